import Foundation
import TestSupport
import Testing

/// A question of each kind, with what a learner types who knows the answer.
struct KindOfQuestion: Sendable, CustomTestStringConvertible {
    let name: String
    /// What stands in the item below its heading: the rest of the stem, and the section that asks.
    let answer: String
    var heading = "What is right here?"
    var metadata = ""
    /// The keys that give the right response; they may depend on what the screen shows.
    let keys: @Sendable (_ screen: String) -> String
    /// What the screen shows once it is given.
    var given = "●"
    /// What is clicked in turn to give the right response; empty: it is typed.
    var clicks: [String] = []
    /// Words that only somebody may see who has answered.
    var telling: [String] = []

    var testDescription: String { name }

    var deck: String {
        """
        ---
        topic: numbers
        ---

        ## \(heading)
        <!-- id: asked; shuffle: no\(metadata) -->

        \(answer)

        ### Explanation
        So it stands in the book.

        """
    }

    /// The question after another one: a session in which nothing is answered yet is not gone on with.
    var deckWithAnother: String {
        let another = "## Is this the first?\n<!-- id: first; shuffle: no -->\n\n- [x] Yes\n- [ ] No\n\n"
        return deck.replacing("## \(heading)", with: another + "## \(heading)")
    }

    /// All but recall, which exams do not ask.
    static let inExams = [
        KindOfQuestion(name: "choice", answer: "- [ ] This\n- [x] That", keys: { _ in "b" }, clicks: ["That"]),
        KindOfQuestion(
            name: "best answer",
            answer: "- [ ] (50 %) This works\n\n  It takes long.\n- [x] That is better\n- [ ] This fails",
            metadata: "; scoring: best", keys: { _ in "b" }, clicks: ["That is better"],
            telling: ["50 %", "It takes long."]),
        KindOfQuestion(
            name: "statements", answer: "### Statements\n- [x] One is odd\n- [ ] Two is odd\n\n  Two is even.",
            keys: { _ in "tjf" }, given: "● false", clicks: ["One is odd", "Two is odd", "Two is odd"],
            telling: ["Two is even."]),
        KindOfQuestion(
            name: "ordering", answer: "### Order\n1. Begin\n2. End",
            keys: { screen in isBefore("Begin", "End", in: screen) ? " " : "J" }),
        KindOfQuestion(
            name: "matching", answer: "### Match\n| a | b |\n| --- | --- |\n| Cat | mews |\n| Dog | barks |",
            keys: { screen in "\(letter(of: "mews", in: screen))j\(letter(of: "barks", in: screen))" },
            given: "● 2", clicks: ["Cat", " mews", "Dog", " barks"]),
        KindOfQuestion(
            name: "short text", answer: "### Answer\n- `wc -l`", keys: { _ in "wc -l" }, given: "wc -l"),
        KindOfQuestion(name: "number", answer: "### Answer\n= 2.5 GiB", keys: { _ in "2,5 GiB" }, given: "2,5 GiB"),
        KindOfQuestion(
            name: "gaps", answer: "The tool {{find|locate}} takes a {{*pattern|colour}}.", keys: { _ in "find<tab>a" },
            given: "[2 pattern]", clicks: ["A  pattern"]),
        KindOfQuestion(
            name: "lines", answer: "```sh\ncd nowhere\nrm f\necho done\n```\n\n### Lines\n2", keys: { _ in "j " },
            given: "■", clicks: ["rm f"]),
    ]

    static let recall = KindOfQuestion(
        name: "recall", answer: "### Answer\nSeven, of course.", keys: { _ in " 3" }, given: "You graded it Good",
        telling: ["Seven, of course."])

    private static func isBefore(_ first: String, _ second: String, in screen: String) -> Bool {
        guard let first = screen.range(of: " \(first)"), let second = screen.range(of: " \(second)") else {
            return false
        }
        return first.lowerBound < second.lowerBound
    }

    /// The letter that a right side has on the screen.
    private static func letter(of text: String, in screen: String) -> String {
        let line = screen.split(separator: "\n").first { $0.contains(" \(text)") }
        return line?.split(separator: " ").first { $0.count == 1 && $0.first?.isUppercase == true }?.lowercased() ?? "a"
    }
}
