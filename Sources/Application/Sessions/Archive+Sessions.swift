import Assessment
import Journal
import QuestionBank
import Screens

/// A session that this process holds.
package struct Held {
    package let sitting: Sitting
    package let lock: SessionLock
}

/// Why a session cannot begin or go on.
package struct Declined: Error {
    package let reason: Failure

    package var sentence: String { reason.sentence }

    package init(_ sentence: String) { reason = Failure(sentence, .dataError) }

    package init(_ error: some Error) { reason = Failure(error) }
}

extension Archive {
    /// Draws a form, writes its beginning to the journal, and holds the session.
    package func begin(_ beginning: Beginning, at now: Instant) throws(Declined) -> Held {
        guard let entry = entry(beginning.course) else { throw Declined("This course cannot be found any more.") }
        do {
            let form = try form(beginning, of: entry)
            guard !form.entries.isEmpty else { throw Declined(Self.emptiness(of: beginning.plan)) }
            var rules = Rules.study
            rules.asksConfidence = beginning.asksConfidence
            let opening = Opening(
                course: beginning.course, rules: rules, seed: beginning.seed ?? Seed(0), form: form,
                offset: LocalDate.offset(at: now.wall))
            return try start(opening, of: entry, at: now)
        } catch let declined as Declined {
            throw declined
        } catch {
            throw Declined(error)
        }
    }

    private func form(_ beginning: Beginning, of entry: CourseEntry) throws -> Form {
        let keptBack = try journal.itemsKeptBack(of: beginning.course)
        let all = try catalogue.outlines(of: entry)
        let outlines = keptBack.isEmpty ? all : all.filter { keptBack[$0.id] == nil }
        let seed = beginning.seed ?? Seed(0)
        guard let only = beginning.only else {
            return beginning.plan.form(
                from: outlines, seed: seed, standing: try standing(in: entry.course.id, for: beginning.plan))
        }
        let named = Dictionary(outlines.map { ($0.id, $0) }) { first, _ in first }
        let chosen = StudyPlan(order: .file)
        return chosen.form(
            from: only.compactMap { named[$0] }, seed: seed, standing: try standing(in: entry.course.id, for: chosen))
    }

    /// What a plan wants to know of the items: often only which are marked, which are few.
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

    /// Writes the beginning of a session to the journal, and holds it.
    package func start(_ opening: Opening, of entry: CourseEntry, at now: Instant) throws -> Held {
        var events = [Event(at: now, .started(opening))]
        guard var session = Session(events) else { throw Declined("The session could not be begun.") }
        let shown = try session.decide(.go(to: 0), at: now)
        events += shown
        for event in shown { session.evolve(event) }

        let id = SessionID.random()
        let lock = try journal.hold(id)
        let held = try held(id, lock, session)
        try journal.append(events, session: id, sources: try sources(of: opening.form, in: entry))
        return held
    }

    /// The Markdown of the form's items, which the journal keeps.
    package func sources(of form: Form, in entry: CourseEntry) throws -> [ItemSource] {
        try form.entries.compactMap { item in
            try catalogue.markdown(of: item.item, in: entry)
                .map { ItemSource(version: item.version, fingerprint: item.fingerprint, markdown: $0) }
        }
    }

    /// Takes an interrupted session up where it was left.
    package func resume(_ id: SessionID, at now: Instant) throws(Declined) -> Held {
        do {
            let lock = try journal.hold(id)
            let history = try journal.history(of: id)
            guard var session = history.session else {
                throw Declined("The beginning of this session is not in the journal.")
            }
            let events = try session.decide(.resume, at: now)
            try journal.append(events, session: id)
            for event in events { session.evolve(event) }
            return try held(id, lock, session)
        } catch let declined as Declined {
            throw declined
        } catch {
            throw Declined(error)
        }
    }

