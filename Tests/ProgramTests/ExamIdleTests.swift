import Foundation
import TestSupport
import Testing

/// How often an exam wakes the program, counted by its system calls.
@Suite(.enabled(if: SystemCalls.canBeTraced, "strace is missing or not permitted"))
struct ExamIdleTests {
    /// At an exam of which every sleep is traced; `wakes` counts how many have ended by now. A look at the input that comes
    /// back at once is no sleep.
    private func started() throws -> (examinee: Examinee, wakes: () throws -> Int) {
        let home = try TemporaryDirectory()
        let trace = "\(home.path)/trace"
        let calls = "poll,ppoll,epoll_wait,select,nanosleep"
        let examinee = try Examinee(before: SystemCalls.strace(to: trace, calls) + ["-T"])
        examinee.start()
        examinee.waitFor("Time left")
        examinee.terminal.settle()
        return (examinee, { try home.read("trace").split(separator: "\n").count { (Self.seconds($0) ?? 0) > 0.01 } })
    }

    /// How long a call took, as strace says at the end of its line: `<3.999120>`.
    private static func seconds(_ line: Substring) -> Double? {
        line.hasSuffix(">") ? line.split(separator: "<").last.flatMap { Double($0.dropLast()) } : nil
    }

    /// A slow machine merges wake-ups; none can make more of them.
    @Test func withTheClockShownItWakesOnceASecond() throws {
        let (examinee, wakes) = try started()
        let (before, left) = (try wakes(), try #require(examinee.timeLeft))
        examinee.terminal.wait(for: "ten seconds") { _ in (examinee.timeLeft ?? left) <= left - 10 }
        let passed = left - (examinee.timeLeft ?? 0)
        #expect(try wakes() - before <= passed + 1)
    }

    /// Heartbeats alone: one every four seconds.
    @Test func withTheClockHiddenItWakesForHeartbeatsOnly() throws {
        let (examinee, wakes) = try started()
        examinee.terminal.type("t")
        examinee.terminal.wait(for: "no clock") { !$0.screen.text.contains("Time left") }
        let (before, begun) = (try wakes(), ContinuousClock.now)
        usleep(13_000_000)
        let woken = try wakes() - before
        let passed = begun.duration(to: .now).components.seconds
        // The alarm of the clock that was shown may still be under way.
        #expect(woken <= passed / 4 + 2)
        #expect(woken >= 1)
    }
}
