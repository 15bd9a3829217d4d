import Assessment
import Canvas
import Figures
import Journal
import Memory
import QuestionBank
import Screens

extension Archive {
    /// A learner's progress in a course. It is made from sums and a row an item, so that it takes no longer with a long
    /// journal: neither events nor answers are read.
    package func report(on entry: CourseEntry, at now: Instant) throws -> CourseReport {
        let course = entry.course.id
        let memory = try CourseMemory(entry, in: self, at: now)
        let statistics = try memory.statistics
        // Before each answer in a review memory predicts whether the item is recalled. Predictions are kept in groups of
        // about the same probability, with what came of them.
        let recall = try journal.evidence(of: course, .recall).map {
            PredictedAnswers(answers: $0.answers, right: $0.right, expected: $0.expected, guess: $0.guess)
        }
        let days = try journal.days(of: course).map {
            StudyDays.Day($0.day, AnswerShare(answers: $0.answers, right: $0.right, taken: $0.taken))
        }
        let certainty = certainty(
            try journal.evidence(of: course, .confidence), ofAll: StudyDays(days, today: memory.today).total)
        return CourseReport(
            course: course, title: entry.course.title, examDay: memory.examDay, states: memory.states,
            retention: Retention(recall, desired: memory.settings.retention), dueToday: memory.dueToday,
            due: memory.dueCounts,
            days: StudyDays(days, today: memory.today), topics: memory.topics(statistics),
            difficulties: memory.difficulties(statistics), kinds: memory.kinds(statistics),
            claimed: statistics.claimed,
            recall: recall, confidence: certainty, exams: try examOutlooks(memory, statistics),
            record: try record(memory)
        )
    }

    /// How sure the learner was, and how right; nothing where that was never said.
    private func certainty(_ said: [Evidence], ofAll answers: AnswerShare) -> [CourseReport.Certain] {
        let told = said.compactMap { evidence in
            Confidence(rawValue: evidence.bin).map {
                Certainty.Group($0, answers: evidence.answers, right: evidence.right)
            }
        }
        let silent = Certainty.Group(
            nil, answers: answers.answers - told.reduce(0) { $0 + $1.answers },
            right: answers.right - told.reduce(0) { $0 + $1.right })
        let certainty = Certainty(told + [silent])
        guard certainty.said > 0 else { return [] }
        return certainty.groups.filter { $0.answers > 0 }.map {
            CourseReport.Certain($0.confidence, AnswerShare(answers: $0.answers, right: $0.right))
        }
    }

    /// What was predicted of exams, and what they came to.
    private func record(_ memory: CourseMemory) throws -> ForecastRecord {
        let course = memory.entry.course
        return ForecastRecord(
            try journal.checkedForecasts(of: course.id).map { checked in
                PredictedExam(
                    title: course.exams.first { $0.id == checked.exam }?.title ?? checked.exam,
                    day: memory.calendar.day(of: checked.started), forecast: checked.forecast, share: checked.share,
                    isPassed: checked.isPassed)
            })
    }
}

// The parts of the report that memory knows.
extension CourseMemory {
    /// How many items are new, are being learnt, are known for long, are set apart.
    fileprivate var states: MemoryStates {
        MemoryStates(schedules, items: outlines.count, vanished: vanished)
    }

    /// Schedules of all items that were answered before. Items of unfinished exams are among them: these figures are sums
    /// and reveal nothing about one item.
    private var schedules: [Schedule] { outlines.compactMap { memories[$0]?.schedule } }

    /// How many items come due on each of the days to come.
    fileprivate var dueCounts: [Int] {
        Memory.dueCounts(limited(schedules), days: CourseReport.daysAhead, at: now, calendar)
    }

    fileprivate var dueToday: DueToday { DueToday(limited(schedules), at: now, calendar) }

    /// The topics of the course in its order, then those that only items name.
    fileprivate func topics(_ statistics: CourseStatistics) -> [CourseReport.Group] {
        let course = entry.course
        let byTopic = Dictionary(grouping: outlines, by: \.topic)
        let named = course.topics.map(\.id)
        let others = byTopic.keys.filter { !named.contains($0) }.sorted { $0.text < $1.text }
        return (named + others).compactMap { topic in
            byTopic[topic].map { group($0, id: topic.text, title: course.title(of: topic), statistics) }
        }
    }

    /// From easy to hard. Items whose author did not say how difficult they are belong to none.
    fileprivate func difficulties(_ statistics: CourseStatistics) -> [CourseReport.Group] {
        let byDifficulty = Dictionary(grouping: outlines, by: \.difficulty)
        return Item.Difficulty.allCases.compactMap { difficulty in
            byDifficulty[difficulty].map {
                group($0, id: difficulty.rawValue, title: difficulty.rawValue, statistics)
            }
        }
    }

    fileprivate func kinds(_ statistics: CourseStatistics) -> [CourseReport.Group] {
        let byKind = Dictionary(grouping: outlines, by: \.kind)
        return Item.Kind.allCases.compactMap { kind in
            byKind[kind].map { group($0, id: kind.rawValue, title: kind.rawValue, statistics) }
        }
    }

    /// All answers to items of a group.
    private func group(
        _ outlines: [ItemOutline], id: String, title: String, _ statistics: CourseStatistics
    ) -> CourseReport.Group {
        let done = outlines.reduce(into: AnswerShare()) { done, outline in
            guard let item = statistics[outline] else { return }
            done += AnswerShare(answers: item.answers, right: item.right, taken: item.taken)
        }
        return CourseReport.Group(id: id, title: title, items: outlines.count, done: done)
    }
}

extension CourseReport {
    /// The statistics for a terminal: every section as the screen shows it, at the width of an ordinary one.
    package var text: String {
        let blocks = blocks.map { block in
            lines(block, columns: 80).map(\.plainText).joined(separator: "\n")
        }
        return "\(title)\n\n" + blocks.joined(separator: "\n\n")
    }
}

extension Line {
    /// The line without blanks at its end.
    fileprivate var plainText: String {
        var text = self.text
        while text.last == " " { text.removeLast() }
        return text
    }
}
