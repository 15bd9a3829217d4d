/// How far an item has come in a learner's memory.
package enum MemoryStage: String, CaseIterable, Sendable {
    /// Never answered.
    case new
    /// In a learning or relearning step.
    case learning
    /// Learnt, but not for long.
    case young
    /// It takes three weeks or more until recall has fallen to nine in ten. The limit is Anki's for intervals
    /// (<https://docs.ankiweb.net/getting-started.html#types-of-cards>), which are the same at the usual retention.
    case mature
    /// Forgotten too often, whatever its stability.
    case leech
}

extension Schedule {
    package var stage: MemoryStage {
        if isLeech { return .leech }
        guard phase == .review else { return .learning }
        return memory.stability < Self.matureStability ? .young : .mature
    }

    /// Days.
    package static let matureStability = 21.0
}

/// How many items of a course are at each stage.
package struct MemoryStates: Equatable, Sendable {
    private var counts: [MemoryStage: Int]
    /// Items that were learnt and are no longer in the course.
    package let vanished: Int

    /// - Parameters:
    ///   - schedules: of the items that are in the course and were answered.
    ///   - items: how many the course has.
    package init(_ schedules: [Schedule], items: Int, vanished: Int = 0) {
        counts = Dictionary(schedules.map { ($0.stage, 1) }, uniquingKeysWith: +)
        counts[.new] = max(0, items - schedules.count)
        self.vanished = vanished
    }

    package subscript(stage: MemoryStage) -> Int { counts[stage] ?? 0 }

    package var items: Int { counts.values.reduce(0, +) }
}
