import Assessment

// What an exam does to the stack of screens by itself.
extension App {
    /// A section or an exam that was closed takes the screens over its card away.
    mutating func close(_ events: [Event]) -> [Effect] {
        guard let session = desk.sitting?.session else { return [] }
        if events.contains(where: { if case .submitted = $0.kind { true } else { false } }) {
            screens.removeAll { !($0 is HomeScreen) }
            screens.append(ResultsScreen())
            desk.library.forgetOutlook(of: session.opening.course)
            return [.readAttempts]
        }
        if events.contains(where: { if case .closed = $0.kind { true } else { false } }) {
            screens.removeAll { !($0 is HomeScreen || $0 is CardScreen) }
            desk.notice = session.beginningOfSection
        }
        return []
    }

    /// In a pause no screen but that of the pause is seen.
    mutating func hideItemsInPause() {
        guard desk.isPaused != (screens.last?.isPause == true) else { return }
        if desk.isPaused { screens.append(PauseScreen()) } else { screens.removeAll(where: \.isPause) }
    }
}

extension Session {
    fileprivate var beginningOfSection: String {
        guard rules.sections.indices.contains(section) else { return "" }
        let part = rules.sections[section]
        return "Section “\(part.title)” begins: \(count(part.questions, "question")), \(minutes(part.limit))."
    }
}
