import Assessment
import Journal
import QuestionBank
import Screens

// Items as a learner sees them.
extension Archive {
    /// The item of a question: as it stands in its deck or, where its options have changed since, as it was asked.
    ///
    /// Nil where neither the deck nor the journal has it.
    ///
    /// - Parameter question: the question's index in the form.
    package func exhibit(_ question: Int, of session: Session) throws -> Exhibit? {
        guard session.form.entries.indices.contains(question) else { return nil }
        let asked = session.form.entries[question]
        let opening = session.opening
        if session.revealsAnswers { try refuseKeptBack(asked.item, of: opening.course) }
        if session.rules.feedback == .atEnd {
            // An exam shows what was asked, whatever became of the deck meanwhile.
            return try keptItem(asked).map {
                Exhibit(
                    item: $0, topicTitle: opening.names?.topics[asked.topic] ?? asked.topic.text,
                    scenario: try keptScenario(asked))
            }
        }
        let entry = entry(opening.course)
        let current = try entry.flatMap { try catalogue.item(asked.item, of: $0) }
        let isSame = current.map { asked.declaration.asksTheSame(as: $0.interaction.declaration) } ?? false
        guard let item = isSame ? current : try keptItem(asked) else { return nil }
        return Exhibit(
            item: item, topicTitle: entry?.course.title(of: item.topic) ?? item.topic.text,
            note: try journal.note(course: opening.course, item: asked.item, fingerprint: asked.fingerprint),
            isKeptVersion: !isSame, scenario: try scenario(of: asked, in: entry))
    }

    /// An item of a course outside any session: as it stands or, where it was missed and is gone, as it was asked.
    package func exhibit(_ id: ItemID, of course: CourseID) throws -> Exhibit? {
        try refuseKeptBack(id, of: course)
        guard let entry = entry(course), let item = try catalogue.item(id, of: entry) else {
            return try keptItem(id, of: course).map { Exhibit(item: $0, topicTitle: "", isKeptVersion: true) }
        }
        let scenario = try item.metadata.scenario.flatMap { try catalogue.scenario($0, of: entry) }
        return Exhibit(
            item: item, topicTitle: entry.course.title(of: item.topic),
            note: try journal.note(course: course, item: id, fingerprint: item.fingerprint),
            scenario: scenario)
    }

    /// The item of a question as the journal has kept it.
    private func keptItem(_ asked: Form.Entry) throws -> Item? {
        try journal.source(of: asked.version).flatMap { Reader.item(fromMarkdown: $0, topic: asked.topic) }
    }

    /// The scenario of a question as it stands in its deck or, where it is gone, as it was shown.
    private func scenario(of asked: Form.Entry, in entry: CourseEntry?) throws -> Scenario? {
        guard let scenario = asked.scenario else { return nil }
        return try entry.flatMap { try catalogue.scenario(scenario, of: $0) } ?? keptScenario(asked)
    }

    /// The scenario of a question as the journal has kept it.
    private func keptScenario(_ asked: Form.Entry) throws -> Scenario? {
        try asked.scenarioVersion.flatMap { try journal.source(of: $0) }.flatMap(Reader.scenario(fromMarkdown:))
    }

    private func refuseKeptBack(_ item: ItemID, of course: CourseID) throws {
        guard let exam = try journal.itemsKeptBack(of: course)[item] else { return }
        throw Failure("This question is in \(exam)", .unavailable)
    }
}

extension ResponseDeclaration {
    /// For what concerns options and keys alone; nil for another kind.
    var choice: Choice.Declaration? { if case .choice(let choice) = self { choice } else { nil } }
}
