import Assessment
import Journal
import QuestionBank
import Screens

/// A session that this process holds, so that no other can go on with it.
package struct Held {
    package let sitting: Sitting
    /// Nobody else can hold the session as long as this lives.
    package let lock: SessionLock
}

// Study sessions, and what all kinds of sessions have in common.
extension Archive {
    /// Draws the form of a study session, writes its beginning and holds it.
    package func begin(_ beginning: Beginning, at now: Instant) throws(Failure) -> Held {
        let entry = try present(beginning.course)
        return try Failure.explaining {
            let seed = beginning.seed ?? .random()
            let form = try form(beginning, of: entry, seed: seed)
            guard !form.entries.isEmpty else { throw Failure(Self.emptiness(of: beginning.plan), .dataError) }
            var rules = Rules.study
            rules.asksConfidence = beginning.asksConfidence
            let opening = Opening(
                course: beginning.course, rules: rules, seed: seed, form: form, offset: now.offset ?? 0)
            return try start(opening, of: entry, at: now)
        }
    }

    /// The entry of a course that a session is begun in.
    func present(_ course: CourseID) throws(Failure) -> CourseEntry {
        guard let entry = entry(course) else {
            throw Failure("This course cannot be found any more. Go back to Home and open it again.", .noInput)
        }
        return entry
    }

    /// Items of unfinished exams are not asked.
    private func form(_ beginning: Beginning, of entry: CourseEntry, seed: Seed) throws -> Form {
        let keptBack = try journal.itemsKeptBack(of: beginning.course)
        let outlines = try catalogue.outlines(of: entry).filter { keptBack[$0.id] == nil }
        guard let only = beginning.only else {
            let standing = try standing(in: entry.course.id, for: beginning.plan)
            return beginning.plan.form(from: outlines, seed: seed, standing: standing)
        }
        let byName = Dictionary(outlines.map { ($0.id, $0) }) { first, _ in first }
        let plan = StudyPlan(order: .file)
        return plan.form(
            from: only.compactMap { byName[$0] }, seed: seed, standing: try standing(in: entry.course.id, for: plan))
    }

    /// What a plan asks about an item. Most plans only ask whether it is marked, and few items are, so all that was
    /// done with the items is read for the other plans alone.
    private func standing(
        in course: CourseID, for plan: StudyPlan
    ) throws(JournalError) -> (ItemOutline) -> Standing {
        if plan.pool == .all {
            let marked = try journal.marked(of: course)
            return { Standing(isMarked: marked.contains($0)) }
        }
        let standings = try journal.standings(of: course)
        return { standings[$0] }
    }

    /// Why a plan has nothing to ask.
    private static func emptiness(of plan: StudyPlan) -> String {
        let questions =
            switch plan.pool {
            case .all: "questions"
            case .new: "new questions"
            case .missed: "missed questions"
            case .misconceptions: "misconceptions"
            case .guesses: "lucky guesses"
            case .marked: "marked questions"
            }
        return "There are no \(questions) \(plan.topics.isEmpty ? "in this course" : "on these topics")."
    }
}

// Beginning, going on and dropping.
extension Archive {
    /// Writes the beginning of a session with the first question shown, and holds the session.
    func start(_ opening: Opening, of entry: CourseEntry, at now: Instant) throws -> Held {
        var events = [Event(at: now, .started(opening))]
        guard var session = Session(events) else {
            throw Failure("The session could not be begun: its form has no questions.", .software)
        }
        // The first question counts as shown from here, so that its time is measured.
        let shown = try session.decide(.go(to: 0), at: now)
        events += shown
        for event in shown { session.evolve(event) }
        let id = SessionID.random()
        // Held before it is written: otherwise another program could take it up in between.
        let lock = try journal.hold(id)
        let held = try held(id, lock, session)
        try journal.append(events, session: id, sources: try sources(of: opening.form, in: entry))
        return held
    }

    /// The Markdown of the form's items and scenarios. The journal keeps it, so that a question can be shown as it was
    /// asked whatever becomes of its deck.
    func sources(of form: Form, in entry: CourseEntry) throws -> [ItemSource] {
        let items = try form.entries.compactMap { asked in
            try catalogue.markdown(of: asked.item, in: entry)
                .map { ItemSource(version: asked.version, fingerprint: asked.fingerprint, markdown: $0) }
        }
        return try items + scenarioSources(of: form, in: entry)
    }

    /// No answer has the fingerprint of a scenario, which is its version.
    private func scenarioSources(of form: Form, in entry: CourseEntry) throws -> [ItemSource] {
        let pairs = form.entries.compactMap { asked in
            asked.scenario.flatMap { id in asked.scenarioVersion.map { (id, $0) } }
        }
        return try Dictionary(pairs) { first, _ in first }.compactMap { id, version in
            try catalogue.markdown(of: id, in: entry)
                .map { ItemSource(version: version, fingerprint: version, markdown: $0) }
        }
    }

    /// Goes on with an interrupted session where it was left.
    package func resume(_ id: SessionID, at now: Instant) throws(Failure) -> Held {
        try Failure.explaining {
            let lock = try journal.hold(id)
            guard var session = try journal.history(of: id).session else {
                throw Failure(
                    "The beginning of this session is not in the journal, so it cannot be resumed.", .dataError)
            }
            let events = try session.decide(.resume, at: now)
            try journal.append(events, session: id)
            for event in events { session.evolve(event) }
            return try held(id, lock, session)
        }
    }

    /// Lets an interrupted session go without going on with it. Of an exam nothing counts then.
    package func discard(_ id: SessionID, at now: Instant) throws(Failure) {
        try Failure.explaining {
            let lock = try journal.hold(id)
            try withExtendedLifetime(lock) {
                guard let session = try journal.history(of: id).session else { return }
                try journal.append(session.decide(.drop, at: now), session: id)
            }
        }
    }

    /// What the screens need of a session, with the item of its question read.
    private func held(_ id: SessionID, _ lock: SessionLock, _ session: Session) throws -> Held {
        let exhibit = try exhibit(session.current, of: session)
        let course = session.opening.course
        let titles =
            session.opening.names?.topics
            ?? Dictionary((entry(course)?.course.topics ?? []).map { ($0.id, $0.title) }) { first, _ in first }
        let sitting = Sitting(
            id: id, courseTitle: title(course), exam: examTitle(of: session), topicTitles: titles,
            session: session, exhibits: exhibit.map { [session.current: $0] } ?? [:])
        return Held(sitting: sitting, lock: lock)
    }
}

extension SessionID {
    /// 128 random bits, so that no two sessions of any learner share a name.
    static func random() -> SessionID {
        SessionID("\(Fingerprint(value: .random(in: .min ... .max)))\(Fingerprint(value: .random(in: .min ... .max)))")
    }
}

extension Seed {
    /// Of 32 bits, so that a learner can type it.
    static func random() -> Seed { Seed(.random(in: 0..<1 << 32)) }
}
