extension Hascard {
    package static let page = """
        Cards of hascard: text files in which `---` separates cards and `#` begins each.

        | hascard | Swot |
        | --- | --- |
        | text below the heading | recall |
        | `-` and one `*` | single choice |
        | `[ ]` and `[*]` | multiple response |
        | `_Euro|euro_` | gaps |
        | `2. second`, `1. first` | ordering, by the numbers |

        Source: hascard, <https://github.com/Yvee1/hascard>.
        """
}
