import Foundation
import TestSupport
import Testing

/// Exams whose events were cut off in the middle of a write.
@Suite struct ExamInterruptionTests {
    private let examinee: Examinee
    private var data: String { examinee.home.path + "/.local/share/swot" }
    private var log: String { "\(data)/journal.sqlite-wal" }

    /// At the third question, two are answered.
    init() throws {
        examinee = try Examinee()
        examinee.start()
        for number in 1...2 {
            examinee.type("b", until: "● B")
            examinee.type("n", until: "Question \(number + 1) of 6")
        }
        examinee.terminal.wait(for: "the whole card") {
            $0.screen.text.contains("○ C") && !$0.screen.text.contains("● B")
        }
    }

    /// The size of the log without the room that is kept free at its end.
    private func written(_ path: String) throws -> Int {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let end = bytes.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
        let (header, frame) = (32, 24 + 4096)
        return header + (end - header + frame - 1) / frame * frame
    }

    private func cut(_ path: String, to size: Int) throws {
        try Data(contentsOf: URL(fileURLWithPath: path)).prefix(size).write(to: URL(fileURLWithPath: path))
    }

    /// What a kill leaves in the middle of the write: half of it in the log, and no acknowledgement.
    @Test func whatWasNotWholeIsMissingAndSaidToBe() throws {
        let head = try String(contentsOfFile: "\(data)/journal.head", encoding: .utf8)
        let before = try written(log)
        examinee.type("c", until: "● C")
        examinee.kill()
        try cut(log, to: before + 2_000)
        try head.write(toFile: "\(data)/journal.head", atomically: false, encoding: .utf8)

        try examinee.restart([examinee.course])
        examinee.waitFor("Swot ended in the middle of saving a step.")
        examinee.type("<enter>", until: "Question 3 of 6")
        #expect(!examinee.screen.contains("● C"))
        examinee.type("p", until: "● B")
        examinee.type("n", until: "Question 3 of 6")
        examinee.type("c", until: "● C")
        examinee.terminal.type("qq")
        examinee.waitFor("Go on: Mock exam")
        examinee.terminal.type("q")
        examinee.terminal.waitForEnd()
        #expect(try examinee.run("journal", "verify").output.contains("events are sound."))
    }

    /// What the screen had shown is gone from the disk: that is damage, and the learner decides.
    @Test func whatWasShownAndIsLostIsDamageAndIsMended() throws {
        let before = try written(log)
        examinee.type("c", until: "● C")
        examinee.kill()
        try cut(log, to: before + 100)

        let refused = try examinee.run("exams")
        #expect(refused.status == .exited(65))
        #expect(refused.errors.contains("is damaged"))
        let repaired = try examinee.run("journal", "repair")
        #expect(repaired.output.contains("events are in the journal again."))
        #expect(repaired.output.contains("Lost: events "))
        try examinee.restart([examinee.course])
        examinee.waitFor("Go on: Mock exam, question 3 of 6")
        examinee.type("<enter>", until: "Question 3 of 6")
        #expect(!examinee.screen.contains("● C"))
        examinee.type("p", until: "● B")
    }
}
