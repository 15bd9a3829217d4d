import Application
import Assessment
import Canvas
import Glibc
import Journal
import QuestionBank
import Screens
import Terminal

/// What is outside of the program that ships: terminal, clock, journal, courses, editor. `Loop` runs it.
struct Runner: Outside {
    private let terminal: Terminal
    private let archive: Archive
    private let editor: Editor
    private let check: DailyCheck
    /// Keeps other processes from the session that this one holds.
    private var lock: SessionLock?
    /// The signal that asked the program to leave, if one did.
    private(set) var signal: LeaveSignal?

    init(terminal: Terminal, archive: Archive, editor: Editor, held: Held? = nil) {
        self.terminal = terminal
        self.archive = archive
        self.editor = editor
        check = DailyCheck(of: archive.journal)
        lock = held?.lock
    }

    var now: Instant { Clock.now }

    func show(_ frame: Frame) { terminal.show(frame) }

    mutating func wait(until deadline: Int64?) -> [Message] {
        let events = terminal.wait(until: deadline.map(Clock.instant))
        for case .signal(let signal) in events { self.signal = signal }
        return events.compactMap(Message.init) + (check.takeFinding().map { [.declined($0)] } ?? [])
    }

    mutating func carryOut(_ effect: Effect, for desk: Desk) -> Message? {
        switch effect {
        case .append(let events, let timing): return append(events, timing)
        case .begin(let beginning):
            let beginning = seeded(beginning)
            return hold { [archive] () throws(Failure) in try archive.begin(beginning, at: Clock.now) }
        case .beginExam(let beginning): return begin(beginning)
        case .beginReview(let beginning):
            return hold { [archive] () throws(Failure) in try archive.begin(beginning, at: Clock.now) }
        case .readOutlook(let course): return readOutlook(course)
        case .readStatistics(let course): return readStatistics(course)
        case .setExamDay(let course, let day): return setExamDay(day, of: course)
        case .readAttempts: return desk.sitting.flatMap { readAttempts($0.session.opening) }
        case .resume(let session):
            return hold { [archive] () throws(Failure) in try archive.resume(session, at: Clock.now) }
        case .discard(let session): return discard(session)
        case .release: lock = nil
        case .load(let question, _): return desk.sitting.flatMap { load(question, of: $0) }
        case .recall(let question, _): return desk.sitting.flatMap { recall(question, of: $0) }
        // Where it cannot be done now, whoever appends next hears of it.
        case .followUp: try? archive.journal.followUp()
        case .checkJournal: check.begin(at: Clock.now.wall)
        case .search(let course, let query): return search(query, in: course)
        case .present(let course, let item): return present(item, of: course)
        case .readMissed(let course): return readMissed(of: course)
        case .toggleMark(let course, let item): return toggleMark(item, of: course)
        case .edit(let course, let item): return edit(item, of: course)
        case .readLibrary: return readLibrary()
        case .redraw: terminal.redraw()
        case .quit: break
        }
        return nil
    }
}

extension Message {
    /// What a terminal tells an application; nil where it is nothing to it.
    init?(_ event: TerminalEvent) {
        switch event {
        case .input(let input): self = .input(input)
        case .endOfInput, .signal: self = .terminate
        // The loop keeps the alarm itself, and a screen that was drawn anew is as it was.
        case .tick, .continued: return nil
        }
    }
}

// Sessions.
extension Runner {
    /// Events are on the disk when this returns `appended`, and nothing of them is when it returns `appendFailed`.
    private func append(_ events: [Assessment.Event], _ timing: Timing) -> Message? {
        guard let session = lock?.session else { return nil }
        do throws(JournalError) {
            try archive.journal.append(events, session: session)
            return .appended(events, timing)
        } catch {
            return .appendFailed(events, timing, why: Failure(error).sentence)
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

    private func readAttempts(_ opening: Opening) -> Message? {
        answer { .attempts(try archive.attempts(course: opening.course, exam: opening.label).map(Attempt.init)) }
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

    private func load(_ question: Int, of sitting: Sitting) -> Message? {
        answer { try archive.exhibit(question, of: sitting.session).map { .loaded(question: question, $0) } }
    }

    private func recall(_ question: Int, of sitting: Sitting) -> Message? {
        let session = sitting.session
        guard session.form.entries.indices.contains(question) else { return nil }
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
        answer { try .found(query: query, archive.hits(for: query, in: course)) }
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
