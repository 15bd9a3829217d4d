import Assessment
import Canvas

/// A question of the session: its stem and options, and once it is answered why the key is right.
package struct CardScreen: Screen {
    package enum Pane: Equatable, Sendable { case card, side }

    /// The pane that page keys scroll.
    package internal(set) var focus = Pane.card
    /// How far code and tables are scrolled to the right, in columns.
    package internal(set) var sideways = 0
    /// The question that focus and sideways scroll belong to.
    private var question = 0
    /// What makes a key that changes nothing but the cursor cheap.
    private let memo = CardLayoutMemo()
    /// The questions that are gone through, from 0; nil: all of them.
    let only: [Int]?

    package init(only: [Int]? = nil) { self.only = only }

    package func offers(_ action: Action, at situation: Situation) -> Bool {
        guard let sitting = situation.sitting else { return false }
        switch action {
        case .strike: return situation.isAsked && situation.editor?.strikable != nil
        case .scenario: return sitting.exhibit?.scenario != nil && !CardLayout.isWide(situation.size)
        case .claim: return !sitting.session.isOver && canClaim(sitting, now: situation.now)
        default: return sitting.session.offers(action, situation.size)
        }
    }

    /// Whether the question before the learner is still to be answered.
    func isAsked(at desk: Desk) -> Bool { desk.sitting?.session.isAsked ?? false }

    /// Whether the answer before the learner can be claimed: the session knows.
    private func canClaim(_ sitting: Sitting, now: Instant) -> Bool {
        guard sitting.session.currentEntry?.declaration.isTyped == true,
            sitting.session.currentQuestion?.answered != nil
        else { return false }
        let events = (try? sitting.session.decide(.claim, at: now)) ?? []
        return events.contains { if case .claimed = $0.kind { true } else { false } }
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        settle(desk)
        defer { settle(desk) }
        return act(action, at: &desk, now: now)
    }

    /// Where everything stands on the card now.
    func layout(_ sitting: Sitting, _ size: Size) -> CardLayout {
        memo.layout(CardLayout.Content(sitting, size, sideways: sideways))
    }

    package func view(_ desk: Desk) -> Frame { CardView(self, desk).frame }

    /// What each action does. Those that concern the session ask it, and what it answers is saved before it is seen.
    private mutating func act(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        switch action {
        case .chooseCurrent: return chooseCurrent(at: &desk, now: now)
        case .answer: return answer(at: &desk, now: now)
        case .unknown: return answerUnknown(at: &desk, now: now)
        case .claim: return Reaction(desk.ask(.claim, now: now))
        case .hint: return Reaction(desk.ask(.revealHint, now: now))
        case .mark: return Reaction(desk.ask(.toggleMark, now: now))
        case .strike: return strike(at: &desk, now: now)
        case .undo: return Reaction(desk.ask(.undo, now: now))
        case .next: return go(1, at: &desk, now: now)
        case .previous: return go(-1, at: &desk, now: now)
        case .otherPane:
            focus = focus == .card ? .side : .card
            return .none
        case .sideways(let columns):
            sideways = max(0, sideways + columns)
            return .none
        case .certainty(let step): return rate(step, at: &desk, now: now)
        case .pause: return pause(at: &desk, now: now)
        case .clock:
            desk.isClockHidden.toggle()
            return .none
        case .overview, .search, .note, .source, .scenario: return open(action, at: &desk)
        }
    }

    /// Opens what lies over the card, or the item's file in the editor.
    private func open(_ action: Action, at desk: inout Desk) -> Reaction {
        guard let sitting = desk.sitting else { return .none }
        switch action {
        case .overview: return .overlay(OverviewScreen(at: sitting.session.current))
        case .search: return .overlay(SearchScreen(course: sitting.session.opening.course))
        case .note where sitting.session.rules.notes == .pad && !sitting.session.isOver:
            return .overlay(NoteScreen(pad: sitting.session.scratch))
        case .note:
            return .overlay(NoteScreen(text: sitting.session.currentQuestion?.note ?? sitting.exhibit?.note ?? ""))
        case .scenario: return sitting.exhibit?.scenario.map { .overlay(ScenarioScreen($0)) } ?? .none
        case .source:
            guard let entry = sitting.session.currentEntry else { return .none }
            return .effect(.edit(sitting.session.opening.course, entry.item))
        default: return .none
        }
    }

    /// Another question begins at the top.
    mutating func settle(_ desk: Desk) {
        guard let current = desk.sitting?.session.current, current != question else { return }
        (question, sideways, focus) = (current, 0, .card)
    }
}

