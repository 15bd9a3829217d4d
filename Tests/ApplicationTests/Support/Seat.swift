import Application
import Assessment
import Journal
import Testing

/// A student in a session that this process holds.
final class Seat {
    let id: SessionID
    private(set) var session: Session
    private let held: Held
    private let student: Student

    init(_ held: Held, of student: Student) {
        self.held = held
        self.student = student
        id = held.sitting.id
        session = held.sitting.session
    }

    /// Does one thing: what happens is appended to the journal, then evolved.
    func perform(_ command: Command) throws {
        let events = try session.decide(command, at: student.now)
        try student.archive.journal.append(events, session: id)
        for event in events { session.evolve(event) }
    }

    /// Chooses an option of the question by its letter.
    func choose(_ letter: Character) throws {
        let index = try #require("abcdefg".firstIndex(of: letter)).utf16Offset(in: "abcdefg")
        try perform(.toggle(try #require(session.currentEntry).declaration.strikable[index]))
    }

    /// Chooses for one question after another. A blank leaves a question out.
    func choose(_ letters: String) throws {
        for (index, letter) in letters.enumerated() {
            if index > 0 { try perform(.go(to: index)) }
            student.pass(seconds: 10)
            if letter != " " { try choose(letter) }
        }
    }

    /// Answers the question ten seconds later, and goes to the next.
    func answer(_ letter: Character, sure: Confidence? = nil) throws {
        student.pass(seconds: 10)
        try choose(letter)
        try perform(.answer(sure))
        let next = session.current + 1
        if next < session.form.entries.count { try perform(.go(to: next)) }
    }

    var items: [String] { session.form.entries.map(\.item.text) }
}
