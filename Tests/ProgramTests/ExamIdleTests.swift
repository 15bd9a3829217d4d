import Foundation
import TestSupport
import Testing

/// How often an exam wakes the program, counted by its system calls.
@Suite(.enabled(if: SystemCalls.canBeTraced, "strace is missing or not permitted"))
struct ExamIdleTests {
    /// At an exam of which every sleep is traced; `wakes` counts how many have begun by now.
    private func started() throws -> (examinee: Examinee, wakes: () throws -> Int) {
        let home = try TemporaryDirectory()
        let trace = "\(home.path)/trace"
        let examinee = try Examinee(before: SystemCalls.strace(to: trace, "poll,ppoll,epoll_wait,select,nanosleep"))
        examinee.start()
        examinee.waitFor("Time left")
        examinee.terminal.settle()
        return (examinee, { try home.read("trace").split(separator: "\n").count { !$0.contains("resumed") } })
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
