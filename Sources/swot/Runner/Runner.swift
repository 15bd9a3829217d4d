import Application
import Assessment
import Canvas
import Glibc
import Journal
import QuestionBank
import Screens
import Terminal

/// The loop: events from the terminal go into the application, effects are carried out, frames are shown.
///
/// What the application shows as done is on disk, because an effect is carried out, and its outcome taken in, before the
/// next frame is drawn.
struct Runner: ~Copyable {
    private let terminal: Terminal
    private let archive: Archive
    private let editor: Editor
    private var app: App
    private var lock: SessionLock?
    private var deadline: ContinuousClock.Instant?
    private var isOver = false
    private(set) var signal: LeaveSignal?

    init(terminal: Terminal, archive: Archive, editor: Editor, app: App, held: Held? = nil) {
        self.terminal = terminal
        self.archive = archive
        self.editor = editor
        self.app = app
        lock = held?.lock
    }

    /// Runs until the learner leaves.
    ///
    /// - Throws: where the beginning of the session cannot be written.
    mutating func run() throws {
        show()
        _ = terminal.rest()
        // What is found out once the first frame is seen.
        deadline = .now + .milliseconds(10)
        let check = DailyCheck(of: archive.journal)
        check.begin(at: Clock.now.wall)
        while !isOver {
            let events = terminal.wait(until: deadline)
            for event in events where !isOver { take(event) }
            if let finding = check.takeFinding() { send(.declined(finding)) }
            if !isOver { show() }
            // Nobody looks at what came by itself.
            if !isOver, owesFollowUp, events == [.tick] || terminal.rest() { followUp() }
        }
    }

    private mutating func show() {
        app.prepare()
        terminal.show(app.view())
    }

    private var owesFollowUp: Bool { !app.late.isEmpty || archive.journal.owesFollowUp }

    /// What nobody waits for, once the frame is seen: the rest of this step, and what makes the next one quicker.
    private mutating func followUp() {
        if saveLate() { show() }
        // Where it cannot be done, whoever adds events next hears of it.
        try? archive.journal.followUp()
        for effect in app.ahead {
            // What keeps it from being read is told when it is asked for.
            guard let answer = carryOut(effect) else { continue }
            if case .declined = answer { continue }
            _ = app.update(answer, now: Clock.now)
        }
        app.prepare()
        app.foresee()
    }

    /// Whether there was something to save.
    private mutating func saveLate() -> Bool {
        if app.late.isEmpty { return false }
        carryOut([.append(app.late)])
        return true
    }

    private mutating func take(_ event: TerminalEvent) {
        switch event {
        case .input(let input): send(.input(input))
        case .tick:
            deadline = nil
            send(.tick)
        case .continued: break
        case .endOfInput: send(.terminate)
        case .signal(let signal):
            self.signal = signal
            send(.terminate)
        }
    }

    /// Takes a message in, then carries out what follows from it, in order, until nothing more follows.
    private mutating func send(_ message: Message) {
        _ = saveLate()
        carryOut(app.update(message, now: Clock.now))
    }

    private mutating func carryOut(_ effects: [Effect]) {
        var queue = effects[...]
        while let effect = queue.popFirst(), !isOver {
            if case .append(let events) = effect {
                queue += save(events)
            } else if let answer = carryOut(effect) {
                queue += app.update(answer, now: Clock.now)
            }
        }
    }

    private mutating func carryOut(_ effect: Effect) -> Message? {
        switch effect {
        case .append: break  // See `save`.
        case .begin(let beginning):
            let beginning = seeded(beginning)
            return hold { [archive] () throws(Failure) in try archive.begin(beginning, at: Clock.now) }
        case .beginExam(let beginning): return begin(beginning)
        case .beginReview(let beginning):
            return hold { [archive] () throws(Failure) in try archive.begin(beginning, at: Clock.now) }
        case .readOutlook(let course): return readOutlook(course)
        case .readStatistics(let course): return readStatistics(course)
        case .setExamDay(let course, let day): return setExamDay(day, of: course)
        case .readAttempts: return readAttempts()
        case .resume(let session):
            return hold { [archive] () throws(Failure) in try archive.resume(session, at: Clock.now) }
        case .discard(let session): return discard(session)
        case .release: lock = nil
        case .load(let question): return load(question)
        case .recall(let question): return recall(question)
        case .search(let course, let query): return search(query, in: course)
        case .present(let course, let item): return present(item, of: course)
        case .readMissed(let course): return readMissed(of: course)
        case .toggleMark(let course, let item): return toggleMark(item, of: course)
        case .edit(let course, let item): return edit(item, of: course)
        case .readLibrary: return readLibrary()
        case .wake(let milliseconds): deadline = .now + .milliseconds(milliseconds)
        case .redraw: terminal.redraw()
        case .quit: isOver = true
        }
        return nil
    }
}

