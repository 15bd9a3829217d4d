/// A kind of note: its fields, and the kinds of cards that are made of it.
struct AnkiNotetype {
    let id: Int64
    let name: String
    let fields: [String]
    let cards: [AnkiCardKind]
    /// Whether a card is made for each number of deletions, and not for each kind of card.
    let isCloze: Bool
    /// Parts of a picture are hidden, which needs a window.
    let isOcclusion: Bool
    /// Where a field has the options of a question, or several have.
    let choice: AnkiChoice?
    /// What fields say whose name tells it.
    let roles: AnkiRoles
    /// The fields that become something.
    let used: Set<Int>

    init(
        id: Int64, name: String, fields: [String], templates: [(name: String, front: String, back: String)],
        isCloze: Bool
    ) {
        self.id = id
        self.name = name
        self.fields = fields
        self.isCloze = isCloze
        cards = templates.map { AnkiCardKind(name: $0.name, front: $0.front, back: $0.back, fields: fields) }
        let names = fields.map(AnkiRoles.folded)
        isOcclusion = names.contains("questionmask") || isCloze && names.contains("occlusion")
        roles = AnkiRoles(names)
        choice = isCloze || isOcclusion ? nil : AnkiChoice(names)
        let shown = cards.flatMap { $0.front.fields(filtered: nil) + $0.back.fields(filtered: nil) }
        used = Set(shown).union(choice?.used ?? []).union(roles.accepted)
    }
}

/// The places of fields whose names say what they are for.
struct AnkiRoles {
    let explanations: Set<Int>
    let references: Set<Int>
    let hints: Set<Int>
    /// More answers that are right, beside the one that is typed.
    let accepted: Set<Int>

    init(_ names: [String]) {
        let places = { (wanted: Set<String>) in Set(names.indices.filter { wanted.contains(names[$0]) }) }
        explanations = places([
            "explanation", "explanations", "extra", "extra1", "extra2", "backextra", "rationale", "feedback", "comment",
            "comments", "note", "notes", "remark", "remarks", "erklärung", "anmerkung", "explication", "explicación",
            "explicação", "spiegazione", "uitleg", "wyjaśnienie",
        ])
        references = places(["source", "sources", "reference", "references", "quelle", "quellen", "fuente", "fonte"])
        hints = places(["hint", "hints", "hinweis", "pista", "indice", "dica"])
        accepted = places(["alsoaccepted", "alternativeanswers", "acceptedanswers"])
    }

    /// The name of a field as it is compared: `Q_1` is `q1`, `QType (0=kprim,1=mc,2=sc)` is `qtype`.
    static func folded(_ name: String) -> String {
        String(name.prefix { $0 != "(" }.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
