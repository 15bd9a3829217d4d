import Assessment
import Screens

/// An item of each kind of interaction, with a scenario for one of them.
enum KindSamples {
    static let all = [several, best, statements, ordering, matching, shortText, number, gaps, lines, recall]

    static let scenario = Scenario(
        id: ScenarioID("acme"), title: "Acme ships parcels",
        body: Sample.paragraph("Acme ships parcels to shops. An agent answers where a parcel is."),
        version: Fingerprint(of: "acme"))

    private static func element(_ text: String, _ rationale: String? = nil) -> Element {
        Element(Sample.paragraph(text), rationale: rationale.map(Sample.paragraph))
    }

    private static func item(_ id: String, _ stem: RichText, _ interaction: Interaction) -> Item {
        Item(
            id: ItemID(id), topic: TopicID("tools"), stem: stem, interaction: interaction,
            explanation: Sample.paragraph("Because it is so."))
    }

    private static func item(_ id: String, _ stem: String, _ interaction: Interaction) -> Item {
        item(id, Sample.paragraph(stem), interaction)
    }

    static let several = item(
        "several", "Which of these are tools?",
        .choice(
            Choice([
                Choice.Option(element("A search", "It acts on the world."), isKey: true),
                Choice.Option(element("A prompt", "It is text for the model."), isKey: false),
                Choice.Option(element("A calculator", "It computes."), isKey: true),
                Choice.Option(element("A token", "It is a piece of text."), isKey: false),
            ])))

    static let best = item(
        "best", "Which tool should the agent get first?",
        .choice(
            Choice(
                [
                    Choice.Option(element("A search tool", "It helps most."), isKey: true),
                    Choice.Option(element("A calculator", "It helps a little."), isKey: false, weight: Fraction(1, 2)),
                    Choice.Option(element("A poem", "It does not help."), isKey: false),
                ], isBestAnswer: true)))

    static let statements = item(
        "statements", "What is true of tools?",
        .statements(
            Statements([
                .init(element("A tool has a description", "The model reads it."), isTrue: true),
                .init(element("A tool runs within the model", "It runs outside."), isTrue: false),
                .init(element("A tool may return text"), isTrue: true),
            ])))

    static let ordering = item(
        "ordering", "In which order does an agent work?",
        .ordering(
            Ordering([
                element("Think", "First it plans."), element("Act"), element("Observe"), element("Answer", "At last."),
            ])))

    static let matching = item(
        "matching", "What does each part do?",
        .matching(
            Matching(
                [
                    .init(element("Planner", "It plans."), element("makes steps")),
                    .init(element("Memory"), element("keeps what was")),
                    .init(element("Tool"), element("changes the world")),
                ], distractors: [element("trains the model", "Nothing here does.")],
                headings: .init(left: Sample.paragraph("Part"), right: Sample.paragraph("What it does")))))

    /// Left sides that are too long to have the right ones beside them.
    static let longMatching = item(
        "long-matching", "Which part does each of these jobs?",
        .matching(
            Matching([
                .init(element("Keeps what was said and seen in all the steps before this one"), element("Memory")),
                .init(
                    element("Turns a goal into steps that can be done one after the other", "Plans change."),
                    element("The planner, which may be the model itself or a program of its own around it")),
            ])))

    static let shortText = item(
        "short", "What is the loop of thought, action and observation called?",
        .shortText(ShortText(["ReAct loop", "reason and act"])))

    static let number = item(
        "number", "How much memory do 3 billion parameters of 2 bytes take?",
        .number(NumberEntry([.init(5.5, 6.1, unit: "GB")])))

    private static let chosenGap = [element("tool"), element("poem"), element("prayer")]
    static let gaps = item(
        "gaps", "An agent calls a \(Gaps.mark) and reads the \(Gaps.mark) that comes back.",
        .gaps(Gaps([.chosen(chosenGap, key: chosenGap[0].id), .typed(["observation", "result"])])))

    static let lines = item(
        "lines",
        RichText([
            .paragraph([.text("Which lines does the model not write?")]),
            .code(
                language: "text",
                text: "Thought: look it up\nAction: search\nObservation: 42\nThought: done\nObservation: none"),
        ]), .lines(CodeLines(count: 5, keys: [3, 5])))

    static let recall = item(
        "recall", "What is an agent?", .recall(Recall(Sample.paragraph("A model that acts through tools, in a loop."))))
}
