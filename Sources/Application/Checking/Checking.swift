import Assessment
import Files
import Journal
import QuestionBank

/// What `swot check` and `swot export` do with whole courses.
package enum Checking {
    /// Writes ids into the items of a course that have none.
    ///
    /// - Returns: the decks that had to stay as they are, a sentence each.
    package static func fillMissingIDs(at path: String) throws(Failure) -> [String] {
        try Failure.explaining {
            let course = try WholeCourse(at: path)
            let taken = course.items.map(\.id) + course.decks.flatMap { $0.leftOut.compactMap(\.id) }
            // A single deck is a course of its own, and the reader is then told of none.
            let reader = Reader(course: Files.isFolder(path) ? course.course : nil)
            var missing = MissingIDs(taken: Set(taken), reader: reader)
            var refused: [String] = []
            for deck in course.decks where deck.items.contains(where: \.item.id.isDerived) {
                switch missing.fill(try Files.read(deck.file, limit: Limits.file), file: deck.file) {
                case .nothingMissing: break
                case .filled(let bytes): try Files.replace(deck.file, with: bytes)
                case .refused:
                    refused.append(
                        "\(deck.file): ids cannot be written without changing something else. Write them by hand.")
                }
            }
            return refused
        }
    }

    /// What is wrong with courses, from the catalogue where nothing has changed.
    ///
    /// - Parameter isStrict: whether advice on writing counts, whatever the courses say.
    package static func report(
        on paths: [String], places: Places, isStrict: Bool = false
    ) throws(Failure) -> CheckReport {
        try Failure.explaining {
            let catalogue = Catalogue(at: places.catalogue)
            var report = CheckReport()
            for path in paths { report.add(try catalogue.check(path), isStrict: isStrict) }
            return report
        }
    }
}

/// A course read whole, to be handed on or judged as a whole.
package struct CompleteCourse {
    package let course: WholeCourse
    /// Errors of the course, a line each, and how many items are missing because of them; empty where it is sound.
    package let complaints: [String]

    /// - Throws: `Failure` where there is no such course, or one of its files cannot be read: then nothing is better than
    ///   a part that looks like the whole.
    package init(at path: String) throws(Failure) {
        guard Files.exists(path) else { throw Failure(Guess.sentence(forMissing: path), .noInput) }
        course = try Failure.explaining { try WholeCourse(at: path) }
        let unread = course.unreadable
        guard unread.isEmpty else {
            throw Failure(unread.map(\.description).joined(separator: "\n"), .noInput)
        }
        let errors = course.diagnostics.filter { $0.level == .error }.map(\.description)
        let count = course.leftOut
        let summary = "\(count == 1 ? "1 item is" : "\(count) items are") left out because of errors."
        complaints = errors + (count == 0 ? [] : [summary])
    }

    /// The report on the bank that the course is.
    package var bank: BankReport { BankReport(Linter(course.decks, of: course.course)) }

    /// Refuses to hand on a course while an exam that asks one of its questions is unfinished.
    package func refuseKeptBack(_ journal: Journal?) throws(Failure) {
        try journal?.refuseKeptBack(course.items.map(\.id), of: course.course.id, printing: "The course")
    }
}
