import Testing

/// A deck that breaks a rule of the format, and all that is to be said about it.
struct FormatRuleCase: Sendable, CustomTestStringConvertible {
    let rule: String
    let deck: String
    /// Each as `line:column: level: message`.
    let expected: [String]
    /// The items that stay usable.
    var items = 0

    var testDescription: String { rule }

    init(_ rule: String, _ deck: String, _ expected: String..., items: Int = 0) {
        self.rule = rule
        self.deck = deck
        self.expected = expected
        self.items = items
    }
}

extension FormatRuleCase {
    private static let sound = "- [x] yes\n- [ ] no\n"

    static let all: [FormatRuleCase] = structure + options + sections + interactions + gaps + metadata + bytes

    private static let structure: [FormatRuleCase] = [
        .init(
            "open-fence", "## A\n```python\nx = 1\n\n\(sound)",
            "2:1: error: The fence that opens here is never closed and swallows what follows. [open-fence]"),
        .init(
            "open-fence", "## A\n\(sound)\n### Explanation\n- a\n\n  ~~~\n  code\n",
            "8:3: error: The fence that opens here is never closed and swallows what follows. [open-fence]"),
        .init(
            "open-comment", "## A\n\(sound)\n<!-- never closed\n",
            "5:1: error: The comment that opens here is never closed and swallows what follows. [open-comment]"),
        .init(
            "heading-in-fence", "## A\n```\n## B\n\(sound)\n## C\n```\nx\n```\n\(sound)",
            "3:1: error: This `## ` stands inside the fence that opens in line 2. [heading-in-fence]", items: 2),
        .init(
            "heading-in-fence", "## A\n\n```sh\n## a comment\n```\n\n\(sound)\n## B\n\(sound)",
            "4:1: error: This `## ` stands inside the fence that opens in line 3. [heading-in-fence]", items: 1),
        .init(
            "heading-in-comment", "## A\n<!-- id: a\n## B\n<!-- id: b -->\n\(sound)",
            "3:1: error: This `## ` stands inside the comment that opens in line 2. [heading-in-comment]", items: 1),
        .init(
            "heading-in-comment", "## A\n\(sound)\n<!--\n## B\n\(sound)\n-->\n## C\n\(sound)",
            "6:1: error: This `## ` stands inside the comment that opens in line 5. [heading-in-comment]", items: 1),
        .init(
            "underlined-heading", "## A\n\nWhat follows\n---\n\n\(sound)",
            "3:1: error: This line and the one below it make an underlined heading. [underlined-heading]"),
        .init(
            "underlined-heading", "Question\n--------\n\(sound)",
            "1:1: error: This line and the one below it make an underlined heading. [underlined-heading]",
            "3:1: error: These options belong to no item. [stray-options]"),
        .init(
            "indented-heading", "## A\n\(sound)\n ## B\n",
            "5:2: error: A `## ` begins an item at the first column only. [indented-heading]"),
        .init(
            "nested-heading", "## A\n- [x] yes\n- [ ] no\n\n  ### Hint\n  h\n",
            "5:3: error: A heading of level 3 stands within a list or a quote. [nested-heading]"),
        .init(
            "heading-blank", "## A\n\n##B\n\n\(sound)",
            "3:1: error: This line is no heading: a blank is missing. [heading-blank]"),
        .init(
            "heading-blank", "## A\n\(sound)\n### Hint\nh\n\n###Explanation\ne\n",
            "8:1: error: This line is no heading: a blank is missing. [heading-blank]"),
        .init(
            "empty-stem", "##\n\(sound)",
            "1:1: error: The item has no text after `## `. [empty-stem]"),
        .init(
            "empty-stem", "## <!-- a -->\n\ntext\n\n\(sound)",
            "1:1: error: The item has no text after `## `. [empty-stem]"),
        .init(
            "html", "## A\n<b>x</b> and <i>y</i>\n\n\(sound)",
            "2:1: warning: HTML is shown as it is written. [html]", items: 1),
        .init(
            "html", "## A <br>\n\n<table>\n</table>\n\n\(sound)",
            "1:1: warning: HTML is shown as it is written. [html]",
            "3:1: warning: HTML is shown as it is written. [html]", items: 1),
        .init(
            "duplicate-definition", "[a]: x\n\n## A [a]\n\(sound)\n[A]: y\n",
            "7:1: warning: The link “A” is defined in line 1 already. [duplicate-definition]", items: 1),
    ]

