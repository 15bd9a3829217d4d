import Foundation
import Memory
import Testing

/// A learner of `Fixtures/optimiser.json`.
struct ReferenceLearner: Decodable, CustomTestStringConvertible {
    var name: String
    var fsrsRsLogLoss: Double
    var defaultLogLoss: Double
    var trueLogLoss: Double
    var trueParameters: [Double]
    var fsrsRsParameters: [Double]
    /// Card, rating, seconds since 1970-01-01 UTC.
    private var reviewColumns: [[Int64]]

    private enum CodingKeys: String, CodingKey {
        case name, fsrsRsLogLoss, defaultLogLoss, trueLogLoss, trueParameters, fsrsRsParameters
        case reviewColumns = "reviews"
    }

    private struct File: Decodable { var learners: [ReferenceLearner] }

    var testDescription: String { name }

    var reviews: [Review] {
        reviewColumns.compactMap { row in
            Rating(rawValue: Int(row[1])).map { Review(card: Int(row[0]), rating: $0, at: row[2] * 1000) }
        }
    }

    static func read() throws -> [ReferenceLearner] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(File.self, from: fixture("optimiser.json")).learners
    }
}
