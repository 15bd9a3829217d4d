import Assessment

/// What the journal writes of a session's rules. Members that came later are left out where they say nothing.
enum RulesBody {
    static func write(_ rules: Rules) -> JSON {
        .object(
            [
                "mode": .string(rules.mode.rawValue), "feedback": .string(rules.feedback.rawValue),
                "navigation": .string(rules.navigation.rawValue), "scoring": .string(rules.scoring.rawValue),
                "hints": .bool(rules.allowsHints), "undo": .bool(rules.allowsUndo),
                "confidence": .bool(rules.asksConfidence), "limit": rules.limit.map(JSON.integer) ?? .null,
            ].map { JSON.Member(key: $0, value: $1) } + later(rules))
    }

    private static func later(_ rules: Rules) -> [JSON.Member] {
        var members: [JSON.Member] = []
        func add(_ key: String, _ value: JSON?) {
            if let value { members.append(JSON.Member(key: key, value: value)) }
        }
        add("cut", rules.cut.map { .integer(Int64($0)) })
        add("penalty", rules.penalty == .zero ? nil : .string(rules.penalty.description))
        add("sections", rules.sections.isEmpty ? nil : .array(rules.sections.map(write)))
        add("warnings", rules.warnings.isEmpty ? nil : .array(rules.warnings.map(JSON.integer)))
        add("pauses", rules.pauses.map { ["count": .integer(Int64($0.count)), "length": .integer($0.length)] })
        add("notes", rules.notes == .items ? nil : .string(rules.notes.rawValue))
        add("cramming", rules.isCramming ? .bool(true) : nil)
        return members
    }

    private static func write(_ section: Rules.Section) -> JSON {
        [
            "title": .string(section.title), "questions": .integer(Int64(section.questions)),
            "limit": .integer(section.limit),
        ]
    }
}
