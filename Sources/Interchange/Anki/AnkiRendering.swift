/// Fills templates with the fields of a note.
struct AnkiRendering {
    struct Front {
        /// With a mark for each gap.
        var html = ""
        var hints: [String] = []
        /// What belongs into the gaps, as HTML.
        var answers: [String] = []
        var sounds: [String] = []
    }

    struct Back {
        var html = ""
        var explanation = ""
        var references = ""
        var sounds: [String] = []
    }

    private let values: [String]
    private let roles: AnkiRoles
    /// The number of the deletions that are asked for; nil where there are none.
    var deletion: Int?

    init(_ values: [String], _ roles: AnkiRoles) {
        self.values = values
        self.roles = roles
    }

    func front(_ template: AnkiTemplate) -> Front {
        var front = Front()
        write(template.parts, into: &front)
        front.sounds = AnkiText.prepared(front.html).sounds
        return front
    }

    private func write(_ parts: [AnkiTemplate.Part], into front: inout Front) {
        for part in parts {
            switch part {
            case .text(let text): front.html += text
            case .field(let place, let filters):
                if filters.contains("cloze") {
                    let card = AnkiDeletions(values[place]).card(deletion ?? 1)
                    front.html += card.html
                    front.answers += card.answers
                } else if filters.contains("hint") {
                    if !AnkiText.isBlank(values[place]) { front.hints.append(values[place]) }
                } else if !filters.contains("type") {
                    front.html += filtered(values[place], filters)
                }
            case .section(let condition, let isInverted, let inner):
                if holds(condition) != isInverted { write(inner, into: &front) }
            }
        }
    }

    /// - Parameter omitted: fields that the answer says already.
    func back(_ template: AnkiTemplate, omitting omitted: [Int]) -> Back {
        var back = Back()
        write(template.parts, omitted, canMove: !template.hasWords, into: &back)
        back.sounds = AnkiText.prepared(back.html + back.explanation).sounds
        return back
    }

    /// - Parameter canMove: whether a field can be taken out without leaving words behind that belong to it.
    private func write(_ parts: [AnkiTemplate.Part], _ omitted: [Int], canMove: Bool, into back: inout Back) {
        for part in parts {
            switch part {
            case .text(let text): back.html += text
            case .field(let place, let filters):
                let text = filtered(values[place], filters)
                if omitted.contains(place) { continue }
                if canMove, roles.explanations.contains(place) {
                    back.explanation += "<div>\(text)</div>"
                } else if canMove, roles.references.contains(place) {
                    back.references += text
                } else if canMove, roles.hints.contains(place) || roles.accepted.contains(place) {
                    continue
                } else {
                    back.html += text
                }
            case .section(.field(let place), isInverted: false, let inner) where isMoved(place):
                guard !AnkiText.isBlank(values[place]) else { continue }
                var other = Back()
                write(inner, omitted, canMove: false, into: &other)
                if roles.explanations.contains(place) { back.explanation += "<div>\(other.html)</div>" }
                if roles.references.contains(place) { back.references += other.html }
            case .section(let condition, let isInverted, let inner):
                if holds(condition) != isInverted { write(inner, omitted, canMove: canMove, into: &back) }
            }
        }
    }

    private func isMoved(_ place: Int) -> Bool {
        roles.explanations.contains(place) || roles.references.contains(place) || roles.hints.contains(place)
            || roles.accepted.contains(place)
    }

    private func holds(_ condition: AnkiTemplate.Condition) -> Bool {
        switch condition {
        case .field(let place): !AnkiText.isBlank(values[place])
        case .deletion(let number): number == deletion
        case .never: false
        }
    }

    private func filtered(_ value: String, _ filters: [String]) -> String {
        var text = value
        for filter in filters.reversed() {
            switch filter {
            case "text": text = AnkiText.plain(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            case "kanji": text = AnkiText.reading(text, keepsReading: false)
            case "kana": text = AnkiText.reading(text, keepsReading: true)
            case _ where filter.hasPrefix("tts "): return ""
            default: break
            }
        }
        return text
    }
}
