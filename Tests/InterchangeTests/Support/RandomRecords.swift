import JSON
import TestSupport

/// Makes up banks in JSON, JSON Lines, YAML, TOML and CSV in the forms that programs write them, with what is right in them.
struct RandomRecords {
    struct Question {
        var stem: String
        var options: [String]
        var keys: [Int]
    }

    private enum Form: CaseIterable { case list, labelled, map, records, flags, columns, numbered, apart, joined }
    private enum KeyForm: CaseIterable { case fromZero, fromOne, letter, small, text, labelledText }

    private var generator: SeededGenerator
    private(set) var questions: [Question] = []
    private(set) var format = ""
    private(set) var text = ""
    /// What was drawn, for messages.
    private(set) var style = ""
    /// Whether the file says enough to be sure of all keys.
    private(set) var isDecided = true

    private var form = Form.list
    private var keyForm = KeyForm.letter

    init(_ generator: SeededGenerator) {
        self.generator = generator
        form = pick(Form.allCases)
        format =
            switch form {
            case .columns, .numbered, .apart, .joined: pick(["json", "csv", "csv", "jsonl", "yaml", "toml"])
            default: pick(["json", "json", "jsonl", "yaml", "toml"])
            }
        keyForm = pick(KeyForm.allCases)
        if form == .numbered, keyForm != .text { keyForm = .fromOne }
        if form != .list, form != .labelled, keyForm == .labelledText { keyForm = .text }
        if form == .apart { keyForm = .text }
        for index in 0..<number(3...12) { questions.append(question(index)) }
        write()
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

    private mutating func question(_ index: Int) -> Question {
        let noun = pick(["river", "planet", "command", "spice", "verb", "chord"])
        let stem =
            pick([
                "Which \(noun) is number \(index)?", "Welche \(noun) gehört zu \(index)?", "¿Cuál es \(noun) \(index)?",
                "A team of \(index + 2) people looks for a \(noun), \"at once\". What should it take?",
                "Quelle \(noun) est la n° \(index) ?",
            ])
        let words = [
            "alpha", "beta", "gamma, or nearly so", "delta", "`x = 1`", "64 GiB", "3.14", "No", "Yes", "12", "7",
            "Zürich",
            "a|b", "x < y", "2*3*4", "C:\\dir", "true",
        ]
        let count = number(2...5)
        var options: [String] = []
        while options.count < count {
            var option = pick(words)
            // What separates options in a cell cannot be part of one.
            if form == .joined { option = option.replacing("|", with: "/") }
            if chance(40) { option += " of \(index)-\(options.count)" }
            if !options.contains(option) { options.append(option) }
        }
        var keys = [number(0...count - 1)]
        if chance(20), count > 3, form != .apart, form != .joined {
            let other = number(0...count - 1)
            if !keys.contains(other) { keys.append(other) }
        }
        return Question(stem: stem, options: options, keys: keys.sorted())
    }

    // Names.

    private static let stems = [
        "question", "text", "stem", "prompt", "questionText", "question_text", "Frage", "frageText", "pregunta",
        "enunciado", "question_title", "énoncé", "intitulé", "domanda", "pergunta", "pytanie", "q", "vraag",
    ]
    private static let lists = [
        "options", "choices", "answers", "answer_options", "answerChoices", "possibleAnswers", "Antworten",
        "antwortmöglichkeiten", "opciones", "respuestas", "choix", "réponses", "opzioni", "alternativas", "odpowiedzi",
        "Auswahl", "propositions",
    ]
    private static let keyNames = [
        "correct", "correctAnswer", "correct_answer", "answer_key", "correct_option", "solution", "right_answer",
        "richtig", "richtige_antwort", "Lösung", "respuesta_correcta", "correcta", "bonne_réponse", "réponse_correcte",
        "risposta_corretta", "resposta_correta", "gabarito", "poprawna_odpowiedź", "answer", "correct_answers",
    ]
    private static let indexNames = [
        "correctIndex", "correct_index", "answerIndex", "answer_idx", "correct", "answer", "key",
    ]
    private static let apartNames = [
        ("correct_answer", "incorrect_answers"), ("answer", "distractors"), ("correctAnswer", "wrongAnswers"),
        ("richtig", "falsch"), ("respuesta_correcta", "respuestas_incorrectas"), ("correct", "incorrect"),
        ("bonne_réponse", "mauvaises_réponses"),
    ]
    private static let columnNouns = [
        "option_", "answer_", "choice_", "", "option", "Antwort ", "respuesta_", "réponse_", "opcion", "Choice ",
        "opción_",
    ]

    // Writing.

    private mutating func write() {
        let isIndex = keyForm == .fromZero || keyForm == .fromOne
        let stem = pick(Self.stems)
        let list = pick(Self.lists)
        let key = pick(isIndex && chance(60) ? Self.indexNames : Self.keyNames)
        let apart = pick(Self.apartNames)
        let noun = pick(Self.columnNouns)
        let number = form == .numbered
        let isLiteral = format != "csv" && chance(70)
        style = "\(format) \(form) \(keyForm) \(stem) \(list) \(key) \(apart) \(noun)"
        if isIndex, form != .flags, form != .apart, !number {
            isDecided = questions.contains { question in
                question.keys.contains {
                    keyForm == .fromZero ? $0 == 0 : $0 + 1 == question.options.count
                }
            }
        }
        let hasID = chance(60)
        let hasMore = chance(50)
        let isKeyFirst = chance(20)
        let keyIsList = chance(25) && format != "csv"
        var records: [JSON] = []
        for (index, question) in questions.enumerated() {
            var members: [JSON.Member] = []
            if hasID { members.append(.init("id", chance(50) ? .value("q-\(index)") : .value("q-\(index)"))) }
            members.append(.init(stem, .value(question.stem)))
            let right = self.key(question, isLiteral, keyIsList)
            switch form {
            case .list: members.append(.init(list, .strings(question.options)))
            case .labelled:
                members.append(.init(list, .strings(zip(Self.letters, question.options).map { "\($0). \($1)" })))
            case .map:
                members.append(
                    .init(list, .object(zip(Self.letters, question.options).map { .init($0, .value($1)) })))
            case .records:
                members.append(
                    .init(
                        list,
                        .array(zip(Self.letters, question.options).map { ["id": .value($0), "text": .value($1)] })))
            case .flags:
                let flag = ["correct", "isCorrect", "is_correct", "richtig", "correcta"][questions.count % 5]
                let options = question.options.enumerated().map { place, text -> JSON in
                    .object([.init("text", .value(text)), .init(flag, .value(question.keys.contains(place)))])
                }
                members.append(.init(list, .array(options)))
            case .columns:
                for (label, text) in zip(Self.letters, question.options) {
                    members.append(.init(noun + label.lowercased(), .value(text)))
                }
                // Tables have all columns in each row.
                if format == "csv" {
                    for label in Self.letters[question.options.count..<5] {
                        members.append(.init(noun + label.lowercased(), .value("")))
                    }
                }
            case .numbered:
                for (place, text) in question.options.enumerated() {
                    members.append(.init("Option \(place + 1)", .value(text)))
                }
                if format == "csv" {
                    for place in question.options.count..<5 { members.append(.init("Option \(place + 1)", .value(""))) }
                }
            case .apart:
                let wrong = question.options.indices.filter { !question.keys.contains($0) }.map { question.options[$0] }
                members.append(.init(apart.0, .value(question.options[question.keys[0]])))
                members.append(
                    .init(apart.1, format == "csv" ? .value(JSON.strings(wrong).text) : .strings(wrong)))
            case .joined: members.append(.init("options", .value(question.options.joined(separator: " | "))))
            }
            if form != .flags, form != .apart {
                let member = JSON.Member(key, right)
                if isKeyFirst { members.insert(member, at: 0) } else { members.append(member) }
            }
            if hasMore {
                members += [.init("points", .value(2)), .init("explanation", .value("It follows from rule \(index)."))]
            }
            records.append(.object(members))
        }
        encode(records)
    }

    private static let letters = ["A", "B", "C", "D", "E"]

    private func key(_ question: Question, _ isLiteral: Bool, _ isList: Bool) -> JSON {
        let keys = question.keys.map { place -> JSON in
            switch keyForm {
            case .fromZero: isLiteral ? .value(place) : .value("\(place)")
            case .fromOne: isLiteral && form != .numbered ? .value(place + 1) : .value("\(place + 1)")
            case .letter: .value(Self.letters[place])
            case .small: .value(Self.letters[place].lowercased())
            case .text: .value(question.options[place])
            case .labelledText: .value("\(Self.letters[place]). \(question.options[place])")
            }
        }
        if keys.count == 1, !isList { return keys[0] }
        if format != "csv" { return .array(keys) }
        let texts = keys.map { $0.string ?? "\($0.integer ?? 0)" }
        let isText = keyForm == .text || keyForm == .labelledText
        return .value(isText ? JSON.strings(texts).text : texts.joined(separator: keyForm == .letter ? ", " : ","))
    }

    // Encodings.

    private mutating func encode(_ records: [JSON]) {
        switch format {
        case "jsonl": text = records.map(\.text).joined(separator: "\n") + "\n"
        case "json": text = wrapped(records).document
        case "yaml": text = (chance(50) ? "---\n" : "") + records.map { Self.yaml($0) }.joined()
        case "toml": text = records.map { "[[questions]]\n" + Self.toml($0) }.joined(separator: "\n")
        default: text = csv(records)
        }
    }

    private mutating func wrapped(_ records: [JSON]) -> JSON {
        switch number(0...4) {
        case 0: return .array(records)
        case 1: return ["title": "A bank", "questions": .array(records)]
        case 2: return ["quiz": ["name": "A bank", "version": 3, "items": .array(records)]]
        case 3:
            let middle = records.count / 2
            return [
                "categories": .array([
                    ["name": "First", "questions": .array(Array(records[..<middle]))],
                    [
                        "name": "Second",
                        "sections": .array([["title": "x", "questions": .array(Array(records[middle...]))]]),
                    ],
                ])
            ]
        default:
            let middle = records.count / 2
            return ["easy": .array(Array(records[..<middle])), "hard": .array(Array(records[middle...]))]
        }
    }

    private static func yaml(_ record: JSON) -> String {
        let lines = (record.members ?? []).map { "\(JSON.string($0.name).text): \($0.value.text)" }
        return lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 + "\n" }.joined()
    }

