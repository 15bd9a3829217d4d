import Foundation
import Memory

/// Parameters fitted to 3,000 reviews by Swot and by fsrs-rs, interleaved; ratios of medians.
struct Fitting {
    static let runs = 31
    /// What it needs below the working folder.
    static let reviews = "Tests/MemoryTests/Fixtures/optimiser.json"
    private static let script = "Tests/Benchmark/fit.py"

    private struct Learner: Decodable {
        let name: String
        let reviews: [[Int64]]

        var memoryReviews: [Review] {
            reviews.compactMap { row in
                Rating(rawValue: Int(row[1])).map { Review(card: Int(row[0]), rating: $0, at: row[2] * 1000) }
            }
        }
    }

    private struct Learners: Decodable { let learners: [Learner] }

    /// Prints a line for each learner, or that the reference is missing.
    ///
    /// - Parameter python: an interpreter with fsrs-rs-python.
    /// - Returns: the targets that were missed, in sentences.
    static func measure(python: String) throws -> [String] {
        let file = try Data(contentsOf: URL(fileURLWithPath: reviews))
        guard let reference = try Reference(python: python, script: script, reviews: reviews) else {
            print("\nfitting parameters: not measured, as the Python package fsrs-rs-python is missing")
            return []
        }
        print("\nfitting 3,000 reviews, medians of \(runs) runs; target 1 × fsrs-rs")
        return try JSONDecoder().decode(Learners.self, from: file).learners.compactMap { learner in
            measure(learner.name, learner.memoryReviews, reference)
        }
    }

    private static func measure(_ name: String, _ reviews: [Review], _ reference: Reference) -> String? {
        var (own, theirs): ([Double], [Double]) = ([], [])
        for _ in 0..<runs {
            own.append(milliseconds { _ = Optimiser.fit(reviews) })
            if let seconds = reference.fit(name) { theirs.append(seconds * 1e3) }
        }
        guard let median = own.median, let unit = theirs.median else { return "\(name): fsrs-rs did not fit" }
        print(pad(name, 20), figure(median, 7), "ms, fsrs-rs", figure(unit, 7), "ms, ratio", figure(median / unit, 5))
        return median > unit ? "\(name): fitting \(figure(median / unit, 0)) × fsrs-rs, target 1.0" : nil
    }
}

/// fsrs-rs, waiting for the name of a learner.
private struct Reference {
    private let script: PythonScript

    /// Nil where the interpreter or its package is missing.
    init?(python: String, script: String, reviews: String) throws {
        guard FileManager.default.isExecutableFile(atPath: python) else { return nil }
        self.script = try PythonScript(interpreter: python, [script, reviews])
    }

    /// Seconds; nil where it failed.
    func fit(_ name: String) -> Double? { script.answer(to: name).flatMap { Double($0) } }
}
