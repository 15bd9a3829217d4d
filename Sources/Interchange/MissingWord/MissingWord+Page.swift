extension MissingWord {
    package static let page = """
        Moodle's format of sentences in which the answers stand in braces: `This is {=right ~wrong} here.`

        | Missing Word | Swot |
        | --- | --- |
        | `=` and `~` | single choice; `~75%` before an answer is a weight |
        | only one answer | short text |
        | `#` behind an answer | rationale; of a short text the explanation |

        Source: Moodle, "Missing word format", <https://docs.moodle.org/en/Missing_word_format>.
        """
}
