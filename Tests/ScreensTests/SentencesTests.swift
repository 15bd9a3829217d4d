import Assessment
import Testing

@testable import Screens

/// What screens say in words: forecasts, rules of exams, shortages, refusals.
@Suite struct SentencesTests {
    private func outlook(_ change: (inout ExamOutlook) -> Void = { _ in }) -> ExamOutlook {
        var outlook = ExamOutlook(id: "mock", title: "Mock", today: Forecast(pass: 843, low: 71, high: 93))
        change(&outlook)
        return outlook
    }

    @Test func aForecastSaysWhatItCarriesAndNoMore() {
        #expect(sentence(for: outlook(), examDay: nil) == "84 % likely to pass today, score 71–93 %.")
        let withDay = outlook { $0.onDay = Forecast(pass: 788, low: 68, high: 92) }
        #expect(
            sentence(for: withDay, examDay: 20_807)
                == "84 % likely to pass today, score 71–93 %; without more study 79 % on 20 Dec.")
        #expect(sentence(for: withDay, examDay: nil) == "84 % likely to pass today, score 71–93 %.")
        let unknown = ExamOutlook(id: "mock", title: "Mock", answersNeeded: 1)
        #expect(
            sentence(for: unknown, examDay: nil)
                == "not enough answers yet; after 1 more new question there is a forecast.")
    }

    @Test func adviceNamesATopicAndWhatItWouldBring() {
        let advice = outlook { $0.advice = ExamOutlook.Advice(topic: "Tools", items: 12, gain: 41) }
        #expect(sentence(for: advice, examDay: nil).hasSuffix("Most help: 12 more items on Tools (+4 %)."))
        let small = outlook { $0.advice = ExamOutlook.Advice(topic: "Tools", items: 3, gain: 9) }
        #expect(sentence(for: small, examDay: nil).hasSuffix("Most help: 3 more items on Tools."))
    }

    /// No forecast is certain.
    @Test(
        arguments: [
            (0, "< 1 %"), (9, "< 1 %"), (10, "1 %"), (14, "1 %"), (15, "2 %"), (500, "50 %"), (990, "99 %"),
            (991, "> 99 %"), (1_000, "> 99 %"),
        ])
    func aProbabilityIsNeverCertain(thousandths: Int, text: String) { #expect(permille(thousandths) == text) }

    @Test func theRulesOfAnExamSayWhatIsDifferentInThisOne() {
        let plain = ExamRules(Sample.exam).sentences.joined(separator: " ")
        #expect(plain.contains("You can go back and forth and change answers until the end."))
        for word in ["costs", "how sure", "scratch pad", "pause"] { #expect(!plain.contains(word), "\(word)") }

        var exam = Sample.exam
        (exam.penalty, exam.navigation, exam.asksConfidence) = (Fraction(1, 4), .forward, true)
        (exam.allowsNotes, exam.pauses, exam.scoring) = (true, .init(count: 2, minutes: 5), .partial)
        let rich = ExamRules(exam).sentences.joined(separator: " ")
        for words in [
            "A wrong answer costs", "goes forward only", "how sure you are", "scratch pad (w)",
            "You can pause (z) 2 times, for up to 5 minutes", "each scores its part",
        ] {
            #expect(rich.contains(words), "\(words)")
        }
    }

    @Test(
        arguments: [
            ([10, 5, 1], "A warning shows when 10, 5 and 1 minutes are left; t hides the clock."),
            ([1], "A warning shows when 1 minute is left; t hides the clock."),
            ([5], "A warning shows when 5 minutes are left; t hides the clock."), ([], "t hides the clock."),
            ([30], "t hides the clock."),
        ])
    func theRulesSayWhenTheClockSpeaks(warnings: [Int], sentence: String) {
        var exam = Sample.exam
        exam.warnings = warnings
        #expect(ExamRules(exam).sentences.contains(sentence), "an exam of 12 minutes")
    }

    @Test func aShortageNamesWhatIsLackingAndWhatCanBeHad() {
        let lacks = [
            Shortage.Lack(topic: TopicID("tools"), missing: 1), Shortage.Lack(topic: TopicID("llms"), missing: 3),
        ]
        let title: (TopicID) -> String = { $0.text.uppercased() }
        #expect(
            sentence(for: Shortage(lacks: lacks, largest: Sample.exam), title: title)
                == "The course cannot fill this exam: TOOLS lacks 1 question, LLMS lacks 3 questions. "
                + "The largest form that can be had has 3 questions in 12 minutes.")
        #expect(
            sentence(for: Shortage(lacks: lacks, largest: nil), title: title)
                .hasSuffix("No form of it can be had."))
    }

    /// Every refusal is a sentence of its own.
    @Test func refusalsAreToldApart() {
        let all: [Refusal] = [
            .nothingGiven, .incomplete, .noSuchResponse, .nothingToClaim, .alreadyAnswered, .answersCountAtTheEnd,
            .noHints, .noMoreHints, .hintsAreOff,
            .nothingToUndo, .undoIsOff, .onlyForward, .noSuchQuestion, .noSuchOption, .sectionIsClosed,
            .confidenceIsOff, .notesAreOff, .noPauseLeft, .isPaused, .sessionIsOver,
        ]
        let sentences = all.map { sentence(for: $0) }
        #expect(Set(sentences).count == all.count)
        #expect(sentences.allSatisfy { $0.hasSuffix(".") && $0.first?.isUppercase == true })
    }

    @Test(arguments: [(0, "0 questions"), (1, "1 question"), (2, "2 questions")])
    func numbersHaveTheirNoun(number: Int, text: String) { #expect(count(number, "question") == text) }

    @Test(arguments: [(1, "once"), (2, "2 times")]) func timesAreCounted(number: Int, text: String) {
        #expect(times(number) == text)
    }

    /// A clock that counts down shows 0:00 only when nothing is left.
    @Test(arguments: [(0, "0:00"), (1, "0:01"), (999, "0:01"), (1_000, "0:01"), (1_001, "0:02"), (60_000, "1:00")])
    func whatIsLeftIsRoundedUp(milliseconds: Int64, text: String) { #expect(shownDuration(milliseconds) == text) }
}

/// In which order missed questions are listed.
@Suite struct MissedOrderTests {
    private func entry(_ name: String, topic: String?, recall: Double?, answers: Int, right: Int) -> MissedEntry {
        MissedEntry(
            item: ItemID(name), topic: topic.map { TopicID($0) }, topicTitle: topic ?? "", stem: nil, recall: recall,
            answers: answers, right: right)
    }

    private var entries: [MissedEntry] {
        [
            entry("likely", topic: "b", recall: 0.9, answers: 9, right: 4),
            entry("gone", topic: nil, recall: 0.01, answers: 9, right: 0),
            entry("unlikely", topic: "a", recall: 0.1, answers: 2, right: 1),
            entry("unknown", topic: "b", recall: nil, answers: 3, right: 1),
        ]
    }

    /// Of what memory predicts nothing, the risk is not known.
    @Test(
        arguments: [
            (.risk, ["unlikely", "likely", "unknown", "gone"]), (.misses, ["likely", "unknown", "unlikely", "gone"]),
            (.topic, ["unlikely", "likely", "unknown", "gone"]),
        ] as [(MissedOrder, [String])])
    func whatIsGoneComesLastInEveryOrder(order: MissedOrder, names: [String]) {
        let sorted = order.sorted(entries, topics: [TopicID("a"), TopicID("b")])
        #expect(sorted.map(\.item.text) == names)
    }

    /// Equal ones stay as they were.
    @Test func theOrderIsStable() {
        let equal = (1...20).map { entry("\($0)", topic: "a", recall: 0.5, answers: 2, right: 1) }
        for order in MissedOrder.allCases { #expect(order.sorted(equal) == equal) }
    }

    @Test func anItemSaysItsRecord() {
        #expect(entry("x", topic: "a", recall: nil, answers: 5, right: 2).record == "wrong 3 of 5 answers")
        #expect(entry("x", topic: "a", recall: nil, answers: 1, right: 0).record == "wrong 1 of 1 answer")
        #expect(entry("x", topic: nil, recall: nil, answers: 1, right: 0).name == "x", "no text is kept of it")
    }
}
