import JSON

/// Numbers of the review log and of cards.
enum AnkiInterval {
    /// Days, or seconds where it is negative.
    static func seconds(_ interval: Int64) -> Int64 {
        interval < 0 ? interval.magnitude.clamped : interval.multipliedReportingOverflow(by: 86_400).partialValue
    }

    /// - Parameters:
    ///   - values: id, type, queue, interval, repetitions and lapses of the card.
    ///   - data: a JSON object; `s` and `d` are what FSRS knows of the card.
    static func state(_ question: String, _ values: [Int64], data: String) -> Imported.State {
        let memory = data.contains("\"s\"") ? JSON(data) : nil
        let phase: Imported.State.Phase =
            switch values[1] {
            case 1: .learning
            case 2: .review
            case 3: .relearning
            default: .new
            }
        return Imported.State(
            sourceID: question, phase: phase, isSuspended: values[2] == -1, interval: max(0, values[3]),
            reviews: values[4], lapses: values[5], stability: memory?["s"]?.number,
            difficulty: memory?["d"]?.number)
    }
}

extension UInt64 {
    fileprivate var clamped: Int64 { Int64(clamping: self) }
}
