import Assessment
import Canvas
import Testing

@testable import Screens

/// What all screens share: questions that are asked twice, events that wait to be saved, alarms.
@Suite struct DeskTests {
    private func desk(_ rules: Rules = .study) -> Desk { Stage.studying(rules: rules).app.desk }

    private let now = Instant(wall: 1_700_000_100_000, steady: 100_000)

    @Test func whatCannotBeUndoneIsConfirmedByTheVeryNextInput() {
        var desk = desk()
        /// Whether the input confirms, after it has been taken in.
        func press(_ confirmation: Screens.Confirmation = .pause) -> Bool {
            desk.beginInput()
            return desk.isConfirmed(confirmation, orAsk: "Really?")
        }
        #expect(press() == false)
        #expect(desk.notice == "Really?")
        #expect(press() == true)
        #expect(desk.notice == nil)
        #expect(press() == false, "a confirmation counts once")
        desk.beginInput()
        #expect(press() == false, "another input lay between")
        #expect(press(.leaveExam) == false, "something else was asked")
        #expect(press(.leaveExam) == true)
    }

    @Test func aRefusalChangesNothingAndIsSaid() {
        var desk = desk()
        let session = desk.sitting?.session
        let effects = desk.ask(.answer(nil), now: now)
        #expect(effects == [])
        #expect(desk.notice?.hasPrefix("Nothing is given yet.") == true)
        #expect(desk.sitting?.session == session)
    }

    @Test func whatIsDecidedIsTakenInWhenItIsSaved() throws {
        var desk = desk()
        let option = try #require(desk.sitting?.session.currentEntry?.options.first)
        let effects = desk.ask(.toggle(option), now: now)
        guard case .append(let events, .now)? = effects.first else {
            Issue.record("\(effects)")
            return
        }
        #expect(desk.sitting?.session.currentQuestion?.hasResponse == false)
        _ = desk.appended(events)
        #expect(desk.sitting?.session.currentQuestion?.hasResponse == true)
    }

    /// What could not be saved is tried again together with what happens next, in one piece and in its order.
    @Test func whatCouldNotBeSavedGoesBeforeWhatComesNext() throws {
        var desk = desk()
        desk.now = now
        let options = try #require(desk.sitting?.session.currentEntry?.options)
        guard case .append(let first, _)? = desk.ask(.toggle(options[0]), now: now).first else {
            Issue.record("nothing was chosen")
            return
        }
        _ = desk.appendFailed(first, .now, why: "The disk is full.")
        #expect(desk.sitting?.session.currentQuestion?.response == .chosen([options[0]]), "the session goes on")
        guard case .append(let all, .now)? = desk.ask(.go(to: 1), now: now).first else {
            Issue.record("nothing is saved")
            return
        }
        #expect(all.starts(with: first))
        #expect(all.count > first.count)
        _ = desk.appended(all)
        #expect(desk.unsaved == nil)
        #expect(desk.sitting?.session.current == 1)
        #expect(desk.sitting?.session.questions[0].asking?.changes == 0, "the choice was taken in once")
    }

    @Test(arguments: [(0, "Your last steps are"), (1, "One answer is"), (2, "2 answers are")])
    func whatWouldBeLostIsCounted(answers: Int, beginning: String) throws {
        var desk = desk()
        for question in 0..<max(1, answers) {
            let option = try #require(desk.sitting?.session.form.entries[question].options.first)
            for command in [Command.go(to: question), .toggle(option)] + (answers > 0 ? [.answer(nil)] : []) {
                for case .append(let events, _) in desk.ask(command, now: now) {
                    _ = desk.appendFailed(events, .now, why: "The disk is full.")
                }
            }
        }
        let reaction = desk.leaveSession(now: now)
        #expect(desk.notice == "\(beginning) not saved. Press the key again to leave without it.")
        #expect(reaction.effects.count == 1, "it is tried once more")
        desk.beginInput()
        let leaving = desk.leaveSession(now: now)
        #expect(leaving.effects == [.release, .readLibrary])
    }

    @Test func aQuestionIsReadWithTheOneAfterIt() {
        var desk = Stage.studying().app.desk
        #expect(desk.readQuestion() == [], "all is known")
        desk.sitting?.exhibits = [:]
        #expect(desk.readQuestion() == [.load(question: 0), .load(question: 1, .whenIdle)])
        desk.sitting = nil
        #expect(desk.readQuestion() == [])
    }
}

/// When the application wants to be woken.
@Suite struct AlarmTests {
    private func desk(minutes: Int = 12, warnings: [Int] = [], at milliseconds: Int64 = 0) -> Desk {
        var exam = Sample.exam
        (exam.minutes, exam.warnings) = (minutes, warnings)
        var desk = Stage.sitting(exam).app.desk
        desk.now = Instant(wall: 1_700_000_000_000 + milliseconds, steady: milliseconds)
        return desk
    }

    @Test func aSessionWithoutLimitNeedsNone() {
        #expect(Stage.studying().app.alarm == nil)
        #expect(Stage().app.alarm == nil)
    }

    /// The clock shows whole seconds: it is drawn anew when another one begins.
    @Test(arguments: [(0, 1_000), (1, 1_000), (999, 1_000), (1_500, 2_000)] as [(Int64, Int64)])
    func aClockThatIsSeenWakesEverySecond(now: Int64, alarm: Int64) { #expect(desk(at: now).alarm == alarm) }

    @Test func aClockThatIsHiddenWakesForTheHeartbeat() {
        var hidden = desk(at: 1)
        hidden.isClockHidden = true
        #expect(hidden.alarm == Desk.heartbeat)
    }

    @Test func aWarningAndTheEndWakeToo() {
        var hidden = desk(minutes: 2, warnings: [1], at: 59_000)
        hidden.isClockHidden = true
        hidden.sitting?.evolve([Event(at: Instant(wall: 0, steady: 58_500), .heartbeat)])
        #expect(hidden.alarm == 60_000, "one minute left")
        hidden.now = Instant(wall: 0, steady: 118_000)
        hidden.sitting?.evolve([Event(at: Instant(wall: 0, steady: 117_900), .heartbeat)])
        #expect(hidden.alarm == 120_000, "the end")
    }

    /// Otherwise the loop would turn without a pause.
    @Test func anAlarmIsAlwaysLaterThanNow() {
        for milliseconds in stride(from: Int64(0), through: 800_000, by: 7_919) {
            let desk = desk(warnings: [10, 5, 1], at: milliseconds)
            if let alarm = desk.alarm { #expect(alarm > milliseconds) }
        }
    }

    @Test func whatCouldNotBeSavedIsTriedEveryTwoSecondsInStudyToo() {
        var desk = Stage.studying().app.desk
        desk.now = Instant(wall: 0, steady: 10_000)
        _ = desk.appendFailed([Event(at: desk.now, .heartbeat)], .now, why: "The disk is full.")
        #expect(desk.alarm == 12_000)
        let early = desk.wakeUp()
        #expect(early == [])
        desk.now.steady = 12_000
        let due = desk.wakeUp()
        #expect(due.first?.isAppend == true)
    }
}
