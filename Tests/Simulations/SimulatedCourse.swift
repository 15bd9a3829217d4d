import Chance
import Memory

/// A learner who studies a course with Swot for some weeks, forgets for some days, and sits an exam.
package struct SimulatedCourse {
    /// How many questions of the exam are drawn from each topic, of so many items each.
    package static let questions = [9, 7, 5, 4, 3, 2]
    private static let itemsPerTopic = 20
    private static let day: Int64 = 86_400_000

    private let flaw: Flaw?
    private let bank: SimulatedBank
    private let scheduler = Scheduler(learningSteps: [], relearningSteps: [])
    private var learner: SimulatedLearner
    private var generator: SeededGenerator
    private var schedules: [Schedule?] = Array(repeating: nil, count: questions.count * itemsPerTopic)
    private var checked: [CheckedPrediction] = []
    private var firstAnswers = Array(repeating: 0, count: questions.count)
    private var firstRight = Array(repeating: 0, count: questions.count)
    private var answers = (right: 0, all: 0)
    /// The answers in reviews.
    package private(set) var reviews: [Review] = []
    private var examDay = 0

    /// - Parameters:
    ///   - seed: decides the learner's abilities and all chance.
    ///   - bank: what kinds of items the course has.
    ///   - flaw: what Swot gets wrong.
    package init(
        _ kind: SimulatedLearner.Kind, seed: UInt64, bank: SimulatedBank = .choices, flaw: Flaw? = nil
    ) {
        var generator = SeededGenerator(seed: seed)
        let foreknowledge = Self.foreknowledge(kind, &generator)
        learner = SimulatedLearner(kind, foreknowledge: foreknowledge, using: &generator)
        // Some go through the course topic by topic, others through all of it at once.
        let order =
            Bool.random(using: &generator)
            ? Array(foreknowledge.indices) : foreknowledge.indices.shuffled(using: &generator)
        self.generator = generator
        self.flaw = flaw
        self.bank = bank
        study(order)
    }

    private static func foreknowledge(_ kind: SimulatedLearner.Kind, _ generator: inout SeededGenerator) -> [Double] {
        let ability = Double.random(in: 0.1...0.8, using: &generator)
        let topics = questions.map { _ in ability + .random(in: -0.25...0.25, using: &generator) }
        let spread = kind == .modelled ? 0 : 0.4
        return (0..<questions.count * itemsPerTopic).map { item in
            let known = topics[item / itemsPerTopic] + .random(in: -spread...spread, using: &generator)
            return min(0.95, max(0.02, known))
        }
    }

    private mutating func study(_ items: [Int]) {
        let days = Int.random(in: 8...35, using: &generator)
        let perDay = Int.random(in: 2...6, using: &generator)
        var new = items[...]
        for day in 0..<days {
            let now = Int64(day) * Self.day
            let known = schedules.enumerated().compactMap { item, schedule in schedule.map { PlannedItem(item, $0) } }
            let due = Agenda(known, at: now, StudyCalendar(), scheduler.parameters).today(limit: 30)
            for (asked, item) in (due + new.prefix(perDay)).enumerated() { answer(item, day, asked) }
            new = new.dropFirst(perDay)
        }
        examDay = days + Int.random(in: 0...12, using: &generator)
    }

    private mutating func answer(_ item: Int, _ day: Int, _ asked: Int) {
        let now = Int64(day) * Self.day
        let recalled = learner.ask(item, day: day, asked: asked, using: &generator)
        let isRight = recalled || isLucky(item)
        if let before = schedules[item] {
            let seen = seen(item, before, at: now)
            checked.append(CheckedPrediction(seen, isRight: isRight))
            reviews.append(
                Review(
                    isChoice: bank.isChoice(item), predicted: seen, isRight: isRight, isRecalled: recalled,
                    shareBefore: shareRight))
        } else {
            firstAnswers[item / Self.itemsPerTopic] += 1
            firstRight[item / Self.itemsPerTopic] += isRight ? 1 : 0
        }
        answers = (answers.right + (isRight ? 1 : 0), answers.all + 1)
        schedules[item] = scheduler.schedule(
            after: schedules[item], isRight ? .good : .again, at: now, guess: guess(item))
    }

    private mutating func isLucky(_ item: Int) -> Bool {
        Double.random(in: 0..<1, using: &generator) < bank.guess(item).value
    }

    /// The chance of a guess that is allowed for.
    private func guess(_ item: Int) -> GuessChance { flaw == .guessingIgnored ? .none : bank.believedGuess(item) }

    private func seen(_ item: Int, _ schedule: Schedule, at now: Int64) -> SeenItem {
        SeenItem(recall: schedule.retrievability(at: now, scheduler.parameters).recall(flaw), guess: guess(item))
    }

    /// What Swot knows on the day of the exam.
    ///
    /// - Parameter pass: the cut score in per cent.
    package func forecast(pass: Int) -> ExamForecast {
        let topics = Self.questions.indices.map { topic in
            let known = flaw == .topicsMixedUp ? Self.questions.count - 1 - topic : topic
            let seen = items(known).compactMap { item in
                schedules[item].map { self.seen(item, $0, at: Int64(examDay) * Self.day) }
            }
            return TopicKnowledge(
                questions: Self.questions[topic], seen: seen, unseen: Self.itemsPerTopic - seen.count,
                firstAnswers: firstAnswers[known], firstRight: firstRight[known])
        }
        return ExamForecast(topics: topics, pass: pass, checked: checked)
    }

    private func items(_ topic: Int) -> Range<Int> { topic * Self.itemsPerTopic..<(topic + 1) * Self.itemsPerTopic }

    /// An answer to an item that was answered before, beside what was predicted of it.
    package struct Review: Sendable {
        package let isChoice: Bool
        package let predicted: SeenItem
        package let isRight: Bool
        /// Whether it was known and not guessed. Only a simulation sees that.
        package let isRecalled: Bool
        /// The share of all answers before that were right.
        package let shareBefore: Double
    }

    /// The share of all answers so far that were right.
    package var shareRight: Double { Double(answers.right) / Double(answers.all) }

    /// Sits the exam.
    ///
    /// - Returns: the number of right answers.
    package mutating func sitExam() -> Int {
        var right = 0
        for (topic, questions) in Self.questions.enumerated() {
            for item in items(topic).shuffled(using: &generator).prefix(questions) {
                let recalled = Double.random(in: 0..<1, using: &generator) < learner.recall(item, day: examDay)
                right += recalled || isLucky(item) ? 1 : 0
            }
        }
        return right
    }
}
