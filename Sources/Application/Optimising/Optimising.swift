import Assessment
import Figures
import Journal
import Memory
import QuestionBank

/// Changes the parameters of the memory model: those of a course, or those of all courses that have none of their own.
///
/// What came of it is said in sentences, a line each.
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

    /// Fits parameters to the learner's reviews, and keeps them if they predict the latest reviews better.
    ///
    /// - Parameter goesOn: is told how much is done, from 0 to 1, and answers whether to go on.
    package func fit(goesOn: (Double) -> Bool) throws -> [String] {
        let (count, outcome) = try optimised(goesOn)
        let judged = [
            "\(count) reviews of \(owner). On the last \(outcome.heldOut) that tell of forgetting, held out of the fit:",
            "log loss \(decimal(outcome.before, places: 4)) with the parameters so far, "
                + "\(decimal(outcome.after, places: 4)) with those fitted.",
        ]
        guard outcome.isAdopted else {
            return judged + ["Nothing is gained, so the parameters stay as they were."]
        }
        return judged + ["Gained: \(decimal(outcome.gain, places: 4)). The parameters, fitted to all reviews:"]
            + (try set(outcome.parameters))
    }

    /// Keeps given parameters.
    package func set(_ parameters: Parameters) throws -> [String] { [parameters.text] + (try keep(parameters)) }

    /// Goes back to the standard parameters.
    package func reset() throws -> [String] {
        guard !isDryRun else { return ["The standard parameters would hold for \(owner). \(Self.dry)"] }
        // Where all courses have parameters of their own kind, the course needs the standard ones set, not none.
        let common = course == nil ? nil : try journal.settings(of: nil).parameters
        try journal.set(.parameters(common == nil ? nil : .standard), for: course)
        return ["The standard parameters hold for \(owner); schedules follow them."] + (try exceptions())
    }

    private static let dry = "Nothing is changed: this is a dry run."

    /// Keeping parameters folds all schedules again, so that they follow at once.
    private func keep(_ parameters: Parameters) throws -> [String] {
        guard !isDryRun else { return ["These parameters would be kept for \(owner). \(Self.dry)"] }
        try journal.set(.parameters(parameters), for: course)
        return ["These parameters are kept for \(owner); schedules follow them."] + (try exceptions())
    }

    /// Courses with parameters of their own, to which those for all courses do not apply.
    private func exceptions() throws -> [String] {
        guard course == nil else { return [] }
        let common = try journal.settings(of: nil).parameters
        return try archive.entries.filter { try journal.settings(of: $0.course.id).parameters != common }.map {
            "“\($0.course.title)” has parameters of its own and keeps them: swot optimise \($0.path) --reset"
        }
    }

    /// How many reviews there are, and what came of fitting parameters to them.
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
    /// - Parameter owner: the course, or all courses.
    fileprivate init(_ error: OptimiserError, reviewsOf owner: String) {
        switch error {
        case .tooFewReviews(let count, let needed):
            let reviews = count == 1 ? "is 1 review" : "are \(count) reviews"
            self.init(
                "There \(reviews) of \(owner); fitting parameters takes \(needed). "
                    + "Until then those in use are the better ones.",
                .dataError)
        case .nothingCounts:
            self.init(
                "No item of \(owner) was reviewed again on a later day, so nothing tells of forgetting yet. "
                    + "Go on reviewing.", .dataError
            )
        case .stopped: self.init("Stopped. The parameters stay as they were.", .interrupted)
        }
    }
}

extension Parameters {
    /// Parameters as people hand them on: numbers with commas, semicolons or blanks between them, in brackets or not.
    package init(parsing text: String) throws(Failure) {
        let words = text.split { $0.isWhitespace || ",;[]".contains($0) }
        var weights: [Double] = []
        for word in words {
            guard let weight = Double(word) else {
                throw Failure("“\(word)” is no number. Write the parameters like 0.212, 1.2931, …", .usage)
            }
            weights.append(weight)
        }
        do {
            try self.init(weights)
        } catch {
            let sentence = "\(error)"
            throw Failure("\(sentence.prefix(1).uppercased())\(sentence.dropFirst()).", .usage)
        }
    }

    /// With four decimals, as other programs show them.
    package var text: String { weights.map { decimal($0, places: 4, minus: "-") }.joined(separator: ", ") }
}
