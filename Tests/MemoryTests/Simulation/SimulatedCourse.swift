import Memory
import TestSupport

/// A learner who studies a course of multiple-choice items with Swot for some weeks, forgets for some days, and sits an exam.
struct SimulatedCourse {
    static let topics = 6
    static let itemsPerTopic = 20
    static let questionsPerTopic = 5

    private var learner: SimulatedLearner
    private var generator: SeededGenerator
    private var schedules: [Int: Schedule] = [:]
    private var checked: [CheckedPrediction] = []
    private var firstAnswers = Array(repeating: 0, count: topics)
    private var firstRight = Array(repeating: 0, count: topics)
    private var answers = (right: 0, all: 0)
    private var examDay = 0
    private let guess = GuessChance(options: 4)
    private let scheduler = Scheduler(learningSteps: [], relearningSteps: [])
    private static let day: Int64 = 86_400_000

    init(_ kind: SimulatedLearner.Kind, seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let ability = Double.random(in: 0.1...0.8, using: &generator)
        let topics = (0..<Self.topics).map { _ in ability + .random(in: -0.25...0.25, using: &generator) }
        let spread = kind == .modelled ? 0 : 0.4
        let foreknowledge = (0..<Self.topics * Self.itemsPerTopic).map { item in
            let known = topics[item / Self.itemsPerTopic] + .random(in: -spread...spread, using: &generator)
            return min(0.95, max(0.02, known))
        }
        learner = SimulatedLearner(kind, foreknowledge: foreknowledge, using: &generator)
        let order = foreknowledge.indices.shuffled(using: &generator)
        self.generator = generator
        study(order)
    }

    private mutating func study(_ items: [Int]) {
        let days = Int.random(in: 8...35, using: &generator)
        let perDay = Int.random(in: 2...6, using: &generator)
        var new = items[...]
        for day in 0..<days {
            let now = Int64(day) * Self.day
            let known = schedules.sorted { $0.key < $1.key }.map { PlannedItem($0.key, $0.value) }
            let due = Agenda(known, at: now, StudyCalendar(), scheduler.parameters).today(limit: 30)
            for (asked, item) in (due + new.prefix(perDay)).enumerated() { answer(item, day, asked) }
            new = new.dropFirst(perDay)
        }
        examDay = days + Int.random(in: 0...12, using: &generator)
    }

    private mutating func answer(_ item: Int, _ day: Int, _ asked: Int) {
        let now = Int64(day) * Self.day
        let recalled = learner.ask(item, day: day, asked: asked, using: &generator)
        let isRight = recalled || isLucky()
        if let before = schedules[item] {
            let recall = before.retrievability(at: now, scheduler.parameters)
            checked.append(CheckedPrediction(SeenItem(recall: recall, guess: guess), isRight: isRight))
        } else {
            firstAnswers[item / Self.itemsPerTopic] += 1
            firstRight[item / Self.itemsPerTopic] += isRight ? 1 : 0
        }
        answers = (answers.right + (isRight ? 1 : 0), answers.all + 1)
        schedules[item] = scheduler.schedule(after: schedules[item], isRight ? .good : .again, at: now, guess: guess)
    }

    private mutating func isLucky() -> Bool { Double.random(in: 0..<1, using: &generator) < guess.value }

    /// What Swot knows on the day of the exam.
    func forecast(pass: Int) -> ExamForecast {
        let now = Int64(examDay) * Self.day
        let topics = (0..<Self.topics).map { topic in
            let items = topic * Self.itemsPerTopic..<(topic + 1) * Self.itemsPerTopic
            let seen = items.compactMap { schedules[$0] }.map {
                SeenItem(recall: $0.retrievability(at: now, scheduler.parameters), guess: guess)
            }
            return TopicKnowledge(
                questions: Self.questionsPerTopic, seen: seen, unseen: items.count - seen.count,
                firstAnswers: firstAnswers[topic], firstRight: firstRight[topic])
        }
        return ExamForecast(topics: topics, pass: pass, checked: checked)
    }

    /// The share of all answers so far that were right.
    var shareRight: Double { Double(answers.right) / Double(answers.all) }

    /// Sits the exam.
    ///
    /// - Returns: the number of right answers.
    mutating func sitExam() -> Int {
        var right = 0
        for topic in 0..<Self.topics {
            let items = topic * Self.itemsPerTopic..<(topic + 1) * Self.itemsPerTopic
            for item in items.shuffled(using: &generator).prefix(Self.questionsPerTopic) {
                let recalled = Double.random(in: 0..<1, using: &generator) < learner.recall(item, day: examDay)
                right += recalled || isLucky() ? 1 : 0
            }
        }
        return right
    }
}
