import Assessment
import Interchange
import Journal
import Memory
import QuestionBank

extension Importing {
    /// Makes reviews of another program the learner's own: each becomes a fact of the journal at the moment at which it
    /// happened. So memory, due days and statistics follow from them as from answers that were given here.
    ///
    /// A review that the journal has already is passed over: the same deck can be imported again.
    package func takeOver(
        _ reading: Reading, in destination: Destination, journal: Journal, now: Instant
    ) throws(Failure) -> ImportReport.History {
        let (course, items) = try target(reading, destination)
        var history = ImportReport.History()
        var facts: [Fact] = []
        var questions: Set<ItemID> = []
        var known = try Failure.explaining { try journal.pastReviews(of: course) }
        for (file, progress) in reading.progress {
            for review in progress.reviews where review.time <= now.wall {
                guard let item = items["\(file)\0\(review.sourceID)"], let past = PastReview(review) else { continue }
                let id = ItemID(item.id)
                guard known.insert(PastMoment(item: id, at: review.time)).inserted else {
                    history.known += 1
                    continue
                }
                questions.insert(id)
                let named = CourseItem(course: course, item: id, fingerprint: item.entry.fingerprint)
                // Nobody knows where the learner was: here, most likely.
                let moment = Instant(wall: review.time, steady: 0, offset: now.offset)
                facts.append(Fact(at: moment, .reviewed(named, past)))
            }
            let reviewed = Set(progress.reviews.map(\.sourceID))
            let learnt = Set(progress.states.filter { $0.phase != .new }.map(\.sourceID))
            history.withoutReviews += learnt.subtracting(reviewed).count
        }
        try Failure.explaining {
            try journal.append(facts)
            try journal.followUp()
        }
        history.reviews = facts.count
        history.questions = questions.count
        return history
    }

    /// The course as it is called where it lies, and its items by their files and what these call them.
    private func target(
        _ reading: Reading, _ destination: Destination
    ) throws(Failure) -> (course: CourseID, items: [String: NewCourse.NewItem]) {
        var (course, items) = (named(reading.course, in: destination.folder).course.id, reading.course.items)
        if case .earlier(let folder, let update) = destination {
            course = try Failure.explaining { try WholeCourse(at: folder) }.course.id
            items = update.course.items
        }
        let named = items.compactMap { item in
            item.entry.sourceID.map { ("\(item.entry.origin.file)\0\($0)", item) }
        }
        return (course, Dictionary(named) { first, _ in first })
    }
}

extension PastReview {
    /// Nil for a grade that FSRS does not have.
    init?(_ review: Imported.Review) {
        guard let rating = Rating(rawValue: review.grade) else { return nil }
        self.init(rating, taken: review.duration, isCrammed: review.occasion == .cramming)
    }
}