    /// Ends an interrupted session.
    package func discard(_ id: SessionID, at now: Instant) throws(Declined) {
        do {
            let lock = try journal.hold(id)
            try withExtendedLifetime(lock) {
                guard let session = try journal.history(of: id).session else { return }
                try journal.append(session.decide(.resume, at: now) + session.decide(.end, at: now), session: id)
            }
        } catch {
            throw Declined(error)
        }
    }

    private func held(_ id: SessionID, _ lock: SessionLock, _ session: Session) throws -> Held {
        let exhibit = try exhibit(session.current, of: session)
        let sitting = Sitting(
            id: id, courseTitle: title(session.opening.course), exam: examTitle(session),
            topicTitles: session.opening.names?.topics ?? topicTitles(session.opening.course),
            session: session, exhibits: exhibit.map { [session.current: $0] } ?? [:])
        return Held(sitting: sitting, lock: lock)
    }

    private func topicTitles(_ course: CourseID) -> [TopicID: String] {
        Dictionary((entry(course)?.course.topics ?? []).map { ($0.id, $0.title) }) { first, _ in first }
    }

    private static func emptiness(of plan: StudyPlan) -> String {
        let which =
            switch plan.pool {
            case .all: "questions"
            case .new: "new questions"
            case .missed: "missed questions"
            case .marked: "marked questions"
            }
        return plan.topics.isEmpty ? "There are no \(which) in this course." : "There are no \(which) on these topics."
    }
}

extension Archive {
    /// The item of a question, as it stands in its deck or, where its options have changed since, as it was asked.
    package func exhibit(_ question: Int, of session: Session) throws -> Exhibit? {
        guard session.form.entries.indices.contains(question) else { return nil }
        let asked = session.form.entries[question]
        let entry = entry(session.opening.course)
        if session.tells { try refuseKeptBack(asked.item, of: session.opening.course) }
        if session.rules.feedback == .atEnd {
            return try keptItem(asked).map {
                Exhibit(item: $0, topicTitle: session.opening.names?.topics[asked.topic] ?? asked.topic.text)
            }
        }
        let now = try entry.flatMap { try catalogue.item(asked.item, of: $0) }
        let isSame = now.map { asked.asks(the: $0) } ?? false
        guard let item = isSame ? now : try keptItem(asked) else { return nil }
        return Exhibit(
            item: item, topicTitle: entry?.course.title(of: item.topic) ?? item.topic.text,
            note: try journal.note(
                course: session.opening.course, item: asked.item, fingerprint: asked.fingerprint),
            isKeptVersion: !isSame)
    }

    private func refuseKeptBack(_ item: ItemID, of course: CourseID) throws {
        guard let exam = try journal.itemsKeptBack(of: course)[item] else { return }
        throw Declined("This question is in \(exam)")
    }

    private func keptItem(_ asked: Form.Entry) throws -> Item? {
        try journal.source(of: asked.version).flatMap { Reader.item(fromMarkdown: $0, topic: asked.topic) }
    }

    /// An item of a course as it stands or, where it was missed and is gone, as it was asked; whatever session is on.
    package func exhibit(_ id: ItemID, of course: CourseID) throws -> Exhibit? {
        try refuseKeptBack(id, of: course)
        guard let entry = entry(course), let item = try catalogue.item(id, of: entry) else {
            return try keptItem(id, of: course).map { Exhibit(item: $0, topicTitle: "", isKeptVersion: true) }
        }
        return Exhibit(
            item: item, topicTitle: entry.course.title(of: item.topic),
            note: try journal.note(course: course, item: id, fingerprint: item.fingerprint))
    }
}

extension Form.Entry {
    /// Whether the item still has the options and keys with which it was asked.
    fileprivate func asks(the item: Item) -> Bool {
        Set(item.options.map(\.id)) == Set(options) && Set(item.keys) == Set(keys)
    }
}

extension SessionID {
    package static func random() -> SessionID {
        SessionID("\(Fingerprint(value: .random(in: .min ... .max)))\(Fingerprint(value: .random(in: .min ... .max)))")
    }
}
