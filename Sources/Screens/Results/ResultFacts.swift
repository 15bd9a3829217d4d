import Assessment

extension ExamResult {
    /// Time, slow questions, changed answers, interruptions and what ended it, in sentences.
    package var facts: [String] { [time, slow, changed, interruptions, ending].compactMap { $0 } }

    private var time: String {
        "Time: \(duration(elapsed))\(limit.map { " of \(duration($0))" } ?? ""), "
            + "\(duration(averageTime)) a question on average."
    }

    private var slow: String? {
        let slow = lines.enumerated().filter(\.element.isSlow).sorted { $0.element.spent > $1.element.spent }.prefix(5)
        guard !slow.isEmpty else { return nil }
        return "More than twice the average: "
            + slow.map { "question \($0.offset + 1) (\(duration($0.element.spent)))" }.joined(separator: ", ") + "."
    }

    private var changed: String {
        "Changed answers: \(changes.rightToWrong) right to wrong, \(changes.wrongToRight) wrong to right."
    }

    private var interruptions: String? {
        guard absence.count > 0 else { return nil }
        let times = absence.count == 1 ? "once" : "\(absence.count) times"
        return "The exam was interrupted \(times), for \(duration(absence.duration)) in all; that time did not count."
    }

    private var ending: String? {
        submission == .time ? "The time ran out, and the exam was submitted as it stood." : nil
    }
}
