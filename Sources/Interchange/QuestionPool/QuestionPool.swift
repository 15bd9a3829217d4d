import Assessment

/// Official pools of questions for radio amateurs as plain text: a line with id, key and reference, the question, and
/// four lettered lines.
///
/// Source: National Conference of Volunteer Examiner Coordinators, "Amateur Question Pools", <https://ncvec.org>.
package enum QuestionPool {
    package static let name = "pool"
    package static let title = "a question pool"
}

extension QuestionPool: ImportFormat {
    package static func recognises(_ head: Head) -> Confidence {
        guard let text = head.text else { return .none }
        let heads = text.split(separator: "\n").prefix(400).count { Heading($0) != nil }
        return heads > 1 ? .certain : .none
    }

    /// `T1A01 (C) [97.1]`
    private struct Heading {
        let id: String
        let key: String
        let reference: String?

        init?(_ line: Substring) {
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count > 1, String(parts[0]).groupOfPool != nil, parts[1].hasPrefix("("), parts[1].hasSuffix(")")
            else { return nil }
            id = String(parts[0])
            key = String(parts[1].dropFirst().dropLast())
            let rest = parts.count > 2 ? parts[2].trimmed : ""
            reference = rest.isEmpty ? nil : String(rest)
        }
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        var question: (heading: Heading, line: Int)?
        var stem: [String] = []
        var options: [Draft.Option] = []
        func draft(_ intake: Intake) -> Draft? {
            guard let question else { return nil }
            let origin = intake.origin(line: question.line, question: question.heading.id)
            var draft = Draft(
                at: origin, stem: .guessing(stem.joined(separator: "\n")),
                answer: .choice(options, .written(question.heading.key)))
            draft.id = question.heading.id
            draft.topic = question.heading.id.groupOfPool
            draft.references = question.heading.reference.map { [.plain($0)] } ?? []
            if let figure = figure(in: stem) { draft.remark(.pictureMissing, figure) }
            return draft
        }
        let lines = source.text(&intake).split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if let heading = Heading(line) {
                if let draft = draft(intake) { try intake.add(draft) }
                question = (heading, index + 1)
                stem = []
                options = []
            } else if line.trimmed.isEmpty || line.hasPrefix("~~") {
                if !options.isEmpty, let draft = draft(intake) {
                    try intake.add(draft)
                    question = nil
                    options = []
                }
            } else if question != nil {
                if let label = OptionLabel(line), !stem.isEmpty,
                    label.name == Labels.letters(26)[min(options.count, 25)]
                {
                    options.append(Draft.Option(.guessing(String(label.rest)), label: label.name))
                } else if options.isEmpty {
                    stem.append(String(line))
                }
            }
        }
        if let draft = draft(intake) { try intake.add(draft) }
    }

    /// The figure that a question speaks of, which a text cannot hold.
    private static func figure(in stem: [String]) -> String? {
        let words = stem.joined(separator: " ").split(separator: " ")
        guard let place = words.firstIndex(where: { $0.lowercased() == "figure" }), place + 1 < words.count else {
            return nil
        }
        let name = words[place + 1].prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        return name.contains(where: \.isNumber) ? "figure \(name)" : nil
    }
}
