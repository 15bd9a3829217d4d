import Testing

@testable import QuestionBank

/// An item and what a rule says of it.
struct RuleCase: Sendable, CustomTestStringConvertible {
    let rule: String
    let levels: [Rule.Level]
    let markdown: String

    var testDescription: String { "\(rule): " + markdown.split(separator: "\n").joined(separator: " / ") }

    /// - Parameters:
    ///   - options: a line each; the keys begin with an asterisk, their rationales with a blank.
    ///   - rest: what stands under the options.
    init(_ rule: String, _ levels: [Rule.Level], _ stem: String, _ options: String, rest: String = "") {
        self.rule = rule
        self.levels = levels
        let lines = options.split(separator: "\n").map { Self.line($0) }
        markdown = "## \(stem)\n\n\(lines.joined(separator: "\n"))\n\n\(rest)"
    }

    private static func line(_ text: Substring) -> String {
        switch text.first {
        case " ": "\n  \(text.drop { $0 == " " })\n"
        case "*": "- [x] \(text.dropFirst())"
        default: "- [ ] \(text)"
        }
    }
}
