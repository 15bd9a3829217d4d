import TestSupport

/// Makes up Markdown banks in the shapes that people write them, with what is right in them.
struct RandomBank {
    struct Question {
        var stem: String
        var options: [String]
        var keys: [Int]
        var explanation: String?
    }

    private var generator: SeededGenerator
    private(set) var questions: [Question] = []
    private(set) var markdown = ""
    /// What was drawn, for messages.
    private(set) var style = ""

    init(_ generator: SeededGenerator) {
        self.generator = generator
        for index in 0..<number(2...8) { questions.append(question(index)) }
        write()
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

    private mutating func question(_ index: Int) -> Question {
        let noun = pick(["river", "planet", "command", "spice", "verb", "protocol", "colour", "chord"])
        var stem =
            pick([
                "Which \(noun) is number \(index)", "What does \(noun) \(index) do in A. Smith's example",
                "Welche \(noun) gehört zu \(index)", "¿Cuál es \(noun) \(index)",
                "A team of \(index + 2) people looks for a \(noun). What should it take",
            ]) + "?"
        let multiple = chance(30)
        if multiple, chance(60) { stem += pick([" (Choose two.)", " (Select TWO)", " (Choose 2)"]) }
        let count = number(multiple ? 4...6 : 2...5)
        let words = [
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "`x = 1`", "64 GiB", "a longer option, with a comma",
            "3.14", "No", "Yes",
        ]
        var options: [String] = []
        while options.count < count {
            let option = pick(words) + (chance(40) ? " of \(index)-\(options.count)" : "")
            if !options.contains(option) { options.append(option) }
        }
        var keys = [number(0...count - 1)]
        while multiple, keys.count < 2 {
            let other = number(0...count - 1)
            if !keys.contains(other) { keys.append(other) }
        }
        let explanation = chance(50) ? "It follows from rule \(index), as the book says." : nil
        return Question(stem: stem, options: options, keys: keys.sorted(), explanation: explanation)
    }

    // Writing.

    private mutating func write() {
        let start = pick(["heading", "q-heading", "word-heading", "numbered", "bold", "word-bold", "item"])
        let isNested = start == "item" || start == "numbered" && chance(40)
        let marks = pick([
            "box", "empty-box", "A.", "A)", "(A)", "a)", "- A.", "* **A)**", "**A.**", "1)", "- [ ] A)", "bullet",
        ])
        let keyStyles: [String]
        switch marks {
        case "box": keyStyles = ["tick"]
        case "empty-box", "bullet": keyStyles = ["text"]
        default: keyStyles = ["line", "details", "bold-line", "quoted", "list", "with-text"]
        }
        let key = pick(keyStyles)
        let word = pick([
            "Answer", "Correct answer", "Correct Answer", "ANSWER", "Ans", "Right answer", "Respuesta correcta",
            "Antwort", "Réponse", "Resposta",
        ])
        let level = String(repeating: "#", count: number(2...5))
        let gap = chance(70)
        let end = pick(["\n", "\n", "\r\n"])
        let link = chance(20) ? "**[⬆ Back to Top](#top)**" : nil
        style = "\(start) \(marks) \(key) \(word) \(level) nested \(isNested)"
        var lines = chance(60) ? ["# Practice bank", ""] : []
        if chance(30) { lines += ["Some words about the exam and its rules.", ""] }
        for (index, question) in questions.enumerated() {
            lines += stem(question.stem, index + 1, start, level, gap)
            let indent = isNested ? "   " : ""
            if gap || !isNested, marks != "1)" || gap { lines.append("") }
            let isParagraph =
                !["-", "*"].contains(marks.prefix(1)) && !marks.hasSuffix("box") && marks != "bullet" && chance(40)
            for (place, option) in question.options.enumerated() {
                lines.append(indent + mark(marks, place, question) + option)
                if isParagraph, place + 1 < question.options.count { lines.append("") }
            }
            lines += below(question, key, word, marks, indent)
            if let link { lines += ["", link] }
            lines.append("")
            if chance(10) { lines += ["---", ""] }
        }
        if key == "list" {
            lines += ["## Answer key", ""]
            lines += questions.enumerated().map { "\($0 + 1). \(Self.letters($1.keys, marks))" }
        }
        markdown = (chance(15) ? "\u{FEFF}" : "") + lines.map { chance(5) ? $0 + "  " : $0 }.joined(separator: end)
        if chance(80) { markdown += end }
    }

    private mutating func stem(_ stem: String, _ number: Int, _ start: String, _ level: String, _ gap: Bool) -> [String]
    {
        switch start {
        case "heading": ["\(level) \(stem)"]
        case "q-heading": ["\(level) Q\(number)\(pick([".", ":", "."])) \(stem)"]
        case "word-heading": ["\(level) Question \(number)", "", stem]
        case "numbered": ["\(number). \(stem)"]
        case "bold": ["**\(number). \(stem)**"]
        case "word-bold": ["**Question \(number):** \(stem)"]
        default: ["- \(number). \(stem)"]
        }
    }

    private func mark(_ marks: String, _ place: Int, _ question: Question) -> String {
        let letter = ["A", "B", "C", "D", "E", "F"][place]
        switch marks {
        case "box": return question.keys.contains(place) ? "- [x] " : "- [ ] "
        case "empty-box": return "- [ ] "
        case "bullet": return "- "
        case "1)": return "\(place + 1)) "
        case "a)": return "\(letter.lowercased())) "
        default: return marks.replacing("A", with: letter) + " "
        }
    }

    private static func letters(_ keys: [Int], _ marks: String) -> String {
        let names = marks == "1)" ? ["1", "2", "3", "4", "5", "6"] : ["A", "B", "C", "D", "E", "F"]
        return keys.map { names[$0] }.joined(separator: ", ")
    }

    private mutating func below(_ question: Question, _ key: String, _ word: String, _ marks: String, _ indent: String)
        -> [String]
    {
        let letters = Self.letters(question.keys, marks)
        let text = question.keys.map { question.options[$0] }.joined(separator: ", ")
        let explanation =
            question.explanation.map { ["", indent + pick(["**Explanation:** ", "Explanation: "]) + $0] } ?? []
        switch key {
        case "line": return ["", "\(indent)\(word): \(letters)"] + explanation
        case "bold-line": return ["", "\(indent)**\(word):** \(letters)"] + explanation
        case "text": return ["", "\(indent)**\(word):** \(text)"] + explanation
        case "with-text":
            return [
                "",
                "\(indent)\(word): "
                    + question.keys.map { Self.letters([$0], marks) + ". " + question.options[$0] }.joined(
                        separator: ", "),
            ] + explanation
        case "details":
            return [
                "", "\(indent)<details>", "\(indent)<summary>\(pick(["Answer", "Show answer", "Response:"]))</summary>",
                "", "\(indent)\(word): \(letters)",
            ] + explanation + ["", "\(indent)</details>"]
        case "quoted":
            return ["", "\(indent)> **\(word): \(letters)**"]
                + (question.explanation.map { ["\(indent)>", "\(indent)> \($0)"] } ?? [])
        default: return question.explanation.map { ["", indent + "Explanation: " + $0] } ?? []
        }
    }
}
