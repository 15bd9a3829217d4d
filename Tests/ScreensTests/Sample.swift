import Assessment
import Memory
import Screens

/// A small course for the screens.
enum Sample {
    static let items = [autoregression, trace, safer]

    static let library = Library(
        courses: [
            Shelf(
                id: CourseID("sample"), title: "Sample course", path: "courses/sample", items: 3, new: 2, missed: 1,
                due: 2, examDay: 20_807,
                topics: [
                    TopicShelf(id: TopicID("llms"), title: "Language models", items: 1),
                    TopicShelf(id: TopicID("tools"), title: "Tools", items: 2),
                ], exams: [exam]),
            Shelf(id: CourseID("other"), title: "Another course", path: "other", items: 70, new: 70, leftOut: 2),
        ],
        open: [
            OpenSession(
                id: SessionID("s"), course: CourseID("sample"), courseTitle: "Sample course", mode: .study, question: 1,
                questions: 3, answered: 1)
        ], daysSinceStudy: 2)

    static let outlooks = [
        CourseID("sample"): Outlook(
            due: DueToday(now: 2, laterToday: 1), postponed: 1, missed: 1, leeches: 1, vanished: 1, nextDue: .now,
            exams: [
                ExamOutlook(
                    id: "mock", title: "Mock exam", today: Forecast(pass: 843, low: 71, high: 93),
                    onDay: Forecast(pass: 788, low: 68, high: 92),
                    advice: ExamOutlook.Advice(topic: "Tools", items: 12, gain: 41))
            ]),
        CourseID("other"): Outlook(
            nextDue: nil, exams: [ExamOutlook(id: "final", title: "Final exam", answersNeeded: 18)]),
    ]

    /// What Home is told once the day of the exam was set; a day before 20,000 is over.
    static func libraryChanged(examDay: Int?) -> Message {
        if let examDay, examDay < 20_000 { return .declined("1999-12-31 is over. Name a day from 2026-11-27 on.") }
        var changed = library
        changed.courses[0].examDay = examDay
        return .library(changed)
    }

    static let topicTitles = [TopicID("llms"): "Language models", TopicID("tools"): "Tools"]

    /// A right answer brings the item back tomorrow, a wrong one today.
    static let comeback = Comeback(guess: GuessChance(0.25), scheduler: Scheduler(learningSteps: [600_000]))

    /// Twelve minutes for the three items.
    static let exam = Course.Exam(id: "mock", title: "Mock exam", items: 3, minutes: 12, pass: 80)

    static let attempts = [
        Attempt(id: SessionID("earlier"), date: "2 November", share: Fraction(1, 3), isPassed: false),
        Attempt(id: SessionID("s"), date: "23 November", share: Fraction(2, 3), isPassed: false),
    ]

    static func exhibit(_ item: Item) -> Exhibit {
        Exhibit(item: item, topicTitle: item.topic.text == "llms" ? "Language models" : "Tools")
    }

    static func paragraph(_ text: String) -> RichText { RichText([.paragraph([.text(text)])]) }

    static func option(_ text: String, isKey: Bool = false, _ rationale: String) -> Choice.Option {
        Choice.Option(text: paragraph(text), isKey: isKey, rationale: paragraph(rationale))
    }

    /// A single-choice item with two hints.
    static let autoregression = item(
        "autoregression", topic: "llms", difficulty: .easy,
        stem: paragraph("A language model has produced “The cat sat on the”. What is computed next?"),
        options: [
            option("The most probable complete ending, chosen as one unit", "Whole sequences are not compared."),
            option("A probability for each possible next token", isKey: true, "One step reaches one token ahead."),
            option("A label for the sentence, out of those seen in training", "That would be classification."),
            option("A better wording of the five words, now that they are known", "Tokens are not revised."),
        ],
        hints: ["Look at what the model is given at this moment.", "How far ahead does one step reach?"],
        explanation: "The probability of a text is split into one factor per token. Generating follows the same split.")

    /// A single-choice item with code wider than a narrow terminal.
    static let trace = item(
        "trace", topic: "tools", difficulty: .medium,
        stem: RichText([
            .paragraph([.text("What went wrong in the trace below, which was produced in one go?")]),
            .code(
                language: "text",
                text: """
                    Action: {"action": "get_weather", "action_input": {"location": "London", "unit": "celsius", "days": 3}}
                    Observation: It is sunny and 21 °C in London.
                    """),
        ]),
        options: [
            option("The tool was called with an argument that its schema forbids", "The schema is not shown."),
            option("The model wrote the observation itself", isKey: true, "Nothing ran between the two lines."),
            option("The tool answered in prose", "A tool may return any text."),
        ],
        hints: ["Ask of each line who ought to have written it."],
        explanation: "An observation has to come from the environment.")

    /// A multiple-response item with a table and without hints.
    static let safer = item(
        "safer", topic: "tools", difficulty: .hard,
        stem: RichText([
            .paragraph([.text("Which of these make a file tool safer? "), .strong([.text("Choose two.")])]),
            .table(
                Table(
                    alignments: [.left, .right], heading: [[.text("tool")], [.text("calls")]],
                    rows: [[[.code("read_file")], [.text("12")]], [[.code("list")], [.text("3")]]])),
        ]),
        options: [
            option("Refuse paths outside one folder", isKey: true, "A check in the tool holds."),
            option("Raise the temperature", "Chance is no access control."),
            option("Ask before content leaves the machine", isKey: true, "Consent limits the harm."),
            option("Write the warning in capitals", "Text can be argued away."),
        ],
        hints: [], explanation: "Protection sits where the model has no say.")

    private static func item(
        _ id: String, topic: String, difficulty: Item.Difficulty, stem: RichText, options: [Choice.Option],
        hints: [String],
        explanation: String
    ) -> Item {
        var metadata = Item.Metadata()
        metadata.difficulty = difficulty
        return Item(
            id: ItemID(id), metadata: metadata, topic: TopicID(topic), stem: stem,
            interaction: .choice(Choice(options)),
            hints: hints.map(paragraph), explanation: paragraph(explanation),
            references: RichText([
                .list(List(isTight: true, items: [[.paragraph([.text("https://example.org/page")])]]))
            ]))
    }
}

extension Item {
    /// The options of a choice.
    var options: [Choice.Option] {
        get { interaction.choice?.options ?? [] }
        set { interaction = .choice(Choice(newValue)) }
    }
}

extension Form.Entry {
    /// The options of a choice in the order in which they are shown.
    var options: [ElementID] { declaration.strikable }
}
