import Assessment
import Journal
import Memory
import QuestionBank
import Screens

extension Archive {
    /// What memory predicts of a course: what is due, what waits, and how its exams would end.
    package func outlook(of entry: CourseEntry, at now: Instant) throws -> Outlook {
        let memory = try CourseMemory(entry, in: self, at: now)
        let queue = try memory.queue()
        let statistics = try memory.statistics
        // What is missed and due is counted as due alone.
        let asked = Set(queue.items)
        let missed = memory.askable.count { outline in
            statistics[outline]?.isMissed == true && !asked.contains(outline.id)
        }
        return Outlook(
            due: DueToday(memory.limited(memory.learnt.map(\.schedule)), at: now.wall, memory.calendar),
            asked: queue.items.count, postponed: queue.postponed, missed: missed, leeches: queue.leeches.count,
            vanished: memory.vanished, nextDue: memory.nextDue, exams: try examOutlooks(memory, statistics))
    }

    /// How each exam of the course would end.
    package func examOutlooks(_ memory: CourseMemory, _ statistics: CourseStatistics) throws -> [ExamOutlook] {
        let checked = try journal.checkedPredictions(in: memory.entry.course.id)
        return memory.entry.course.exams.map { ExamOutlook(of: $0, memory, statistics: statistics, checked: checked) }
    }
}

extension CourseMemory {
    /// When the next item comes due; nil: nothing was learnt yet, or all of it is set apart.
    fileprivate var nextDue: Due? {
        limited(learnt.map(\.schedule).filter { !$0.isLeech }).map { $0.due(at: now, calendar) }.min()
    }

    /// What is known of the topics of an exam, with recall as it will be at a moment, if nothing is studied until then.
    ///
    /// - Parameter moment: milliseconds since 1970-01-01 UTC.
    fileprivate func knowledge(
        for exam: Course.Exam, at moment: Int64, _ statistics: CourseStatistics
    ) -> (topics: [TopicID], knowledge: [TopicKnowledge]) {
        let questions = entry.course.questions(of: exam)
        let topics = questions.keys.sorted { $0.text < $1.text }
        let byTopic = Dictionary(grouping: outlines.filter(\.declaration.isForExams), by: \.topic)
        return (
            topics,
            topics.map { knowledge(of: byTopic[$0] ?? [], questions: questions[$0] ?? 0, at: moment, statistics) }
        )
    }

    /// - Parameters:
    ///   - outlines: all items of a topic that exams can ask.
    ///   - questions: how many of them the exam asks.
    private func knowledge(of outlines: [ItemOutline], questions: Int, at moment: Int64, _ statistics: CourseStatistics)
        -> TopicKnowledge
    {
        let seen = outlines.compactMap { outline in
            memories[outline].map {
                SeenItem(recall: $0.schedule.retrievability(at: moment, scheduler.parameters), guess: $0.guess)
            }
        }
        // First answers tell what the learner knew beforehand, so unseen items are judged by them.
        let first = outlines.compactMap { statistics[$0]?.isFirstRight }
        return TopicKnowledge(
            questions: questions, seen: seen, unseen: outlines.count - seen.count, firstAnswers: first.count,
            firstRight: first.count { $0 })
    }
}

extension ExamOutlook {
    /// - Parameters:
    ///   - exam: one of the course that `memory` is of.
    ///   - statistics: of the same course.
    ///   - checked: predictions that reviews have checked; they tell how far to trust memory.
    fileprivate init(
        of exam: Course.Exam, _ memory: CourseMemory, statistics: CourseStatistics, checked: [CheckedPrediction]
    ) {
        func forecast(at moment: Int64) -> ExamForecast {
            ExamForecast(
                topics: memory.knowledge(for: exam, at: moment, statistics).knowledge, pass: exam.pass,
                penalty: exam.penalty, checked: checked)
        }
        let now = forecast(at: memory.now)
        self.init(
            id: exam.id, title: exam.title, answersNeeded: max(0, ExamForecast.leastAnswers - now.firstAnswers),
            today: now.readiness.map(Forecast.init))
        if let day = memory.examDay {
            // The hour of the exam is not known, so noon stands for it: the learner's day begins at four.
            onDay = forecast(at: memory.calendar.start(of: day) + 8 * 3_600_000).readiness.map(Forecast.init)
        }
        if let best = now.bestAdvice {
            let topic = memory.knowledge(for: exam, at: memory.now, statistics).topics[best.topic]
            advice = Advice(
                topic: memory.entry.course.title(of: topic), items: best.items, gain: Int((best.gain * 1000).rounded()))
        }
    }
}

extension Forecast {
    /// A forecast as it is shown and kept: thousandths, and whole per cent rounded outwards.
    package init(_ readiness: Readiness) {
        let questions = max(1, readiness.score.questions)
        let interval = readiness.interval
        self.init(
            pass: Int((readiness.passProbability * 1000).rounded()), low: 100 * interval.lowerBound / questions,
            high: (100 * interval.upperBound + questions - 1) / questions)
    }
}
