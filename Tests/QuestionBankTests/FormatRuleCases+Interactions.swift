extension FormatRuleCase {
    private static let order = "\n### Order\n1. a\n2. b\n"
    private static let code = "## A\n\n```\nx\ny\n```\n\n"

    static let interactions: [FormatRuleCase] = [
        .init(
            "second-interaction", "## A\n- [x] yes\n- [ ] no\n\(order)",
            "5:1: error: The item asks for something else already than this `### Order`. [second-interaction]"),
        .init(
            "second-interaction", "## A\n\(order)\(order)",
            "7:1: error: The item asks for something else already than this `### Order`. [second-interaction]"),
        .init(
            "second-interaction", "## A {{gap}} and `{{code}}`\n- [x] yes\n- [ ] no\n",
            "1:6: error: The item asks for something else already than this gap. [second-interaction]"),
        .init(
            "section-form", "## A\n\n### Statements\n- [x] a\n\nBecause.\n",
            "6:1: error: `### Statements` takes a list of `- [x] …` and `- [ ] …` and nothing else. [section-form]"),
        .init(
            "section-form", "## A\n\n### Match\n- a\n",
            "4:1: error: `### Match` takes a table of two columns and nothing else. [section-form]"),
        .init(
            "early-section", "## A\n\n### Hint\nh\n\(order)",
            "3:1: error: `### Hint` stands before `### Order`. [early-section]"),
        .init("empty-section", "## A\n\n### Order\n", "3:1: error: `### Order` has no text. [empty-section]"),
        .init(
            "plain-bullet", "## A\n\n### Statements\n- [x] a\n- b\n",
            "5:1: error: This statement has no box to tick. [plain-bullet]"),
        .init(
            "one-option", "## A\n\n### Order\n1. a\n",
            "3:1: error: The order has a single step. [one-option]"),
        .init(
            "bulleted-order", "## A\n\n### Order\n- a\n- b\n",
            "4:1: error: The steps of the order are not numbered. [bulleted-order]"),
        .init(
            "bulleted-order", "## A\n\n### Order\n1. a\n2. [ ] b\n",
            "5:1: error: A step of an order has no box to tick. [bulleted-order]"),
        .init(
            "same-option", "## A\n\n### Order\n1. a\n2. *a*\n",
            "5:1: error: The step is the same as that of line 4. [same-option]"),
        .init(
            "match-columns", "## A\n\n### Match\n|a|b|c|\n|-|-|-|\n|1|2|3|\n",
            "4:1: error: The table has 3 columns, and a match has two. [match-columns]"),
        .init(
            "no-pairs", "## A\n\n### Match\n|a|b|\n|-|-|\n||2|\n",
            "4:1: error: The match has no pairs. [no-pairs]"),
        .init(
            "empty-right", "## A\n\n### Match\n|a|b|\n|-|-|\n|1|2|\n|3||\n",
            "7:1: error: This row has nothing on the right. [empty-right]"),
        .init(
            "same-option", "## A\n\n### Match\n|a|b|\n|-|-|\n|1|2|\n|1|3|\n",
            "7:1: error: The left side is the same as that of line 6. [same-option]"),
        .init(
            "answer-without-code", "## A\n\n### Answer\n- `a`\n- b\n",
            "5:1: error: This answer is no `code`, and others are. [answer-without-code]"),
        .init(
            "too-many-answers", "## A\n\n### Answer\n\((0...100).map { "- `\($0)`\n" }.joined())",
            "3:1: error: There are 101 answers; at most 100 are possible. [too-many-answers]"),
        .init(
            "malformed-number", "## A\n\n### Answer\n= 3\n= 3,14\n",
            "5:1: error: “= 3,14” is no number that can be read. [malformed-number]"),
        .init(
            "code-blocks", "## A\n\n### Lines\n1\n",
            "3:1: error: The stem has 0 blocks of code, and lines are those of a single one. [code-blocks]"),
        .init(
            "code-blocks", "\(code)```\nz\n```\n\n### Lines\n1\n",
            "12:1: error: The stem has 2 blocks of code, and lines are those of a single one. [code-blocks]"),
        .init("malformed-lines", "\(code)### Lines\n1, b\n", "9:1: error: “b” is no line. [malformed-lines]"),
        .init(
            "lines-beyond-code", "\(code)### Lines\n2-3\n",
            "9:1: error: The code has 2 lines, and “2-3” is not among them. [lines-beyond-code]"),
        .init(
            "weight-without-best", "## A\n- [x] yes\n- [ ] (50 %) no\n",
            "3:1: error: The option has a weight, and the item is no best answer. [weight-without-best]"),
        .init(
            "weight-range", "## A\n<!-- scoring: best -->\n- [x] yes\n- [ ] (100 %) no\n",
            "4:1: error: The weight cannot be 100 %. [weight-range]"),
        .init(
            "weight-range", "## A\n<!-- scoring: best -->\n- [x] (10%) yes\n- [ ] no\n",
            "3:1: error: A key has a weight. [weight-range]"),
        .init(
            "several-best", "## A\n<!-- scoring: best -->\n- [x] yes\n- [x] no\n",
            "2:15: error: 2 options are best. [several-best]"),
        .init(
            "misplaced-key", "## A\n<!-- scoring: kprime; case: exact -->\n- [x] yes\n- [ ] no\n",
            "2:15: warning: `scoring: kprime` says nothing of an item of this kind. [misplaced-key]",
            "2:29: warning: `case: exact` says nothing of an item of this kind. [misplaced-key]", items: 1),
        .init(
            "scenario-without-id", "## A\n<!-- kind: scenario -->\nText.\n",
            "1:1: error: The scenario has no id. [scenario-without-id]"),
        .init(
            "empty-scenario", "## A\n<!-- kind: scenario; id: a -->\n",
            "1:1: error: The scenario has no text below its heading. [empty-scenario]"),
        .init(
            "question-in-scenario", "## A\n<!-- kind: scenario; id: a -->\nText.\n\n- [x] yes\n- [ ] no\n",
            "5:1: error: A scenario asks nothing. [question-in-scenario]"),
    ]

    static let gaps: [FormatRuleCase] = [
        .init("open-gap", "## A {{b\n", "1:6: error: The gap that opens here is not closed on its line. [open-gap]"),
        .init("empty-gap", "## A {{}}\n", "1:6: error: The gap has no answer, or an empty one. [empty-gap]"),
        .init("empty-gap", "## A\nü {{a||b}}\n", "2:3: error: The gap has no answer, or an empty one. [empty-gap]"),
        .init(
            "gap-keys", "## A {{*b}}\n",
            "1:6: error: The gap has 1 right answers in its list, or no wrong one. [gap-keys]"),
        .init(
            "gap-keys", "## A {{*b|*c|d}}\n",
            "1:6: error: The gap has 2 right answers in its list, or no wrong one. [gap-keys]"),
        .init("same-option", "## A {{*b|c|c}}\n", "1:6: error: Two answers of the gap are the same. [same-option]"),
        .init(
            "misplaced-gap", "## A\n[b](https://{{c}}.example)\n",
            "1:1: error: A gap stands where none can be: in an address, in the text of a picture or in HTML. [misplaced-gap]"
        ),
        .init(
            "too-many-gaps", "## A\n\(String(repeating: "{{b}} ", count: 101))\n",
            "2:601: error: The item has 101 gaps; at most 100 are possible. [too-many-gaps]"),
    ]
}
