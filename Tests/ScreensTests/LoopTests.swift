import Assessment
import Canvas
import Testing

@testable import Screens

/// The loop of the program, with an outside that writes down what it is asked for.
@Suite struct LoopTests {
    /// A loop that shows the second question of a session of five, whose items are read when they are asked for.
    private func studying() -> Loop<Scripted> {
        var stage = Stage.studying(Sample.items + Sample.items.map(\.again))
        stage.type("n")
        var loop = Loop(stage.app, outside: Scripted())
        loop.start()
        while !loop.waiting.isEmpty { loop.turn() }
        loop.turn()
        (loop.outside.log, loop.outside.deadlines) = ([], [])
        return loop
    }

    @Test func anAnswerIsAppendedThenTakenInThenShown() {
        var loop = studying()
        loop.outside.inbox = [[.input(.key(.character("b")))], [.input(.key(.enter))]]
        while !loop.outside.inbox.isEmpty { loop.turn() }
        loop.turn()
        #expect(
            loop.outside.log.dropLast() == [
                "wait", "append responded", "show", "wait", "append answered", "show with feedback", "wait",
            ])
        #expect(loop.outside.log.last == "follow up")
    }

    /// Shows before it waits, and carries nothing out that can wait as long as input is there.
    @Test func whatCanWaitIsCarriedOutWhenNoInputIsThere() {
        var loop = studying()
        loop.outside.inbox = [[.input(.key(.character("n")))], [.input(.key(.character("j")))]]
        loop.turn()
        #expect(loop.outside.log == ["wait"], "the step to the next question waits")
        #expect(loop.waiting.map(\.timing).allSatisfy { $0 == .whenIdle })
        loop.turn()
        #expect(loop.outside.log.dropFirst() == ["show", "wait", "append shown"], "it comes before the next key")
        while !loop.waiting.isEmpty { loop.turn() }
        let idle = loop.outside.log.filter { $0 != "show" && $0 != "wait" }
        #expect(idle == ["append shown", "recall 2", "load 3", "follow up"])
    }

    /// Between two things that wait the loop looks for input.
    @Test func inputInterruptsWhatWaits() {
        var loop = studying()
        loop.outside.inbox = [[.input(.key(.character("n")))], [], [.input(.key(.character("j")))], []]
        for _ in 0..<4 { loop.turn() }
        #expect(loop.outside.deadlines.dropFirst().allSatisfy { $0 == 0 }, "it does not sleep while something waits")
        let order = loop.outside.log.filter { $0 != "show" }
        #expect(order == ["wait", "wait", "append shown", "wait", "wait", "recall 2"])
    }

    @Test func whatWaitsToBeSavedComesBeforeWhatIsSavedNext() {
        var loop = studying()
        loop.outside.inbox = [["n", "b"].map { .input(.key(.character($0))) } + [.input(.key(.enter))]]
        loop.turn()
        #expect(
            loop.outside.log.filter { $0.hasPrefix("append") } == [
                "append shown", "append responded", "append answered",
            ])
    }

    @Test(arguments: [Message.terminate, .input(.key(.character("q")))])
    func whatWaitsToBeSavedIsSavedBeforeLeaving(message: Message) {
        var loop = studying()
        loop.outside.inbox = [[.input(.key(.character("n"))), message]]
        while !loop.isOver, !loop.outside.inbox.isEmpty { loop.turn() }
        #expect(
            loop.outside.log.filter { !["show", "wait"].contains($0) }.prefix(3)
                == ["append shown", "append left", "release"])
    }

    /// The item of a question that was not read ahead is read before the frame, and nothing is read before what
    /// happened.
    @Test func whatWaitsToBeSavedIsSavedBeforeAnythingIsRead() {
        var loop = studying()
        loop.outside.inbox = [[.input(.key(.character("o"))), .input(.key(.end)), .input(.key(.enter))]]
        loop.turn()
        loop.turn()
        let order = loop.outside.log.filter { $0 != "wait" }
        #expect(order == ["append shown", "load 5", "show", "follow up"])
    }

    @Test func whatCannotBeSavedIsTriedAgainAndSaid() {
        var loop = studying()
        loop.outside.problem = "The disk is full."
        loop.outside.inbox = [[.input(.key(.character("n")))], []]
        for _ in 0..<3 { loop.turn() }
        #expect(loop.app.desk.unsaved?.why == "The disk is full.")
        #expect(loop.app.view().text.contains("Not saved yet: The disk is full. Trying again."))
        loop.outside.problem = nil
        while !loop.waiting.isEmpty { loop.turn() }
        loop.outside.time = 1_999
        loop.turn()
        #expect(loop.app.desk.unsaved != nil)
        loop.outside.time = 2_000
        loop.turn()
        #expect(loop.app.desk.unsaved == nil)
        #expect(loop.outside.log.filter { $0 == "append shown" }.count == 2)
    }

    /// When it is needed it is read again, and then the learner is told.
    @Test func whatCannotBeReadAheadIsPassedOver() {
        var loop = studying()
        loop.outside.isUnreadable = true
        loop.outside.inbox = [[.input(.key(.character("n")))]]
        loop.turn()
        while !loop.waiting.isEmpty { loop.turn() }
        #expect(loop.app.desk.notice == nil)
        loop.outside.inbox = [[.input(.key(.character("n")))]]
        loop.turn()
        #expect(loop.app.desk.notice == "It cannot be read.")
    }

    /// Nothing wakes the program where nothing is to be done.
    @Test func anIdleProgramSleepsForAsLongAsItTakes() {
        var loop = studying()
        while !loop.waiting.isEmpty { loop.turn() }
        loop.turn()
        #expect(loop.outside.deadlines.last == .some(nil))
        let frames = loop.outside.log.count { $0.hasPrefix("show") }
        loop.turn()
        #expect(
            loop.outside.log.count { $0.hasPrefix("show") } == frames, "and what is shown already is not shown again")
    }

    @Test func theAlarmOfAnExamIsATick() {
        var loop = Loop(Stage.sitting().app, outside: Scripted())
        loop.start()
        while !loop.waiting.isEmpty { loop.turn() }
        loop.turn()
        #expect(loop.outside.deadlines.last == 1_000)
        loop.outside.time = 1_000
        loop.turn()
        loop.turn()
        #expect(loop.app.view().text.contains("Time left 11:59"))
    }
}

