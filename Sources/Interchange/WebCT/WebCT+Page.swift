extension WebCT {
    package static let page = """
        Questions of WebCT: lines with names between colons, and texts on the lines below.

        | WebCT | Swot |
        | --- | --- |
        | `:TYPE:MC:1` | single choice; an answer that gives part of the points has a weight |
        | `:TYPE:MC:N` | multiple response: what gives points is a key |
        | `:TYPE:M` | matching |
        | `:TYPE:S` | short text |
        | `:TYPE:P` | with an answer recall, otherwise left out |
        | `:TYPE:C`, `:TYPE:J` | left out: a number that is computed, a sentence of which parts are jumbled |
        | `:REASON1`, `:FEEDBACK` | rationales, explanation |
        | `:CAT` | topic |

        Source: Moodle, "WebCT format", <https://docs.moodle.org/en/WebCT_format>.
        """
}
