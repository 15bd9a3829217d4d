extension Obsidian {
    package static let page = """
        Notes with cards for the plugin Spaced Repetition of Obsidian.

        | note | Swot |
        | --- | --- |
        | `front::back`; lines, `?`, lines | recall |
        | `:::`, `??` | recall, in both directions |
        | `==part==`, `{{part}}` | gaps, an item for each part |
        | `#flashcards/topic` | topic |
        | `![[picture.png]]` | picture |

        Source: <https://stephenmwangi.com/obsidian-spaced-repetition/>.
        """
}
