import Foundation
import TestSupport
import Testing

/// Forms of all kinds, half answered, that are killed at any moment: the journal tells what the screen had shown and at most
/// the key that was under way, and going on shows it again.
@Suite(.serialized) struct MixedKillTests {
    private static let quick: Range<UInt64> = 0..<3
    private static let long: Range<UInt64> = 6..<200

    @Test(arguments: quick) func inStudy(seed: UInt64) throws { try Self.study(seed) }

    @Test(.enabled(if: isSoaking, "the long runs are for make soak"), arguments: long)
    func inStudySoak(seed: UInt64) throws { try Self.study(seed) }

    @Test(arguments: quick) func inAnExam(seed: UInt64) throws { try Self.exam(seed) }

    @Test(.enabled(if: isSoaking, "the long runs are for make soak"), arguments: long)
    func inAnExamSoak(seed: UInt64) throws { try Self.exam(seed) }

    private static func study(_ seed: UInt64) throws {
        let learner = try Learner(["study", "COURSE", "--order", "file"], deck: MixedForm.deck(isExam: false))
        let work = Work(learner.terminal, isExam: false, seed: seed)
        work.work()
        let saved = try work.saved(try learner.command("log", "--format", "jsonl"))

        try learner.restart()
        // A session without an answer is not gone on with, nor one that has all.
        let answers = saved.count { $0.hasPrefix("answered") }
        guard (1..<MixedForm.count(isExam: false)).contains(answers) else { return }
        learner.terminal.waitFor("Go on: Study")
        learner.type("<enter>", until: "Answer by ")
        let question = try #require(MixedForm.question(on: learner.screen))
        // What is answered shows more than what was given to it.
        guard !saved.contains("answered \(question)") else { return }
        work.expect(MixedForm.sheet(on: learner.screen), of: question, saved)
    }

    private static func exam(_ seed: UInt64) throws {
        let count = MixedForm.count(isExam: true)
        let examinee = try Examinee(items: count, deck: MixedForm.deck(isExam: true))
        examinee.start()
        let work = Work(examinee.terminal, isExam: true, seed: seed)
        work.work()
        let saved = try work.saved(try examinee.run("log", "--format", "jsonl"))

        try examinee.restart([examinee.course])
        guard !saved.isEmpty else { return }
        examinee.waitFor("Go on: Mock exam")
        examinee.type("<enter>", until: "Answer by ")
        examinee.terminal.type(examinee.screen.contains("esc other keys") ? "<esc>o<home><enter>" : "o<home><enter>")
        for number in 1...count {
            examinee.waitFor("Question \(number) of")
            let question = try #require(MixedForm.question(on: examinee.screen))
            work.expect(MixedForm.sheet(on: examinee.screen), of: question, saved)
            examinee.terminal.type(MixedForm.isField(question) ? "<enter>" : "<right>")
        }
    }
}

/// What a learner does with a mixed form until the program is killed, and what the screen has shown of it.
private final class Work {
    private let terminal: PseudoTerminal
    private let isExam: Bool
    private var chance: SeededGenerator
    private var hand = Hand()
    /// The responses and answers that the screen has shown, such as `responded text`.
    private var shown: [String] = []
    /// Those of the key under way.
    private var pending: [String] = []
    /// What the screen showed last of each question, whole, and after how many responses to it.
    private var sheets: [String: (text: String, responses: Int)] = [:]
    private var killer: Killer?
    private var hasEnded = false

    init(_ terminal: PseudoTerminal, isExam: Bool, seed: UInt64) {
        self.terminal = terminal
        self.isExam = isExam
        chance = SeededGenerator(seed: seed)
    }

    func work() {
        terminal.waitFor("Answer by ")
        killer = Killer(terminal.process.identifier, after: .random(in: 0...1_500_000, using: &chance))
        note()
        while let question = MixedForm.question(on: terminal.screen.text), act(at: question) {}
        end()
    }

    /// The end is told only once.
    private func end() {
        if !hasEnded { terminal.waitForEnd() }
        hasEnded = true
        terminal.settle(milliseconds: 20)
    }

    private func note() {
        let screen = terminal.screen.text
        guard let question = MixedForm.question(on: screen) else { return }
        sheets[question] = (MixedForm.sheet(on: screen), shown.count { $0 == "responded \(question)" })
    }

    /// Does something, and waits until the screen shows it; false once the program is dead.
    private func act(at question: String) -> Bool {
        guard Int.random(in: 0..<5, using: &chance) > 0, let stroke = hand.stroke(at: question, using: &chance) else {
            return isExam ? goOn(from: question) : answer(question)
        }
        terminal.type(stroke.moves)
        return press(stroke.key, ["responded \(question)"])
    }

    /// Sees that the answer is not known, or how well it was recalled, and goes on.
    private func answer(_ question: String) -> Bool {
        if question == "recall" { terminal.type(" ") }
        let key = question == "recall" ? "3" : MixedForm.isField(question) ? "<esc>0" : "0"
        guard press(key, ["responded \(question)", "answered \(question)"]) else { return false }
        return press("<enter>", [])
    }

    private func goOn(from question: String) -> Bool {
        let isFirst = terminal.screen.text.contains("Question 1 of ")
        let isLast = terminal.screen.text.contains("Question \(MixedForm.count(isExam: true)) of ")
        let isBack = isLast || !isFirst && Bool.random(using: &chance)
        return press((MixedForm.isField(question) ? "<esc>" : "") + (isBack ? "p" : "<right>"), [])
    }

    private func press(_ key: String, _ events: [String]) -> Bool {
        terminal.settle(milliseconds: 3)
        let question = MixedForm.question(on: terminal.screen.text)
        let before = MixedForm.sheet(on: terminal.screen.text)
        pending = events
        terminal.type(key)
        while MixedForm.sheet(on: terminal.screen.text) == before {
            terminal.settle(milliseconds: 3)
            guard killer?.isDone == true else { continue }
            end()
            // What is seen was saved, but half a frame tells nothing more.
            if MixedForm.sheet(on: terminal.screen.text) != before { acknowledge() }
            return false
        }
        acknowledge()
        if MixedForm.question(on: terminal.screen.text) != question { hand.arrive() }
        terminal.settle(milliseconds: 3)
        if killer?.isDone == false { note() }
        return true
    }

    private func acknowledge() {
        shown += pending
        pending = []
    }

    /// What the journal has, which must be what was shown, or that and what the key under way did.
    func saved(_ log: ProgramRun) throws -> [String] {
        #expect(log.status == .exited(0), "\(log.errors)")
        let saved = try log.output.split(separator: "\n").compactMap { line -> String? in
            let event = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            guard let kind = event["kind"] as? String, ["responded", "answered"].contains(kind) else { return nil }
            return "\(kind) \(event["item"] as? String ?? "")"
        }
        #expect(
            saved == shown || saved == shown + pending,
            "\(saved) are saved; \(shown) were shown, \(pending) under way")
        return saved
    }

    /// Compares what is there again with what was shown: the same, or what one more response made of it.
    func expect(_ sheet: String, of question: String, _ saved: [String]) {
        guard let last = sheets[question] else { return }
        let responses = saved.count { $0 == "responded \(question)" }
        #expect((sheet == last.text) == (responses == last.responses), "\(sheet)\n\nwas\n\n\(last.text)")
    }
}
