import TestSupport
import Testing

/// A deck whose feedback names the question, and what the journal says of its answers.
enum NumberDeck {
    static let count = 12
    static let numbers = 701..<701 + count

    static var text: String {
        "# Numbers\n\n"
            + numbers.map { number in
                """
                ## Which is number \(number)?
                <!-- id: number-\(number); shuffle: no -->
                - [x] This one

                  It is.
                - [ ] That one

                  It is not.

                ### Explanation
                Told: \(feedback(number))


                """
            }.joined()
    }

    /// What the screen shows of a question once it is answered, and not before.
    static func feedback(_ number: Int) -> String { "N\(number)N" }

    /// The questions whose feedback is on the screen.
    static func fedBack(on screen: String) -> Set<Int> { Set(numbers.filter { screen.contains(feedback($0)) }) }

    /// The questions whose answers are in the journal.
    static func answered(in log: String) -> Set<Int> {
        let answers = log.split(separator: "\n").filter { $0.contains(#""kind":"answered""#) }
        return Set(numbers.filter { number in answers.contains { $0.contains(#""item":"number-\#(number)""#) } })
    }
}

extension Learner {
    /// At the first question of the deck of numbers.
    static func atNumbers() throws -> Learner {
        let learner = try Learner(["study", "COURSE", "--order", "file"], deck: NumberDeck.text)
        learner.terminal.waitFor("Question 1 of \(NumberDeck.count)")
        return learner
    }

    /// Runs a command that needs no terminal.
    func command(_ arguments: String...) throws -> ProgramRun {
        try ProgramRun(ProgramUnderTest.path, arguments, environment: ["HOME": home.path])
    }
}
