import Foundation
import Synchronization
import TestSupport
import Testing

/// Exams that are killed at any moment go on as the screen had shown them.
@Suite(.serialized) struct ExamKillTests {
    @Test(arguments: 0..<20 as Range<UInt64>)
    func aKilledExamGoesOnAsItWasShown(seed: UInt64) throws { try Self.killAndGoOn(seed) }

    @Test(.enabled(if: isSoaking, "the long runs are for make soak"), arguments: 20..<200 as Range<UInt64>)
    func aKilledExamGoesOnAsItWasShownSoak(seed: UInt64) throws { try Self.killAndGoOn(seed) }

    private static let questions = 6
    private static let options = 3

    private static func killAndGoOn(_ seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let examinee = try Examinee(shuffles: true)
        examinee.start()
        var form: [Int: ShownQuestion] = [:]
        let papers = examinee.work(until: .random(in: 0...600_000, using: &chance), &form, &chance)
        let shown = try #require(examinee.timeLeft)

        try examinee.restart([examinee.course])
        examinee.waitFor("? help")
        guard examinee.screen.contains("Go on: Mock exam, question ") else {
            // Before anything is chosen there is nothing to go on with.
            #expect(papers.contains { $0.sheets.allSatisfy { $0.chosen == nil } }, "seed \(seed): \(papers)")
            return
        }
        let kept = try #require(examinee.timeLeftOnHome)
        #expect(abs(kept - shown) <= 5, "\(shown) s were shown, \(kept) s are left")
        let (current, found) = try examinee.leafThrough(questions)
        #expect(
            papers.contains { $0.current == current && $0.sheets == found.map(\.sheet) },
            "seed \(seed): question \(current + 1), \(found.map(\.sheet)); expected one of \(papers)")
        for (index, question) in form {
            #expect(question.stem == found[index].stem && question.options == found[index].options)
        }
    }
}

extension Examinee {
    /// Presses keys, each once the screen shows what the last one did, until the program is killed so many microseconds from
    /// now.
    ///
    /// - Returns: the paper that the screen showed last, and the one that the key under way would have made of it.
    fileprivate func work(
        until delay: UInt32, _ form: inout [Int: ShownQuestion], _ chance: inout SeededGenerator
    ) -> [Paper] {
        var shown = Paper(questions: 6, options: 3)
        terminal.wait(for: "the first question") { _ in isShowing(shown, &form) }
        let killer = Killer(terminal.process.identifier, after: delay)
        while true {
            guard let key = Paper.keys.randomElement(using: &chance) else { return [shown] }
            let next = shown.pressing(key)
            terminal.type(String(key))
            while !isShowing(next, &form) {
                guard killer.isDone else { continue }
                terminal.waitForEnd()
                terminal.settle(milliseconds: 20)
                return isShowing(next, &form) ? [next] : [shown, next]
            }
            shown = next
        }
    }

    private func isShowing(_ paper: Paper, _ form: inout [Int: ShownQuestion]) -> Bool {
        terminal.settle(milliseconds: 3)
        guard let question = ShownQuestion(screen, options: 3, others: form.values), question.index == paper.current,
            question.sheet == paper.sheets[paper.current]
        else { return false }
        form[question.index] = question
        return true
    }

    /// Takes the exam up from Home: at which question it was, and what each of them shows.
    fileprivate func leafThrough(_ questions: Int) throws -> (current: Int, found: [ShownQuestion]) {
        type("<enter>", until: "What number")
        let first = try #require(question(besides: []))
        terminal.type("o<home><enter>")
        var found: [ShownQuestion] = []
        for index in 0..<questions {
            if index > 0 { terminal.type("n") }
            found.append(try #require(question(besides: found + [first]) { $0.index == index }))
        }
        return (first.index, found)
    }

    /// Waits for a whole question.
    private func question(
        besides others: [ShownQuestion], where condition: (ShownQuestion) -> Bool = { _ in true }
    ) -> ShownQuestion? {
        var shown: ShownQuestion?
        terminal.wait(for: "a question") {
            shown = ShownQuestion($0.screen.text, options: 3, others: others)
            return shown.map(condition) ?? false
        }
        return shown
    }
}

/// Kills a program at a moment that it knows nothing of.
final class Killer: Sendable {
    private let done = Mutex(false)

    init(_ process: pid_t, after microseconds: UInt32) {
        Thread.detachNewThread { [self] in
            usleep(microseconds)
            kill(process, SIGKILL)
            done.withLock { $0 = true }
        }
    }

    var isDone: Bool { done.withLock { $0 } }
}