    private static let options: [FormatRuleCase] = [
        .init(
            "no-options", "## A\n\nText\n",
            "1:1: error: The item has no options. [no-options]"),
        .init(
            "no-options", "## A\n- yes\n- no\n",
            "1:1: error: The item has no options. [no-options]"),
        .init(
            "one-option", "## A\n- [x] yes\n",
            "1:1: error: The item has a single option. [one-option]"),
        .init(
            "too-many-options", "## A\n- [x] o\n\((1...26).map { "- [ ] o\($0)\n" }.joined())",
            "1:1: error: The item has 27 options; at most 26 are possible. [too-many-options]"),
        .init(
            "stray-options", "# Title\n\n\(sound)\n## A\n\(sound)",
            "3:1: error: These options belong to no item. [stray-options]", items: 1),
        .init(
            "nested-options", "## A\n- [x] yes\n  - [ ] no\n- [ ] never\n",
            "3:3: error: An option stands inside another option. [nested-options]"),
        .init(
            "second-list", "## A\n- [x] yes\n* [ ] no\n",
            "3:1: error: The options are interrupted and go on here. [second-list]"),
        .init(
            "ordered-options", "## A\n1. [x] yes\n2. [ ] no\n",
            "2:1: error: The options are numbered. [ordered-options]"),
        .init(
            "plain-bullet", "## A\n- [x] yes\n- [ ] no\n- [X]never\n- [] ever\n",
            "4:1: error: This bullet in the list of options is no option. [plain-bullet]",
            "5:1: error: This bullet in the list of options is no option. [plain-bullet]"),
        .init(
            "empty-option", "## A\n- [x] yes\n- [ ] \n- [ ] no\n",
            "3:1: error: The option has no text. [empty-option]"),
        .init(
            "empty-option", "## A\n- [x] yes\n- [ ] no\n- [ ] <!-- later -->\n",
            "4:1: error: The option has no text. [empty-option]"),
        .init(
            "same-option", "## A\n- [x] yes\n- [ ] no\n- [ ] *yes*\n",
            "4:1: error: The option is the same as that of line 2. [same-option]"),
        .init(
            "no-key", "## A\n<!-- id: a -->\n- [ ] yes\n- [ ] no\n",
            "1:1: error: None of the 2 options is a key. [no-key]"),
        .init(
            "text-after-options", "## A\n\(sound)\nBecause.\n",
            "5:1: warning: This text after the options is read as the explanation. [text-after-options]", items: 1),
        .init(
            "changed-signs", "## What is 2*3*4?\n\(sound)",
            "1:13: warning: Markdown takes signs of “2*3*4?” for its own and does not show them. [changed-signs]",
            items: 1),
        .init(
            "unindented-line", "## A\n- [x] yes\nBecause.\n- [ ] no\n",
            "3:1: error: This line is not indented, yet it belongs to the option above. [unindented-line]"),
    ]

    private static let sections: [FormatRuleCase] = [
        .init(
            "unknown-section", "## A\n\(sound)\n### References\nr\n",
            "5:1: error: There is no section “References”. [unknown-section]"),
        .init(
            "duplicate-section", "## A\n\(sound)\n### Explanation\na\n\n### Explanation\nb\n",
            "8:1: error: The item has a `### Explanation` in line 5 already. [duplicate-section]"),
        .init(
            "early-section", "## A\n\n### Hint\nh\n\n\(sound)",
            "3:1: error: `### Hint` stands before the options. [early-section]"),
        .init(
            "empty-section", "## A\n\(sound)\n### Hint\n\n### Explanation\ne\n",
            "5:1: error: `### Hint` has no text. [empty-section]"),
        .init(
            "too-many-hints", "## A\n\(sound)\((1...10).map { "### Hint\n\($0)\n" }.joined())",
            "22:1: error: The item has 10 hints; at most 9 are possible. [too-many-hints]"),
    ]

