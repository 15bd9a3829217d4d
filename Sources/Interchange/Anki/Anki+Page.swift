extension Anki {
    package static let page = """
        Packages of Anki: decks (`.apkg`) and whole collections (`.colpkg`), of old and new versions.

        | Anki | Swot |
        | --- | --- |
        | a card of a note | an item; its front is the stem and its back the answer to be recalled |
        | `{{type:…}}` on the front | short text |
        | `{{c1::…}}` | an item for each number, with gaps |
        | fields for options and a key, as of “AllInOne” | one choice for the note; of the type 0 statements |
        | `{{hint:…}}` | hints |
        | fields such as Extra and Explanation on the back | explanation |
        | fields such as Source | references |
        | deck | topic; the deck that all others lie in is the course |
        | `guid` | id, with the number of the card behind it from the second on |
        | pictures | pictures of the course; sounds are left out with a remark |
        | review log, states of cards | `Imported.progress`, where it is asked for |

        Source: Anki, <https://github.com/ankitects/anki>; the fields of a package stand in \
        `proto/anki/import_export.proto`.
        """
}