// Sessions.
extension Runner {
    /// Saves events; what follows from them is found out once they are on the disk.
    private mutating func save(_ events: [Assessment.Event]) -> [Effect] {
        guard let session = lock?.session else { return [] }
        do throws(JournalError) {
            try archive.journal.append(events, session: session)
            return app.update(.appended(events), now: Clock.now)
        } catch {
            return app.update(.appendFailed(events, why: Failure(error).sentence), now: Clock.now)
        }
    }

    private mutating func hold(_ body: () throws(Failure) -> Held) -> Message {
        do throws(Failure) {
            let held = try body()
            lock = held.lock
            return .began(held.sitting)
        } catch {
            return .declined(error.sentence)
        }
    }

    private mutating func begin(_ beginning: ExamBeginning) -> Message {
        do {
            let held = try archive.begin(beginning, at: Clock.now)
            lock = held.lock
            return .began(held.sitting)
        } catch let shortage as Shortage {
            return .short(shortage)
        } catch {
            return .declined(Failure(error).sentence)
        }
    }

    private func readAttempts() -> Message? {
        guard let opening = app.desk.sitting?.session.opening else { return nil }
        return answer {
            .attempts(try archive.attempts(course: opening.course, exam: opening.label).map(Attempt.init))
        }
    }

    private func seeded(_ beginning: Beginning) -> Beginning {
        var beginning = beginning
        beginning.seed = beginning.seed ?? Seed(.random(in: 0..<1 << 32))
        return beginning
    }

    private func discard(_ session: SessionID) -> Message? {
        do throws(Failure) {
            try archive.discard(session, at: Clock.now)
            return readLibrary()
        } catch {
            return .declined(error.sentence)
        }
    }

    private func load(_ question: Int) -> Message? {
        guard let session = app.desk.sitting?.session else { return nil }
        return answer { try archive.exhibit(question, of: session).map { .loaded(question: question, $0) } }
    }

    private func recall(_ question: Int) -> Message? {
        guard let sitting = app.desk.sitting, sitting.session.form.entries.indices.contains(question) else {
            return nil
        }
        let session = sitting.session
        return answer {
            let comeback = try archive.journal.comeback(
                of: session.form.entries[question], session: sitting.id, session.opening)
            return .comeback(question: question, comeback)
        }
    }
}

// Reviews.
extension Runner {
    private func readOutlook(_ course: CourseID) -> Message? {
        answer {
            let outlook = try archive.entry(course).map { try archive.outlook(of: $0, at: Clock.now) }
            return .outlook(course, outlook ?? Outlook())
        }
    }

    private func readStatistics(_ course: CourseID) -> Message? {
        answer {
            guard let entry = archive.entry(course) else {
                return .declined("This course cannot be found any more.")
            }
            return .statistics(course, try archive.report(on: entry, at: Clock.now))
        }
    }

    private func setExamDay(_ day: Int?, of course: CourseID) -> Message? {
        answer {
            try archive.setExamDay(day, of: course, at: Clock.now)
            return .library(try archive.library(at: Clock.now))
        }
    }
}

// Courses.
extension Runner {
    private func search(_ query: String, in course: CourseID) -> Message? {
        answer {
            try .found(query: query, archive.hits(for: query, in: course))
        }
    }

    private func present(_ item: ItemID, of course: CourseID) -> Message? {
        answer { try archive.exhibit(item, of: course).map(Message.presented) }
    }

    private func readMissed(of course: CourseID) -> Message? {
        answer { try archive.entry(course).map { .missed(try archive.missed(of: $0, at: Clock.now)) } }
    }

    private func toggleMark(_ item: ItemID, of course: CourseID) -> Message? {
        answer {
            try archive.toggleMark(item, of: course, at: Clock.now)
            return readMissed(of: course)
        }
    }

    private func edit(_ item: ItemID, of course: CourseID) -> Message? {
        answer {
            guard let entry = archive.entry(course), let place = try archive.catalogue.location(of: item, in: entry)
            else {
                return .edited(problem: "The file of this question cannot be found any more.")
            }
            var problem: String?
            do throws(Editor.Failure) {
                try terminal.suspended { () throws(Editor.Failure) in try editor.open(place.path, line: place.line) }
            } catch {
                problem = Failure(error).sentence
            }
            // An editor that ends with an error may have written all the same.
            try archive.reopen(course)
            let errors = archive.entry(course)?.counts.errors ?? 0
            return .edited(
                problem: problem ?? (errors == 0 ? nil : "The course has errors now: swot check \(entry.path)"))
        }
    }

    private func readLibrary() -> Message? {
        answer {
            archive.openCourses()
            return .library(try archive.library(at: Clock.now))
        }
    }

    /// What goes wrong is told in a sentence.
    private func answer(_ body: () throws -> Message?) -> Message? {
        do { return try body() } catch { return .declined(Failure(error).sentence) }
    }
}
