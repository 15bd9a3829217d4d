/// The days on which a learner answered something.
package struct StudyDays: Equatable, Sendable {
    package struct Day: Equatable, Sendable {
        /// Counted from 1970-01-01, as a `StudyCalendar` does.
        package var number: Int
        package var done: AnswerShare

        package init(_ number: Int, _ done: AnswerShare) {
            self.number = number
            self.done = done
        }
    }

    /// The days with answers in their order, none after today.
    package let days: [Day]
    package let today: Int

    /// A learner who comes from a time zone further east may have studied tomorrow already: then that day is today. Days after
    /// it come from a clock that was wrong, and are left out.
    package init(_ days: [Day], today: Int) {
        let studied = days.filter { $0.done.answers > 0 && $0.number <= today + 1 }
        self.days = studied
        self.today = max(today, studied.last?.number ?? today)
    }

    package var total: AnswerShare { days.reduce(AnswerShare()) { $0 + $1.done } }

    /// Answers on each of the last days, today the last.
    package func answers(inLast count: Int) -> [Int] {
        var answers = Array(repeating: 0, count: max(0, count))
        for day in days where today - day.number < count {
            answers[count - 1 - (today - day.number)] += day.done.answers
        }
        return answers
    }

    /// On how many of the last days something was answered.
    package func studied(inLast count: Int) -> Int { days.count { today - $0.number < count } }

    /// How many days in a row something was answered, up to today. While nothing was answered today yet, up to yesterday.
    package var currentRun: Int {
        guard let last = runs.last, last.upperBound >= today - 1 else { return 0 }
        return last.count
    }

    package var longestRun: Int { runs.map(\.count).max() ?? 0 }

    /// Whether something was answered today.
    package var isTodayStudied: Bool { days.last?.number == today }

    /// The days in a row on which something was answered, from the first run to the last.
    private var runs: [ClosedRange<Int>] {
        days.reduce(into: []) { runs, day in
            if let last = runs.last, last.upperBound + 1 == day.number {
                runs[runs.count - 1] = last.lowerBound...day.number
            } else {
                runs.append(day.number...day.number)
            }
        }
    }

    /// What was done in each of the last weeks, this one the last; weeks begin on Monday.
    package func weeks(last count: Int) -> [AnswerShare] {
        var weeks = Array(repeating: AnswerShare(), count: max(0, count))
        for day in days {
            let index = count - 1 - (Self.week(today) - Self.week(day.number))
            if weeks.indices.contains(index) { weeks[index] += day.done }
        }
        return weeks
    }

    /// Counted from the week of 1970-01-01, which was a Thursday: three days after the Monday with which its week began.
    private static func week(_ day: Int) -> Int { (day + 3 >= 0 ? day + 3 : day - 3) / 7 }
}
