extension RuleCase {
    /// What lies on both sides of each rule's border.
    static let all: [RuleCase] = lengths + words + stems + options + teaching + sixty + letters

    private static let lengths = [
        RuleCase("key-longest", [.advice], "Which?", "*123456789012345678901234567\n12345678901234567890\nshort"),
        RuleCase("key-longest", [.advice], "Which?", "*123456789012345678901234567890\n12345678901234567890\nshort"),
        RuleCase("key-longest", [], "A few characters more are no cue?", "*`GET /a`\n`PUT`\n`POST`"),
        RuleCase("key-longest", [], "Several keys?", "*a very long key, to be sure\n*one more\nshort\nsmall"),
        RuleCase("key-length", [.advice], "The shortest?", "*tiny\na distractor of some length\nanother one of length"),
        RuleCase(
            "key-length", [.advice], "Several?",
            "*a key of the greater length\n*a key of the other length\nnot so long then\nnot so long now"),
        RuleCase("key-length", [], "Six characters are no cue?", "*`head`\n`headers`\n`tails`"),
        RuleCase(
            "uneven-options", [.advice], "Which?", "one\n*two\nan option that goes on and on and says rather little"),
        RuleCase("uneven-options", [], "Which?", "one\n*two\nhardly twenty characters"),
        RuleCase(
            "long-option", [.advice], "Which?",
            "*\(Array(repeating: "word", count: 26).joined(separator: " "))\n\(Array(repeating: "term", count: 25).joined(separator: " "))"
        ),
        RuleCase("long-stem", [], String(repeating: "word ", count: 59) + "ends?", "*a\nb\nc"),
        RuleCase(
            "long-stem", [], "Code does not count?\n\n```\n" + String(repeating: "x ", count: 99) + "\n```", "*a\nb"),
    ]

    private static let words = [
        RuleCase("all-of-the-above", [.advice], "Which?", "one\ntwo\n*None of these"),
        RuleCase("all-of-the-above", [.advice], "Which?", "one\ntwo\n*A and C"),
        RuleCase("all-of-the-above", [], "Which?", "`A` and `C`\nthe plans A and Z\n*a and c"),
        RuleCase("absolute-words", [.advice], "Which?", "*one\nit never ends\nit must end"),
        RuleCase("absolute-words", [], "Which?", "*the only one\nit never ends\nit must end"),
        RuleCase("absolute-words", [], "Code is no word?", "*one\n`all()`\n`only`"),
        RuleCase("hedged-key", [.advice], "Which?", "*it may end\nit ends\nit begins"),
        RuleCase("hedged-key", [], "Which?", "*it may end\nit can end\nit begins"),
        RuleCase("vague-term", [.advice], "Which is rarely so?", "*a\nb\nc"),
        RuleCase("vague-term", [.advice], "Which one is best?", "*a\nb\nc"),
        RuleCase("vague-term", [], "Which one is best for a start?", "*a\nb\nc"),
        RuleCase(
            "clang", [.advice], "Which parser reads nested blocks of lists?",
            "*The parser of nested lists\nThe lexer of words\nThe printer of trees"),
        RuleCase(
            "clang", [], "Which parser reads nested blocks of lists?",
            "*The parser of words\nThe lexer of nested lists\nThe printer of lists"),
        RuleCase(
            "convergence", [.advice], "Which?",
            "*red square metal box lid\nred square paper bag\ngreen metal box\nblue glass lid"),
        RuleCase("convergence", [], "Which?", "*red square\nred circle\nblue square\nblue circle"),
        RuleCase(
            "hard-reading", [], "Short words do not make a text hard to read, do they, if there are more of them here?",
            "*a\nb"),
        RuleCase(
            "missing-version", [.advice], "What is the latest release?", "*a\nb\nc"),
        RuleCase("missing-version", [], "What is the latest release?\n<!-- version: 1.2 -->", "*a\nb\nc"),
        RuleCase("missing-version", [], "What happens to the last release?", "*a\nb\nc"),
        RuleCase("stilted", [.advice], "Who ought to answer?", "*a\nb\nc"),
        RuleCase("stilted", [.advice, .advice], "Who?", "*a\n  Let it go on.\nit begins anew\nc"),
        RuleCase("stilted", [.advice], "Who?", "*a\nb\nc", rest: "### Hint\nThe tool at hand."),
        RuleCase("stilted", [], "Who hands over?", "*a\nb\nc", rest: "### Hint\nLook at. Hand it over."),
        RuleCase("stilted", [], "Code is no phrase: who calls `anew`?", "*a\nb\nc"),
        RuleCase("stilted", [.advice], "It fails. Who calls it all the same?", "*a\nb\nc"),
        RuleCase("stilted", [], "When are they all the same?", "*a\nb\nc"),
        RuleCase("stilted", [.advice], "It fails. Whoever calls it waits. Why?", "*a\nb\nc"),
        RuleCase("stilted", [], "Why may a user delete it, whoever owns it?", "*a\nb\nc"),
    ]

