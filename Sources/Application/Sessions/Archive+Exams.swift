import Assessment
import Journal
import QuestionBank
import Screens

// Beginning an exam.
extension Archive {
    /// Draws a form of an exam, writes its beginning to the journal, and holds the session.
    ///
    /// - Throws: `Shortage` where the course cannot fill the exam, otherwise `Failure`.
    package func begin(_ beginning: ExamBeginning, at now: Instant) throws -> Held {
        let entry = try present(beginning.course)
        let exam = beginning.exam
        try refuseSecondSitting(of: exam, course: beginning.course)
        let seed = beginning.seed ?? .random()
        let form = try form(of: exam, entry, seed: seed, avoidingSeenAt: beginning.seed == nil ? now : nil)
        let titles = form.topics.map { ($0, entry.course.title(of: $0)) }
        let opening = Opening(
            course: beginning.course, label: exam.id, rules: exam.rules, seed: seed, form: form,
            names: Opening.Names(
                exam: exam.title, course: entry.course.title, topics: Dictionary(uniqueKeysWithValues: titles)),
            offset: now.offset ?? 0, forecast: try forecast(of: exam, entry, at: now))
        return try start(opening, of: entry, at: now)
    }

    /// What the learner was told before the exam: the forecast of the exam by that identity, even if it was given
    /// another time.
    private func forecast(of exam: Course.Exam, _ entry: CourseEntry, at now: Instant) throws -> Forecast? {
        let memory = try CourseMemory(entry, in: self, at: now)
        let outlooks = try examOutlooks(memory, memory.statistics)
        return outlooks.first { $0.id == exam.id }?.today
    }

    /// The form that a seed draws.
    ///
    /// - Parameter now: items seen in the days before are drawn last; nil: the form is the same for everybody.
    package func form(
        of exam: Course.Exam, _ entry: CourseEntry, seed: Seed, avoidingSeenAt now: Instant?
    ) throws -> Form {
        let assembly = Assembly(exam, of: entry.course, from: try catalogue.outlines(of: entry))
        guard let now else { return try assembly.form(seed: seed) }
        let standings = try journal.standings(of: entry.course.id)
        return try assembly.form(seed: seed) { outline in
            standings[outline].seen.map { max(0, Self.daysAvoided - Int((now.wall - $0) / 86_400_000)) } ?? 0
        }
    }

    /// For how many days an item that was seen is drawn last. After two weeks its options are hardly remembered by
    /// their looks.
    private static let daysAvoided = 14

    /// Two sittings of one exam at a time would be a way to look questions up.
    private func refuseSecondSitting(of exam: Course.Exam, course: CourseID) throws {
        // The exams that are open, also those in which nothing was chosen yet.
        for other in try journal.openExams() where other.outline.course == course && other.outline.label == exam.id {
            guard case .process(let process) = journal.holder(of: other.outline.session) else { continue }
            throw Failure(
                "This exam is open in another Swot (\(whereabouts(of: process))). Go on with it there.", .unavailable)
        }
    }
}

// Items of unfinished exams are hidden everywhere else.
extension Journal {
    /// The items of unfinished exams, each with a phrase that names the exam and says what to do about it.
    package func itemsKeptBack(of course: CourseID) throws(JournalError) -> [ItemID: String] {
        var items: [ItemID: String] = [:]
        for exam in try openExams() where exam.outline.course == course {
            let phrase = phrase(naming: exam.outline.session)
            for item in exam.items { items[item] = phrase }
        }
        return items
    }

    /// Refuses to print what would show one of the items.
    ///
    /// - Parameter what: the subject of the sentence, such as `The course`.
    package func refuseKeptBack(
        _ items: [ItemID], of course: CourseID, printing what: String
    ) throws(Failure) {
        try Failure.explaining {
            let keptBack = try itemsKeptBack(of: course)
            guard let exam = items.lazy.compactMap({ keptBack[$0] }).first else { return }
            throw Failure("\(what) has a question of \(exam)", .unavailable)
        }
    }

    /// Ends a sentence that says where an item is asked, and says what to do.
    private func phrase(naming session: SessionID) -> String {
        guard case .process(let process) = holder(of: session) else {
            return "an exam that you left. Go on with the exam or drop it on Home first."
        }
        return "the exam that is running in another Swot (\(whereabouts(of: process)))."
    }
}
