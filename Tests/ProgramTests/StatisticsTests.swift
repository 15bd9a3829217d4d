import Foundation
import TestSupport
import Testing

/// Statistics of what was really studied, beside what the log says of it.
@Suite struct StatisticsProgramTests {
    @Test(arguments: [["NO_COLOR": "1"], [:]])
    func whatWasStudiedIsOnTheScreen(environment: [String: String]) throws {
        let scholar = try Scholar(environment: environment)
        scholar.study("babbab", undoing: 2)
        scholar.terminal.type("t")
        scholar.terminal.waitFor("What memory holds")
        scholar.terminal.waitFor("6 answers")
        #expect(scholar.terminal.screen.text.contains(/new +0 +0 %/))
        scholar.terminal.type("3")
        // The first answer to the third question was wrong, and its feedback was seen before it was taken back.
        scholar.terminal.waitFor("In all 3 of 6 right: 50 %, 95 % interval 19–81 %.")
        for group in try scholar.groups("topics") + scholar.groups("difficulties") {
            #expect(scholar.terminal.screen.text.contains(group.title))
            #expect(scholar.terminal.screen.text.contains("\(group.right)/\(group.answers)"))
        }
        scholar.terminal.type("2")
        scholar.terminal.waitFor("Studied on 1 of the last 30 days.")
        scholar.terminal.waitFor("6 answers on 1 day in all.")
        scholar.terminal.type("qq")
        #expect(scholar.terminal.waitForEnd() == .exited(0))
        let colours = String(decoding: scholar.terminal.output, as: UTF8.self).contains(/\u{1B}\[[0-9;]*3[1-6]m/)
        #expect(colours == environment.isEmpty)
    }

    /// What is asked again two days later tells how much was kept.
    @Test(.enabled(if: TestClock.canBeSet, "a static program cannot be given a clock"))
    func asTimePassesRetentionIsMeasured() throws {
        let clock = try TestClock()
        clock.setDay(seconds: 43_200 - Int64(Date().timeIntervalSince1970) % 86_400)
        let scholar = try Scholar(environment: clock.environment)
        scholar.study("bbbbba")
        scholar.terminal.type("t4")
        scholar.terminal.waitFor("How it changes shows once there are answers of two weeks.")
        scholar.terminal.type("qq")
        scholar.terminal.waitForEnd()
        clock.setDay(seconds: 7 * 86_400)
        try scholar.start()
        scholar.study("bbbbab")
        scholar.terminal.type("t")
        scholar.terminal.waitFor("From 6 answers, 5 right")
        scholar.terminal.type("2")
        scholar.terminal.waitFor("Studied on 2 of the last 30 days. The longest run so far: 1 day.")
        scholar.terminal.type("4")
        scholar.terminal.waitFor("26 weeks ago")
        scholar.terminal.type("5")
        scholar.terminal.waitFor("predicted  came true")
        let retention = try #require(try scholar.report()["retention"] as? [String: Any])
        #expect(retention["answers"] as? Int == 6)
    }
}