/// Answers everything, and writes down what it was asked for.
private struct Scripted: Outside {
    var time: Int64 = 0
    /// What each wait brings.
    var inbox: [[Message]] = []
    var problem: String?
    var isUnreadable = false
    var log: [String] = []
    var deadlines: [Int64?] = []

    var now: Instant { Instant(wall: time, steady: time) }

    mutating func show(_ frame: Frame) {
        log.append(frame.text.contains("Explanation") ? "show with feedback" : "show")
    }

    mutating func wait(until deadline: Int64?) -> [Message] {
        log.append("wait")
        deadlines.append(deadline)
        return inbox.isEmpty ? [] : inbox.removeFirst()
    }

    mutating func carryOut(_ effect: Effect, for desk: Desk) -> Message? {
        switch effect {
        case .append(let events, let timing):
            log.append("append \(events.last?.kind.name ?? "nothing")")
            return problem.map { .appendFailed(events, timing, why: $0) } ?? .appended(events, timing)
        case .load(let question, _):
            log.append("load \(question)")
            let item = Sample.items[question % Sample.items.count]
            return isUnreadable
                ? .declined("It cannot be read.") : .loaded(question: question, Sample.exhibit(item))
        case .recall(let question, _):
            log.append("recall \(question)")
            return .comeback(question: question, Sample.comeback)
        case .followUp: log.append("follow up")
        case .release: log.append("release")
        default: break
        }
        return nil
    }
}

extension Event.Kind {
    /// The word for it, without what belongs to it.
    fileprivate var name: String { String("\(self)".prefix { $0 != "(" }) }
}

extension Item {
    /// The same item under another name.
    fileprivate var again: Item {
        Item(
            id: ItemID(id.text + "-again"), metadata: metadata, topic: topic, stem: stem, interaction: interaction,
            hints: hints,
            explanation: explanation, references: references)
    }
}