    private static func toml(_ record: JSON) -> String {
        (record.members ?? []).map { "\(JSON.string($0.name).text) = \(toml(value: $0.value))\n" }.joined()
    }

    private static func toml(value: JSON) -> String {
        switch value {
        case .array(let values): "[\(values.map { toml(value: $0) }.joined(separator: ", "))]"
        case .object(let members):
            "{ \(members.map { "\(JSON.string($0.name).text) = \(toml(value: $0.value))" }.joined(separator: ", ")) }"
        default: value.text
        }
    }

    private mutating func csv(_ records: [JSON]) -> String {
        let separator = pick([",", ";", "\t"])
        let end = pick(["\n", "\r\n"])
        let isAlwaysQuoted = chance(30)
        let cell = { (text: String) -> String in
            let isSpecial = text.contains(separator) || text.contains("\"") || text.contains("\n") || isAlwaysQuoted
            return isSpecial ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
        }
        let names = (records.first?.members ?? []).map(\.name)
        let rows = records.map { record in
            names.map { name in cell(record[name]?.string ?? record[name]?.integer.map { "\($0)" } ?? "") }
        }
        let table = ([names.map(cell)] + rows).map { $0.joined(separator: separator) }
        return (chance(20) ? "\u{FEFF}" : "") + table.joined(separator: end) + end
    }
}
