extension GIFT {
    package static let page = """
        Moodle's plain text format.

        | GIFT | Swot |
        | --- | --- |
        | `=` and `~` | single choice; `~%50%` beside a full answer is a weight of a best answer |
        | only `~` with percentages | multiple response: what gives points is a key |
        | only `=` | short text; answers with part of the points are left out with a remark |
        | `T`, `F` | single choice of True and False in this order |
        | `->` | matching; a right side alone is a distractor |
        | `#` at the beginning | number |
        | `{}` | an essay: left out, unless general feedback tells the answer; then recall |
        | `#` feedback, `####` | rationale, explanation |
        | `$CATEGORY` | topic |
        | `[id:…]`, `[tag:…]` in comments | id, tags |

        Source: Moodle, "GIFT format", <https://docs.moodle.org/en/GIFT_format>.
        """
}
