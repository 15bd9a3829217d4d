import Foundation
import Memory
import Testing

/// `Fixtures/vectors.json`.
struct ReferenceHistories: Decodable {
    var parameterSets: [String: [Double]]
    var sets: [Group]

    struct Group: Decodable {
        var name: String
        var learningStepsSeconds: [Int64]
        var relearningStepsSeconds: [Int64]
        var histories: [History]
    }

    struct History: Decodable {
        var id: String
        var parameters: String
        var desiredRetention: Double
        var maximumInterval: Int
        var reviews: [Review]
    }

    /// A row of `review_columns`.
    struct Review: Decodable {
        var time: Int64
        var rating: Rating
        var elapsedDays: Int?
        var retrievability: Double?
        var stability: Double
        var difficulty: Double
        var phase: Schedule.Phase
        var due: Int64
        var intervalDays: Int?

        init(from decoder: any Decoder) throws {
            var row = try decoder.unkeyedContainer()
            time = try row.decode(Int64.self)
            rating = try #require(Rating(rawValue: row.decode(Int.self)))
            elapsedDays = try row.decode(Int?.self)
            retrievability = try row.decode(Double?.self)
            stability = try row.decode(Double.self)
            difficulty = try row.decode(Double.self)
            let state = try row.decode(Int.self)
            let step = try row.decode(Int?.self)
            phase =
                switch (state, step) {
                case (1, let step?): .learning(step: step)
                case (3, let step?): .relearning(step: step)
                case (2, nil): .review
                default: throw UnknownState(state: state, step: step)
                }
            due = try row.decode(Int64.self)
            intervalDays = try row.decode(Int?.self)
        }
    }

    struct UnknownState: Error {
        let state: Int
        let step: Int?
    }

    static func read() throws -> ReferenceHistories {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(ReferenceHistories.self, from: fixture("vectors.json"))
    }
}

/// The bytes of `Fixtures/<name>`.
func fixture(_ name: String, file: String = #filePath) throws -> Data {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    return try Data(contentsOf: folder.appendingPathComponent("Fixtures/\(name)"))
}
