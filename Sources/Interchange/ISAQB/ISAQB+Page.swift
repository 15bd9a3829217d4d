extension ISAQB {
    package static let page = """
        Questions of the International Software Architecture Qualification Board: one a file, in several languages \
        at once.

        | iSAQB | Swot |
        | --- | --- |
        | `pickQuestion` | single choice, multiple response |
        | `categoryQuestion` | matching; categories that are true and false: statements |
        | `text` in languages | English where it is there, otherwise the first; a remark names the others |
        | `explanation`, `id`, the first `lg` | explanation, id, objective |
        | `points`, `history` | dropped |

        Source: <https://github.com/isaqb-org/foundation-exam-questions>, schema \
        `https://www.isaqb.org/ns/exam/foundation/v1`.
        """
}
