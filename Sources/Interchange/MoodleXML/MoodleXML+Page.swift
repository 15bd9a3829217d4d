extension MoodleXML {
    package static let page = """
        Moodle's format with everything in it.

        | Moodle XML | Swot |
        | --- | --- |
        | `category` | topic: the last name of the path; `//` is a slash in a name |
        | `multichoice`, `single` true | single choice; shares below 100 % are weights of a best answer; two \
        answers of 100 % are left out |
        | `multichoice`, `single` false; `multichoiceset`, `oumultiresponse` | multiple response: what gives \
        points is a key |
        | `truefalse` | single choice of True and False in this order |
        | `shortanswer` | short text; `usecase` means that capital letters count; answers with part of the points \
        and answers with stars are left out with a remark |
        | `numerical` | number with its tolerance; each unit is accepted, and none unless the unit is graded |
        | `matching`, `ddmatch` | matching; a right side alone is a distractor; right sides that are True and \
        False alone: statements |
        | `ordering` | ordering, by the numbers of the answers |
        | `gapselect`, `ddwtos` | gaps with lists: the choices of the group |
        | `cloze`, `multianswer` | gaps; one number or one list of options alone becomes a number or a choice; \
        parts with tolerances or several keys beside others: left out |
        | `description` | passed over with a remark |
        | `essay`, `calculated…`, `random…`, pictures to drag on, other plug-ins | left out and counted |
        | `questiontext` as `html`, `markdown`, `plain_text`, `moodle_auto_format` | stem, read as that format |
        | `feedback` of an answer, `generalfeedback`, `hint` | rationale, explanation, hint |
        | `correctfeedback`, `incorrectfeedback`, `partiallycorrectfeedback` | rationales of two options; more \
        than six words: the explanation where there is none; praise and blame are dropped |
        | `idnumber`, `tags` | id, tags |
        | `file` in base64 | a file in `pictures/` |
        | `hidden`, `defaultgrade`, `penalty`, `answernumbering` | dropped |

        Written the other way: statements become matching with True and False, gaps become `cloze`, what is to be \
        recalled becomes an essay with its answer for graders, all texts become HTML. `CodeLines` are not written. \
        Losses are named.

        Source: Moodle, "Moodle XML format", <https://docs.moodle.org/en/Moodle_XML_format>, and the exporter of \
        Moodle 4.
        """
}
