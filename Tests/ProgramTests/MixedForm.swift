import TestSupport

/// A deck with a question of every kind, two of which share a scenario, and what keys change in each of them.
enum MixedForm {
    private static let scenario = """
        ## A van with parcels
        <!-- kind: scenario; id: van -->

        The van leaves at noon.

        """

    private static let answers: KeyValuePairs = [
        "choice": "- [ ] This\n- [x] That\n- [ ] Those",
        "several": "- [x] This\n- [x] That\n- [ ] Those",
        "statements": "### Statements\n- [x] One is odd\n- [ ] Two is odd",
        "ordering": "### Order\n1. Begin\n2. Go on\n3. End",
        "matching": "### Match\n| animal | sound |\n| --- | --- |\n| Cat | mews |\n| Dog | barks |",
        "text": "### Answer\n- `table`",
        "number": "### Answer\n= 42",
        "gaps": "The tool {{find|locate}} takes a {{*pattern|colour}}.",
        "lines": "```sh\ncd nowhere\nrm f\necho done\n```\n\n### Lines\n2",
        "recall": "### Answer\nSeven, of course.",
    ]

    /// - Parameter isExam: whether it leaves out what exams do not ask.
    static func deck(isExam: Bool) -> String {
        let items = answers.filter { !isExam || $0.key != "recall" }.map { name, answer in
            let shared = ["choice", "several"].contains(name) ? "; scenario: van" : ""
            return "## Answer by \(name), please?\n<!-- id: \(name); shuffle: no\(shared) -->\n\n\(answer)\n"
        }
        return (["---\ntopic: numbers\n---\n", scenario] + items).joined(separator: "\n")
    }

    static func count(isExam: Bool) -> Int { answers.count - (isExam ? 1 : 0) }

    /// Which question a screen shows; nil where it shows none.
    static func question(on screen: String) -> String? {
        screen.firstMatch(of: /Answer by (\w+), please\?/).map { String($0.1) }
    }

    /// What a screen shows of the question and of what is given to it, wherever the cursor is.
    static func sheet(on screen: String) -> String {
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
        let card = lines.prefix { !$0.contains(/^ \S.* (⏎|help)/) }
        return card.map { $0.replacing("▸", with: " ").replacing(/\s+$/, with: "") }.joined(separator: "\n")
    }

    static func isField(_ question: String) -> Bool { ["text", "number", "gaps"].contains(question) }
}

/// Where a learner is in each question of the mixed form, so that every key changes something.
struct Hand {
    /// Keys that only move, and then one that changes the response.
    struct Stroke {
        var moves = ""
        var key: String
    }

    private var chosen: String?
    private var typed: [String: String] = [:]
    /// The place of the cursor, from 0; a question begins with the first one.
    private var cursor = 0

    mutating func arrive() { cursor = 0 }

    /// Nil for a question to which nothing can be half given.
    mutating func stroke(at question: String, using chance: inout SeededGenerator) -> Stroke? {
        let move = ["", "j", "k"].randomElement(using: &chance) ?? ""
        switch question {
        case "choice": return Stroke(key: choose(using: &chance))
        case "several": return Stroke(key: ["a", "b", "c"].randomElement(using: &chance) ?? "a")
        case "statements", "lines": return Stroke(moves: move, key: " ")
        case "matching": return Stroke(moves: move, key: Bool.random(using: &chance) ? "a" : "b")
        case "ordering": return Stroke(key: carry(using: &chance))
        case "text": return Stroke(key: type(question, "table", using: &chance))
        case "number": return Stroke(key: type(question, "0123456789", using: &chance))
        case "gaps": return fill(using: &chance)
        default: return nil
        }
    }

    /// Another option than the one that is chosen.
    private mutating func choose(using chance: inout SeededGenerator) -> String {
        let others: [String] = ["a", "b", "c"].filter { $0 != chosen }
        let key = others.randomElement(using: &chance) ?? "a"
        chosen = key
        return key
    }

    /// To another position than its own.
    private mutating func carry(using chance: inout SeededGenerator) -> String {
        cursor = (0..<3).filter { $0 != cursor }.randomElement(using: &chance) ?? 0
        return "\(cursor + 1)"
    }

    private mutating func type(
        _ question: String, _ letters: String, using chance: inout SeededGenerator
    ) -> String {
        guard typed[question]?.isEmpty ?? true || Int.random(in: 0..<4, using: &chance) > 0 else {
            typed[question]?.removeLast()
            return "<bs>"
        }
        let letter = letters.randomElement(using: &chance).map(String.init) ?? "a"
        typed[question, default: ""] += letter
        return letter
    }

    /// The first gap is typed, the second one chosen.
    private mutating func fill(using chance: inout SeededGenerator) -> Stroke {
        let moves = Bool.random(using: &chance) ? "<tab>" : ""
        if !moves.isEmpty { cursor = 1 - cursor }
        if cursor == 1 { return Stroke(moves: moves, key: Bool.random(using: &chance) ? "a" : "b") }
        return Stroke(moves: moves, key: type("gaps", "find", using: &chance))
    }
}
