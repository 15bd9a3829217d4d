extension QTI {
    package static let page = """
        One reader for QTI 1.2 (and the dialects of Canvas, Blackboard, Respondus, D2L, text2qti), 2.0 to 2.2 and \
        3.0: single items, tests and packages. Writers for a package of QTI 2.1 and one of QTI 1.2.

        | QTI 1.2 | Swot |
        | --- | --- |
        | `response_lid`, one to be chosen | single choice: each option is scored by the conditions; what scores \
        less than the key is a weight; two options that score the same are left out |
        | `response_lid`, several | multiple response: what one condition wants together, or what several add \
        points for |
        | `response_lid`, ordered | ordering |
        | several `response_lid` | gaps where the stem names them as `[name]`, otherwise matching; right sides \
        that are True and False alone: statements |
        | `response_grp`, Blackboard's matching | matching |
        | `response_str` | short text; several: gaps |
        | `response_num`, a decimal `response_str`, bounds | number |
        | `itemfeedback`: general, of an option, correct, incorrect | explanation, rationale, rationales of two \
        options |
        | title of an assessment or section | topic |
        | essay, calculated, file upload, hot spot, patterns | left out and counted |
        | items that only show a text | passed over with a remark |

        | QTI 2 and 3 | Swot |
        | --- | --- |
        | `choiceInteraction`, `hottextInteraction` | single choice, multiple response; values of a mapping below \
        the key's: weights of a best answer; a mapping that contradicts `correctResponse`: left out |
        | `orderInteraction` | ordering |
        | `matchInteraction`, `associateInteraction` | matching, where each on one side has one partner; True and \
        False alone: statements |
        | `textEntryInteraction` | short text or number where it stands alone, otherwise a gap |
        | `inlineChoiceInteraction`, `gapMatchInteraction` | gaps with lists |
        | `modalFeedback`, `feedbackBlock`, `feedbackInline` | rationale of an option, explanation, hints, by \
        their names and by what shows them |
        | sections of a test | topics |
        | adaptive items, items from templates, several interactions of other kinds, graphic ones, essays | left \
        out and counted |

        MathML becomes its TeX where it carries it along, otherwise a line of text. Pictures are found beside the \
        item, from the root of the package, and by the names that Canvas and Blackboard use.

        Sources: IMS, "Question & Test Interoperability: ASI XML Binding" 1.2; "Question and Test \
        Interoperability" 2.1, 2.2 and 3.0, <https://www.imsglobal.org/question/index.html>; "Content Packaging" \
        1.1.4.
        """
}
