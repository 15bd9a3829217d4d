import Assessment

// The registry: the one place that leads from an interaction to its editor.
extension Interaction {
    /// The editor of the interaction.
    ///
    /// - Parameter declaration: as the question is asked; nil, or one of another kind: as its author wrote it.
    func editor(
        _ declaration: ResponseDeclaration? = nil, _ posed: Posed, _ focus: Focus = Focus()
    ) -> any Editor {
        func make<Made: Editor>(_: Made.Type, _ kind: Made.Kind) -> any Editor {
            Made(kind, declaration?.payload as? Made.Kind.Declaration ?? kind.declaration, posed, focus)
        }
        return switch self {
        case .choice(let choice): make(ChoiceEditor.self, choice)
        case .statements(let statements): make(StatementsEditor.self, statements)
        case .ordering(let ordering): make(OrderingEditor.self, ordering)
        case .matching(let matching): make(MatchingEditor.self, matching)
        case .shortText(let text): make(ShortTextEditor.self, text)
        case .number(let number): make(NumberEditor.self, number)
        case .gaps(let gaps): make(GapsEditor.self, gaps)
        case .lines(let lines): make(CodeLinesEditor.self, lines)
        case .recall(let recall): make(RecallEditor.self, recall)
        }
    }
}

extension Item {
    /// The editor of the item as its author wrote it, for looking at it outside a session. What the right response
    /// can be seen from is shuffled until it is shown.
    func editor(isExplained: Bool, timesChosen: [ElementID: Int] = [:]) -> any Editor {
        let declaration = interaction.declaration
        let shown = isExplained ? declaration : declaration.shuffled(by: Seed(0), of: id, keepsOrder: true)
        let posed = Posed(isExplained: isExplained, isAsked: false, timesChosen: timesChosen)
        return interaction.editor(shown, posed)
    }
}

extension Sitting {
    /// The editor of the question before the learner; nil until its item is read.
    var editor: (any Editor)? {
        guard let exhibit, let entry = session.currentEntry, let question = session.currentQuestion else { return nil }
        let asking = question.asking ?? question.answered?.asking
        let posed = Posed(
            response: asking?.response, struck: asking?.struck ?? [],
            isExplained: question.answered != nil || session.isOver)
        return exhibit.item.interaction.editor(entry.declaration, posed, focus)
    }
}

extension [Element] {
    /// The elements in the order of some names; a name without an element is passed over.
    func ordered(_ ids: [ElementID]) -> [Element] {
        let known = Dictionary(map { ($0.id, $0) }) { first, _ in first }
        return ids.compactMap { known[$0] }
    }
}