    private static let metadata: [FormatRuleCase] = [
        .init(
            "malformed-pair", "## A\n<!-- id: a; easy -->\n\(sound)",
            "2:13: error: “easy” is no `key: value`. [malformed-pair]"),
        .init(
            "unknown-key", "## A\n<!-- ID: a; dificulty: easy -->\n\(sound)",
            "2:6: error: There is no key “ID”. [unknown-key]",
            "2:13: error: There is no key “dificulty”. [unknown-key]"),
        .init(
            "duplicate-key", "## A\n<!-- id: a\n  id: b -->\n\(sound)",
            "3:3: error: The key `id` is given twice. [duplicate-key]"),
        .init(
            "malformed-value", "## A\n<!-- id: Größe_1 -->\n\(sound)",
            "2:10: error: `id` cannot be “Größe_1”. [malformed-value]"),
        .init(
            "malformed-value", "## A\n<!-- difficulty: so-so; cognition: recal; shuffle: maybe; tags: -->\n\(sound)",
            "2:18: error: `difficulty` cannot be “so-so”. [malformed-value]",
            "2:36: error: `cognition` cannot be “recal”. [malformed-value]",
            "2:52: error: `shuffle` cannot be “maybe”. [malformed-value]",
            "2:59: error: `tags` has no value. [malformed-value]"),
        .init(
            "malformed-value", "## A\n<!-- not-with: a, B C -->\n\(sound)",
            "2:19: error: `not-with` cannot be “B C”. [malformed-value]"),
        .init(
            "misplaced-metadata", "## A\n\nText.\n\n<!-- id: a -->\n\n\(sound)",
            "5:1: error: Metadata do not stand directly under the heading here and are not read. [misplaced-metadata]"),
        .init(
            "text-after-metadata", "## A\n<!-- id: a --> What?\n\n\(sound)",
            "2:16: error: Text follows the metadata on the same line. [text-after-metadata]"),
        .init(
            "unknown-key", "---\ntopic: llms\ntitel: x\n---\n## A\n\(sound)",
            "3:1: error: There is no key “titel”. [unknown-key]", items: 1),
        .init(
            "yaml-syntax", "---\ntopic: [llms\n---\n## A\n<!-- topic: llms -->\n\(sound)",
            "3:1: error: This is not YAML: did not find expected ',' or ']'. [yaml-syntax]", items: 1),
        .init(
            "open-front-matter", "---\ntopic: llms\n\n## A\n<!-- topic: llms -->\n\(sound)",
            "1:1: error: The front matter that begins here has no end. [open-front-matter]", items: 1),
    ]

    private static let bytes: [FormatRuleCase] = [
        .init(
            "control-character", "## A\u{1B}[31m \u{7}\n\(sound)\n## B\n\(sound)",
            "1:5: error: The text holds the control character U+001B. [control-character]", items: 1),
        .init(
            "control-character", "## Entity &#27; in text\n\(sound)",
            "1:1: error: The text holds the control character U+001B. [control-character]"),
        .init(
            "bidi-override", "## Grüße \u{202E}\n\(sound)",
            "1:10: error: The text holds U+202E, which changes the order in which text is shown. [bidi-override]"),
        .init(
            "bidi-override", "## A\n- [x] &#x2066;yes\n- [ ] no\n",
            "2:7: error: The text holds U+2066, which changes the order in which text is shown. [bidi-override]"),
        .init(
            "table-columns",
            "## A\n|\(String(repeating: "a|", count: 65))\n|\(String(repeating: "-|", count: 65))\n\n\(sound)",
            "2:1: error: The table has 65 columns; at most 64 are read. [table-columns]"),
        .init(
            "nesting", "## A\n\(String(repeating: "> ", count: 33))x\n\n\(sound)",
            "2:1: error: Lists, quotes or emphasis are nested more than 32 levels deep. [nesting]"),
        .init(
            "item-size", "## A\n\(String(repeating: "x", count: 256 << 10))\n\n\(sound)\n## B\n\(sound)",
            "1:1: error: The item has 262171 bytes; at most 256 KiB are read. [item-size]", items: 1),
    ]
}
