/// A question that the statistics answer, with sentences and a chart.
package enum StatisticsBlock: String, CaseIterable, Sendable {
    case states, retention, calendar, due, topics, difficulties, kinds, trend, times, recall, confidence
    case readiness, record

    package var title: String {
        switch self {
        case .states: "What memory holds"
        case .retention: "What is kept"
        case .calendar: "Days"
        case .due: "What comes due"
        case .topics: "Right answers by topic"
        case .difficulties: "Right answers by difficulty"
        case .kinds: "Right answers by kind of question"
        case .trend: "Time for an answer"
        case .times: "Time by topic"
        case .recall: "Predicted and come true"
        case .confidence: "How sure, and how right"
        case .readiness: "How exams would end"
        case .record: "How often forecasts were right"
        }
    }
}

/// Blocks that are seen together.
package enum StatisticsSection: Int, CaseIterable, Sendable {
    case memory, days, accuracy, time, calibration, exams

    package var title: String {
        switch self {
        case .memory: "Memory"
        case .days: "Days"
        case .accuracy: "Accuracy"
        case .time: "Time"
        case .calibration: "Calibration"
        case .exams: "Exams"
        }
    }

    package var blocks: [StatisticsBlock] {
        switch self {
        case .memory: [.states, .retention]
        case .days: [.calendar, .due]
        case .accuracy: [.topics, .difficulties, .kinds]
        case .time: [.trend, .times]
        case .calibration: [.recall, .confidence]
        case .exams: [.readiness, .record]
        }
    }

    /// The section a number of steps further, going round.
    func moved(by step: Int) -> StatisticsSection {
        let all = Self.allCases
        return all[(rawValue + step + all.count) % all.count]
    }
}
