import Assessment
import Journal
import Memory
import QuestionBank

/// The parameters of a course, or those of all courses that have none of their own, and how they are changed.
package struct Optimising {
    package let archive: Archive
    /// Nil: all courses.
    package let entry: CourseEntry?
    /// Whether to say only what would be done.
    package let isDryRun: Bool

    package init(archive: Archive, entry: CourseEntry?, isDryRun: Bool) {
        self.archive = archive
        self.entry = entry
        self.isDryRun = isDryRun
    }

    private var course: CourseID? { entry?.course.id }
    private var journal: Journal { archive.journal }
    /// Whose reviews or parameters.
    private var owner: String { entry.map { "“\($0.course.title)”" } ?? "all courses" }

    /// Fits parameters to the learner's reviews; what came of it, in sentences.
    ///
    /// - Parameter goesOn: is told how much is done, from 0 to 1, and answers whether to go on.
    package func fit(goesOn: (Double) -> Bool) throws -> [String] {
        let (count, outcome) = try optimised(goesOn)
        let judged = [
            "\(count) reviews of \(owner). On the last \(outcome.heldOut) that tell of forgetting, held out of the fit:",
            "log loss \(decimals(outcome.before)) with the parameters so far, \(decimals(outcome.after)) with those fitted.",
        ]
        guard outcome.isAdopted else {
            return judged + ["Nothing is gained, so the parameters stay as they were."]
        }
        return judged + ["Gained: \(decimals(outcome.gain)). The parameters, fitted to all reviews:"]
            + (try set(outcome.parameters))
    }

    /// Keeps parameters that the learner brings.
    package func set(_ parameters: Parameters) throws -> [String] { [parameters.text] + (try keep(parameters)) }

    /// Goes back to the standard parameters.
    package func reset() throws -> [String] {
        guard !isDryRun else { return ["The standard parameters would hold for \(owner). \(Self.dry)"] }
        let others = course == nil ? nil : try journal.settings(of: nil).parameters
        try journal.set(.parameters(others == nil ? nil : .standard), for: course)
        return ["The standard parameters hold for \(owner); schedules follow them."] + (try exceptions())
    }

    private static let dry = "Nothing is changed: this is a dry run."

    private func keep(_ parameters: Parameters) throws -> [String] {
        guard !isDryRun else { return ["These parameters would be kept for \(owner). \(Self.dry)"] }
        try journal.set(.parameters(parameters), for: course)
        return ["These parameters are kept for \(owner); schedules follow them."] + (try exceptions())
    }

    /// The courses that what holds for all does not hold for.
    private func exceptions() throws -> [String] {
        guard course == nil else { return [] }
        let common = try journal.settings(of: nil).parameters
        return try archive.entries.filter { try journal.settings(of: $0.course.id).parameters != common }.map {
            "“\($0.course.title)” has parameters of its own and keeps them: swot optimise \($0.path) --reset"
        }
    }

    /// How many reviews there are, and what came of fitting to them.
    private func optimised(_ goesOn: (Double) -> Bool) throws -> (reviews: Int, Optimisation) {
        do {
            guard goesOn(0) else { throw OptimiserError.stopped }
            let reviews = try journal.reviews(of: course)
            let old = try journal.settings(of: course).parameters ?? .standard
            let outcome = try Optimiser.optimise(reviews, from: old, progress: goesOn)
            guard goesOn(1) else { throw OptimiserError.stopped }
            return (reviews.count, outcome)
        } catch let error as OptimiserError {
            throw Failure(error, reviewsOf: owner)
        }
    }
}

extension Failure {
    fileprivate init(_ error: OptimiserError, reviewsOf owner: String) {
        switch error {
        case .tooFewReviews(let count, let needed):
            let reviews = count == 1 ? "is 1 review" : "are \(count) reviews"
            self.init(
                "There \(reviews) of \(owner); fitting parameters takes \(needed). Until then those in use are the better ones.",
                .dataError)
        case .nothingCounts:
            self.init(
                "No item of \(owner) was reviewed again on a later day, so nothing tells of forgetting yet.", .dataError
            )
        case .stopped: self.init("Stopped. The parameters stay as they were.", .interrupted)
        }
    }
}

/// A log loss with four decimals.
private func decimals(_ loss: Double) -> String {
    let parts = Int((abs(loss) * 10_000).rounded())
    let fraction = "\(10_000 + parts % 10_000)".dropFirst()
    return "\(loss < 0 ? "−" : "")\(parts / 10_000).\(fraction)"
}