extension CardScreen {
    /// The editor's keys win over the card's as long as the question is asked.
    package mutating func takeFirst(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction? {
        settle(desk)
        guard isAsked(at: desk), var editor = desk.sitting?.editor, let commands = editor.take(input) else {
            return nil
        }
        return edit(editor, commands, at: &desk, now: now)
    }

    /// Takes in what an editor has become, and asks the session for what it wants.
    mutating func edit(_ editor: any Editor, _ commands: [Command], at desk: inout Desk, now: Instant) -> Reaction {
        desk.sitting?.focus = editor.focus
        keepCursorInView(&desk)
        return ask(commands, at: &desk, now: now)
    }

    /// Asks the session. Before an answer it is found out when that brings the item back; mostly it was found out while
    /// the learner was thinking.
    private func ask(_ commands: [Command], at desk: inout Desk, now: Instant) -> Reaction {
        guard !commands.isEmpty, let session = desk.sitting?.session else { return .none }
        let wantsRecall = commands.contains(.answer(nil)) && desk.sitting?.wantsComeback == true
        let effects = desk.ask(commands, now: now)
        return Reaction(effects.isEmpty || !wantsRecall ? effects : [.recall(question: session.current)] + effects)
    }

    /// The space bar: chooses what is under the cursor while the question is asked, and scrolls otherwise.
    private mutating func chooseCurrent(at desk: inout Desk, now: Instant) -> Reaction {
        guard isAsked(at: desk), var editor = desk.sitting?.editor, editor.places > 0 else {
            return scroll(.pages(1), at: &desk)
        }
        let commands = editor.choose()
        return edit(editor, commands, at: &desk, now: now)
    }

    /// Strikes the option under the cursor out, or brings it back.
    private func strike(at desk: inout Desk, now: Instant) -> Reaction {
        desk.sitting?.editor?.strikable.map { Reaction(desk.ask(.strike($0), now: now)) } ?? .none
    }

    /// “I do not know” is an answer at once where answers count at once.
    private func answerUnknown(at desk: inout Desk, now: Instant) -> Reaction {
        let isAtOnce = desk.sitting?.session.rules.feedback == .atOnce
        return ask([.respond(.unknown)] + (isAtOnce ? [.answer(nil)] : []), at: &desk, now: now)
    }

    /// Over the places of the interaction as long as it is asked, and otherwise over the lines of the pane that has the
    /// focus.
    package mutating func move(_ movement: Movement, at desk: inout Desk) -> Reaction {
        settle(desk)
        guard case .lines(let step) = movement, focus == .card, isAsked(at: desk), var editor = desk.sitting?.editor,
            (0..<editor.places).contains(editor.focus.cursor + step)
        else { return scroll(movement, at: &desk) }
        editor.focus.cursor += step
        (editor.focus.field, editor.focus.isHeld) = (nil, false)
        desk.sitting?.focus = editor.focus
        keepCursorInView(&desk)
        return .none
    }

    /// Enter: an answer where answers count at once, otherwise on to the next question.
    private func answer(at desk: inout Desk, now: Instant) -> Reaction {
        guard let session = desk.sitting?.session else { return .none }
        guard isCertaintySaid(session, at: &desk) else { return .none }
        if session.rules.feedback == .atEnd || session.currentQuestion?.answered != nil {
            return goOn(session, at: &desk, now: now)
        }
        let isGiven = session.currentQuestion?.hasResponse == true
        let standing = isGiven ? nil : desk.sitting?.editor?.standing
        let reaction = ask((standing.map { [.respond($0)] } ?? []) + [.answer(nil)], at: &desk, now: now)
        if reaction.effects.isEmpty, !session.isCurrentComplete { sayWhatIsMissing(&desk) }
        return reaction
    }

    /// Says what is to be given before an answer, and puts the cursor where that is.
    private func sayWhatIsMissing(_ desk: inout Desk) {
        guard var editor = desk.sitting?.editor else { return }
        desk.notice = editor.missing
        guard let first = editor.open.first, !editor.open.contains(editor.focus.cursor) else { return }
        (editor.focus.cursor, editor.focus.field) = (first, nil)
        desk.sitting?.focus = editor.focus
        keepCursorInView(&desk)
    }

    /// Whether the learner has said how sure they are, or need not say it. Otherwise they are asked, and the same key
    /// again goes on without an answer to that.
    private func isCertaintySaid(_ session: Session, at desk: inout Desk) -> Bool {
        guard session.rules.asksConfidence, let asking = session.currentQuestion?.asking, !session.isOver,
            let response = asking.response, response != .unknown, asking.confidence == nil
        else { return true }
        let question = "How sure are you? + says sure, - unsure; Enter again goes on without saying."
        return desk.isConfirmed(.silence, orAsk: question)
    }

    /// To the next question, or to one that was left out, or to the end.
    private func goOn(_ session: Session, at desk: inout Desk, now: Instant) -> Reaction {
        if session.isOver, !canGo(1, session) { return .back }
        let next = neighbour(1, session)
        if session.sectionQuestions.contains(next) || session.isOver {
            return Reaction(desk.ask(.go(to: next), now: now))
        }
        if session.rules.feedback == .atEnd { return .overlay(ExamEndScreen()) }
        guard let left = session.unanswered(from: 0) else {
            return Reaction(desk.loadMissed(), .overlay(SummaryScreen()))
        }
        let count = session.questions.count { $0.answered == nil }
        let effects = desk.ask(.go(to: left), now: now)
        desk.notice = count == 1 ? "This question is still unanswered." : "\(count) questions are still unanswered."
        return Reaction(effects)
    }

    /// One question on or back. At the ends it says where one is, because n leads nowhere there.
    private func go(_ step: Int, at desk: inout Desk, now: Instant) -> Reaction {
        guard let session = desk.sitting?.session else { return .none }
        guard canGo(step, session) else {
            desk.notice = step > 0 ? session.lastQuestion : "This is the first question."
            return .none
        }
        return Reaction(desk.ask(.go(to: neighbour(step, session)), now: now))
    }

    /// The next or previous of the questions that are gone through.
    private func neighbour(_ step: Int, _ session: Session) -> Int {
        guard let only else { return session.current + step }
        return (step > 0 ? only.first { $0 > session.current } : only.last { $0 < session.current }) ?? -1
    }

    /// Whether there is a next question.
    func canGoOn(_ session: Session) -> Bool { canGo(1, session) }

    /// Whether there is a question a step further, in the section or among those that are gone through.
    private func canGo(_ step: Int, _ session: Session) -> Bool {
        (session.isOver ? session.questions.indices : session.sectionQuestions).contains(neighbour(step, session))
    }

    /// Surer or less sure; the first key says one of the ends.
    private func rate(_ step: Int, at desk: inout Desk, now: Instant) -> Reaction {
        let before = desk.sitting?.session.currentQuestion?.asking?.confidence
        let wanted = before.map { max(1, min(Confidence.allCases.count, $0.rawValue + step)) } ?? (step > 0 ? 3 : 1)
        return Confidence(rawValue: wanted).map { Reaction(desk.ask(.rate($0), now: now)) } ?? .none
    }

    /// A pause is spent once it has begun.
    private func pause(at desk: inout Desk, now: Instant) -> Reaction {
        guard let session = desk.sitting?.session else { return .none }
        let left = (session.rules.pauses?.count ?? 0) - session.pausesTaken
        let question = "Press z again to pause. There \(left == 1 ? "is 1 pause" : "are \(left) pauses") left."
        return desk.isConfirmed(.pause, orAsk: question) ? Reaction(desk.ask(.pause, now: now)) : .none
    }

    /// From a session that is over back to its results.
    package mutating func goBack(at desk: inout Desk, now: Instant) -> Reaction {
        desk.sitting?.session.isOver == true ? .back : desk.leaveSession(now: now)
    }
}

extension Session {
    /// Whether the action of a card can be had now.
    fileprivate func offers(_ action: CardScreen.Action, _ size: Size) -> Bool {
        guard form.entries.indices.contains(current) else { return false }
        return switch action {
        case .unknown: isAsked
        case .hint: isAsked && rules.allowsHints && form.entries[current].hints > 0
        case .undo: rules.allowsUndo && !answers.isEmpty
        case .previous: isOver || rules.navigation == .free && current > sectionQuestions.lowerBound
        case .note: isOver || rules.notes != .none
        case .source, .search: isOver || rules.feedback == .atOnce
        case .certainty: isAsked && rules.asksConfidence
        case .clock: !isOver && limit != nil
        case .pause: !isOver && pausesTaken < rules.pauses?.count ?? 0
        case .otherPane: CardLayout.isWide(size)
        default: true
        }
    }

    /// What is said where there is no next question.
    fileprivate var lastQuestion: String {
        if revealsAnswers { return "This is the last question. o shows all of them." }
        let part = isInLastSection ? "exam" : "section"
        return "This is the last question of the \(part). Enter goes to the end of the \(part)."
    }

    fileprivate var isCurrentComplete: Bool {
        guard let response = currentQuestion?.response else { return false }
        return currentEntry?.declaration.isComplete(response) ?? false
    }

    var isAsked: Bool {
        guard !isOver, questions.indices.contains(current), case .asking = questions[current].card else { return false }
        return true
    }
}