    private static let stems = [
        RuleCase("grammatical-cue", [.advice], "An animal with a trunk is an", "*elephant\nowl\nbear"),
        RuleCase("grammatical-cue", [.advice], "An animal with a trunk is an", "*elephant\nlion\nbear"),
        RuleCase("grammatical-cue", [.advice], "The trunk belongs to:", "*elephants\nlions\nbears"),
        RuleCase(
            "grammatical-cue", [.advice], "The parts of an elephant that smell are", "*its nostrils\nits trunk\nits ear"
        ),
        RuleCase(
            "grammatical-cue", [.advice], "The part of an elephant that smells is", "*its trunk\nboth ears\nthe lip"),
        RuleCase("grammatical-cue", [], "The part that smells is", "*a trunk of muscles\nthe left ear\nan iris"),
        RuleCase("grammatical-cue", [], "Which vitamin is vitamin A?", "*retinol\nascorbic acid\nniacin"),
        RuleCase("negative-stem", [.advice], "Which is NOT a role?", "*a\nb\nc"),
        RuleCase("negative-stem", [.advice], "Which are all roles except one?", "*a\nb\nc"),
        RuleCase("negative-stem", [], "Why is the list not sorted?", "*a\nb\nc"),
        RuleCase("negative-stem", [], "What follows if the tool does not answer?", "*a\nb\nc"),
        RuleCase("negative-stem", [], "The tool does not answer. What follows?", "*a\nb\nc"),
        RuleCase("negative-stem", [], "Which role needs at least one message under least privilege?", "*a\nb\nc"),
        RuleCase("negative-stem", [], "What does `not x` return?", "*a\nb\nc"),
        RuleCase("double-negative", [.advice], "Which is NOT so?", "it does not end\n*it ends\nit begins"),
        RuleCase("double-negative", [], "Which is so?", "it does not end\n*it ends\nit never begins"),
        RuleCase("no-question", [], "A graph has ___ and edges", "*nodes\nlamps\nhats"),
        RuleCase("no-question", [.advice], "Which?", "*a\nb\nc"),
        RuleCase(
            "no-question", [.advice], "What is true of lamps?",
            "*They burn all night.\nThey burn all day.\nThey do not burn."),
        RuleCase("no-question", [], "What is true of lamps?", "*light at night\nlight at noon\nno light"),
        RuleCase("no-question", [], "¿Cuál es la primera letra؟", "*a\nb\nc"),
        RuleCase(
            "window-dressing", [], "The lamp burns brightly all night long. What is red?", "*a rose\na sea\na sky",
            rest: "### Explanation\nNo lamp burns here."),
        RuleCase("selection-count", [.advice], "Which are red?", "*a\n*b\nc\nd"),
        RuleCase("selection-count", [.warning], "Which are red? Choose three.", "*a\n*b\nc\nd"),
        RuleCase("selection-count", [.warning], "Which are red? Choose all that apply.", "*a\nb\nc\nd"),
        RuleCase("selection-count", [], "Which two are red?", "*a\n*b\nc\nd"),
    ]

    private static let options = [
        RuleCase("mixed-forms", [.advice], "Which?", "12\n13\n*`x`"),
        RuleCase("mixed-forms", [.advice], "Which?", "12\nthirteen of them here\n*14"),
        RuleCase("mixed-forms", [.advice], "Which?", "It ends\nIt begins\n*It goes on."),
        RuleCase("mixed-forms", [.advice], "Which?", "It ends\nIt begins\n*It goes on.\nIt stops."),
        RuleCase("mixed-forms", [.advice], "Which?", "The end\nThe start\n*Going on"),
        RuleCase("mixed-forms", [], "Which?", "The end\nGoing back\n*The start"),
        RuleCase("repeated-start", [], "Which?", "`a b c d`\n`a b c e`\n*`a b c f`"),
        RuleCase("repeated-start", [.advice], "Which?", "It is a cat\nIt is a dog\n*It is a bird"),
        RuleCase("similar-options", [.advice], "Which?", "the cat.\n*The cat\na dog"),
        RuleCase(
            "similar-options", [.advice], "Which?", "the red cat sleeps here\n*the red cat sleeps here now\na dog"),
        RuleCase("similar-options", [], "Signs differ?", "when a is < b\n*when a is > b\nat no time"),
        RuleCase("overlapping-numbers", [.advice], "Which?", "1 to 5\n*5 to 9\n10 to 12"),
        RuleCase("overlapping-numbers", [], "Which?", "1-4 %\n*5-9 %\n10 apples"),
        RuleCase(
            "contradiction", [.advice], "Which?", "It does run on a server\n*It does not run on a server\nIt sleeps"),
        RuleCase("contradiction", [], "Which?", "It runs on a server\n*It runs on the client\nIt sleeps"),
        RuleCase("option-count", [.advice], "Which?", "*a\nb"),
        RuleCase("option-count", [.advice], "Which?", "*a\nb\nc\nd\ne"),
        RuleCase("option-count", [.advice], "Which? Choose all that apply.", "*a\n*b\n*c\n*d"),
        RuleCase("option-count", [], "Which? Choose all that apply.", "*a\n*b\nc\nd\ne\nf"),
    ]

