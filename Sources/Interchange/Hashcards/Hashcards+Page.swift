extension Hashcards {
    package static let page = """
        Cards of hashcards: Markdown in which `Q:`, `A:` and `C:` begin a question, an answer, and a text with \
        parts in square brackets that are left out one at a time.

        | hashcards | Swot |
        | --- | --- |
        | `Q:` and `A:` | recall |
        | `C:` | gaps, an item for each part in brackets; what is too long to be typed is recalled |
        | `name` in the front matter | title |

        Source: hashcards, <https://github.com/eudoxia0/hashcards>.
        """
}
