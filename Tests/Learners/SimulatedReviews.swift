import Assessment
import Chance
import Journal

/// Two months of a learner who forgets faster than most, written to the journal that the program reads.
package struct SimulatedReviews {
    package let items: Int
    private var chance = SeededGenerator(seed: 7)
    /// Days after which recall has fallen to 1/e.
    private var strengths: [Double]

    /// The days after its first one on which an item is asked.
    private static let days = [0, 1, 3, 7, 12, 20, 31, 45]

    package init(items: Int) {
        self.items = items
        strengths = Array(repeating: 1, count: items)
    }

    package var count: Int { items * Self.days.count }

    /// The journal of a home.
    package static func journal(in home: String) throws -> Journal {
        try Journal.open(in: home + "/.local/share/swot", machine: "simulated", newDevice: DeviceID(0, 1))
    }

    /// - Parameters:
    ///   - home: the folder of the home.
    ///   - course: the identity of the course.
    package mutating func write(to home: String, course: String = "sample") throws {
        let journal = try Self.journal(in: home)
        for day in 0..<60 {
            let asked = (0..<items).filter { Self.days.contains(day - $0 % 10) }
            if !asked.isEmpty { try write(asked, on: day, CourseID(course), to: journal) }
        }
        try journal.close()
    }

    private mutating func write(_ asked: [Int], on day: Int, _ course: CourseID, to journal: Journal) throws {
        var now = Instant(wall: 1_780_000_000_000 + Int64(day) * 86_400_000, steady: Int64(day) * 86_400_000)
        let entries = asked.map(Self.entry)
        var events = [
            Event(at: now, .started(Opening(course: course, rules: .study, seed: Seed(1), form: Form(entries))))
        ]
        for (question, item) in asked.enumerated() {
            now.wall += 8_000
            now.steady += 8_000
            let entry = entries[question]
            let subject = Subject(question: question, item: entry.item, fingerprint: entry.fingerprint)
            let isRight = answer(item, on: day)
            let answer = Answer(
                response: .chosen([entry.options[isRight ? 0 : 1]]), score: isRight ? .one : .zero, taken: 8_000)
            events.append(Event(at: now, .answered(subject, answer)))
        }
        events.append(Event(at: now, .ended))
        try journal.append(events, session: SessionID("session-\(day)"))
    }

    /// Whether an item is answered right, by memory or by a guess among five; what was right is kept half as long again.
    private mutating func answer(_ item: Int, on day: Int) -> Bool {
        let since = day - item % 10
        let before = Self.days.last { $0 < since }
        let recall = before.map { Self.decay(Double(since - $0) / strengths[item]) } ?? 0.3
        let isRight = Double.random(in: 0..<1, using: &chance) < 0.2 + 0.8 * recall
        strengths[item] = isRight ? strengths[item] * 1.5 : 1
        return isRight
    }

    /// e to the power of minus x, to a thousandth.
    private static func decay(_ x: Double) -> Double {
        let part = 1 - x / 64
        return part <= 0 ? 0 : (0..<6).reduce(part) { power, _ in power * power }
    }

    private static func entry(_ item: Int) -> Form.Entry {
        let options = (0..<5).map { ElementID(of: "item \(item) option \($0)") }
        return Form.Entry(
            item: ItemID("item-\(item)"), fingerprint: Fingerprint(of: "item \(item)"),
            version: Fingerprint(of: "version \(item)"), topic: TopicID("sample"),
            declaration: .choice(.init(options: options, keys: [options[0]])), hints: 0)
    }
}