    private static let teaching = [
        RuleCase(
            "missing-teaching", [.advice], "Which?", "*a\n  So it is.\nb\n  No.\nc",
            rest: "### Hint\nSo.\n\n### Explanation\nSo it is."),
        RuleCase(
            "missing-teaching", [.advice, .advice], "Which?", "*a\n  So it is.\nb\n  No."),
        RuleCase("position-reference", [.warning], "Which?", "*a\nb\nc", rest: "### Hint\nNot the second option."),
        RuleCase("position-reference", [.warning], "Which?", "*a\nb\nc", rest: "### Hint\nLook at answer C again."),
        RuleCase(
            "position-reference", [], "Which?", "*a\nb\nc",
            rest: "### Hint\nThe first answer of a model has an option. A model answers."),
        RuleCase("missing-source", [], "Which?\n<!-- facts: F1 -->", "*a\nb\nc"),
        RuleCase("missing-source", [.advice], "Which?\n<!-- objective: 1 -->", "*a\nb\nc"),
        RuleCase("hint-names-key", [.advice], "Which?", "*a red lamp\na wet road\na sea", rest: "### Hint\nTurn red."),
        RuleCase(
            "hint-names-key", [.advice], "Which?", "*a red lamp\na wet road\na sea",
            rest: "### Hint\nIt is a lamp, and red, not wet."),
        RuleCase("hint-names-key", [], "Which?", "*a red lamp\na wet road\na sea", rest: "### Hint\nIs it red or wet?"),
        RuleCase("hint-names-key", [], "Which lamp?", "*a lamp\na road\na sea", rest: "### Hint\nWhat is a lamp?"),
        RuleCase("hint-names-key", [], "Which?", "*a lamp\na wet lamp\na sea", rest: "### Hint\nLook at the lamp."),
        RuleCase("missing-metadata", [.advice], "Which?\n<!-- objective: 1 -->", "*a\nb\nc"),
    ]

    private static let sixty = [
        RuleCase(
            "short-explanation", [.advice], "Which?\n<!-- cognition: application -->", "*a\nb\nc", rest: words(59)),
        RuleCase("short-explanation", [.advice], "Which?\n<!-- cognition: analysis -->", "*a\nb\nc", rest: words(59)),
        RuleCase("short-explanation", [], "Which?\n<!-- cognition: analysis -->", "*a\nb\nc", rest: words(60)),
        RuleCase("short-explanation", [], "Which?\n<!-- cognition: recall -->", "*a\nb\nc", rest: words(9)),
        RuleCase("short-explanation", [], "Which?", "*a\nb\nc", rest: words(9)),
        RuleCase(
            "short-explanation", [.advice], "Code is no prose?\n<!-- cognition: analysis -->", "*a\nb\nc",
            rest: words(59) + "\n\n```\nmore of it\n```"),
    ]

    private static func words(_ count: Int) -> String {
        "### Explanation\n" + Array(repeating: "word", count: count).joined(separator: " ")
    }

    private static let letters = [
        RuleCase("lettered-listing", [.advice], "Which?\n\n```\nA) x = 1\nB) y = 2\n```", "*a\nb\nc"),
        RuleCase("lettered-listing", [.advice], "Which?\n\n```\nx = 1  # A\ny = 2  # B\n```", "*a\nb\nc"),
        RuleCase("lettered-listing", [.advice], "Which?\n\n| | ms |\n| --- | --- |\n| A | 1 |\n| B | 2 |", "*a\nb\nc"),
        RuleCase("lettered-listing", [], "Which?\n\n```\n1) x = 1\n2) y = 2\n```", "*a\nb\nc"),
        RuleCase("lettered-listing", [], "Which?\n\n```\nA = 1\nB = 2\nC7, D8\n```", "*a\nb\nc"),
        RuleCase("lettered-listing", [], "Which?\n\n```\nx  # A\ny  # X\n```", "*a\nb\nc"),
        RuleCase(
            "lettered-listing", [], "No options?\n\n```\nA) x = 1\nB) y = 2\n```", "", rest: "### Answer\n= 4"),
    ]
}
