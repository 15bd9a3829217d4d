import JSON

/// An option as a record gives it.
struct RecordOption: Sendable {
    var text: String
    /// By what a key may name it.
    var id: String?
    /// Its place in the list, those without text counted as well.
    var place: Int
    var isKey: Bool?
    var rationale: String?
    var picture: String?
    /// The text without a label at its beginning; nil where it has none.
    var bare: String?

    init(_ text: String, id: String? = nil, place: Int) {
        self.text = text
        self.id = id
        self.place = place
    }

    /// The id, where it is a label that people read: a letter, or a number from 1.
    var label: String? {
        guard let id, Labels.isName(id), id != "0" else { return nil }
        return id
    }
}

extension [RecordOption] {
    /// Finds labels that stand in the texts, where nothing else names the options. Numbers do not: a key that is a number
    /// may count from 0 all the same.
    mutating func findLabels() {
        guard count > 1, allSatisfy({ $0.id == nil }) else { return }
        var labels: [OptionLabel] = []
        for option in self {
            guard let label = OptionLabel(option.text[...]) else { return }
            labels.append(label)
        }
        let run = Labels.run(labels.map(\.name))
        guard run == .whole || run == .gap else { return }
        let areNumbers = labels.allSatisfy { $0.name.allSatisfy(\.isNumber) }
        for (index, label) in labels.enumerated() {
            self[index].bare = String(label.rest)
            if !areNumbers { self[index].id = label.name }
        }
    }
}

/// Reads the options of a record: a list of texts, a list of maps, a map by label, or one text that holds all.
struct RecordOptions {
    private(set) var options: [RecordOption] = []
    private let names: FieldNames

    init(_ value: RecordValue, names: FieldNames) {
        self.names = names
        switch value {
        case .none: break
        case .text(let text), .literal(let text): read(joined: text)
        case .list(let values): read(values)
        case .map(let members): read(members)
        }
    }

    private mutating func read(_ values: [RecordValue]) {
        for (place, value) in values.enumerated() {
            switch value {
            case .none: break
            case .text(let text), .literal(let text): options.append(RecordOption(text, place: place))
            case .map(let members):
                if let option = option(members, place) { options.append(option) }
            case .list(let parts):
                if let option = option(parts, place) { options.append(option) }
            }
        }
    }

    /// `["A", "text"]` or `["text", true]`.
    private func option(_ parts: [RecordValue], _ place: Int) -> RecordOption? {
        guard parts.count == 2, let first = parts[0].words, let second = parts[1].words else { return nil }
        if parts[1].isLiteral, let truth = parts[1].truth {
            var option = RecordOption(first, place: place)
            option.isKey = truth
            return option
        }
        guard Labels.isName(first) else { return nil }
        return RecordOption(second, id: first, place: place)
    }

    private static let textNames = [
        "text", "optiontext", "answertext", "choicetext", "content", "body", "option", "choice", "answer", "value",
        "statement", "title", "name", "description", "label", "antwort", "antworttext", "texto", "texte", "testo",
        "tekst", "respuesta", "opcion", "reponse", "risposta", "opzione", "resposta", "opcao", "alternativa",
        "odpowiedz", "tresc", "antwoord", "svar", "inhalt", "contenido", "contenu", "html", "markdown",
    ]
    private static let idNames = [
        "id", "label", "key", "letter", "identifier", "index", "option", "optionid", "code", "choice", "buchstabe",
        "letra", "lettre", "lettera", "litera", "nr", "number", "no", "ident", "value", "name", "position",
    ]

    /// A map with a text, and whatever else is said of the option.
    private func option(_ members: [RecordValue.Member], _ place: Int) -> RecordOption? {
        let named = members.map { (name: FieldName($0.name).joined, value: $0.value) }
        // `{"A": "text"}`
        if members.count == 1, let text = members[0].value.scalar, Labels.isName(members[0].name) {
            return RecordOption(text, id: members[0].name, place: place)
        }
        let find = { (wanted: [String]) -> (name: String, value: RecordValue)? in
            for name in wanted {
                if let found = named.first(where: { $0.name == name && $0.value.scalar != nil }) { return found }
            }
            return nil
        }
        let flag = named.first { Vocabulary.flagNames.contains($0.name) || $0.name == "answer" && $0.value.isLiteral }
        guard
            let text = find(Self.textNames.filter { name in name != flag?.name })
                ?? named.first(where: { $0.value.scalar != nil && !$0.value.isLiteral && $0.name != "id" })
                ?? named.first(where: { $0.value == .none && Self.textNames.contains($0.name) })
        else { return nil }
        let id = find(Self.idNames.filter { $0 != text.name && $0 != flag?.name })
        var option = RecordOption(text.value.scalar ?? "", id: id?.value.words, place: place)
        option.isKey = flag?.value.truth
        if option.isKey == nil, let share = named.first(where: { Vocabulary.shares.contains($0.name) }),
            let number = share.value.words.flatMap(Double.init)
        {
            // What gives part of the points is no key.
            option.isKey = number == 100 || number == 1 || number > 0 && share.name != "fraction" && number != 0.5
        }
        for (name, value) in named where name != text.name {
            switch Vocabulary.role(of: FieldName(name)) {
            case .explanation, .rationales: option.rationale = option.rationale ?? value.words
            case .picture: option.picture = option.picture ?? value.words
            default: break
            }
        }
        return option
    }

    private mutating func read(_ members: [RecordValue.Member]) {
        // `{"label": ["A", "B"], "text": ["…", "…"]}`
        if let texts = members.first(where: { Self.textNames.prefix(9).contains($0.name.foldedName) })?.value.list {
            let ids = members.first { Self.idNames.contains($0.name.foldedName) && $0.value.list?.count == texts.count }
            for (place, text) in texts.enumerated() where text.scalar != nil {
                let id = ids?.value.list?[place].words
                options.append(RecordOption(text.scalar ?? "", id: id, place: place))
            }
            return
        }
        // `{"Paris": true, "Rome": false}`
        if members.count > 1,
            members.allSatisfy({ $0.value.isLiteral && $0.value.truth != nil && Int($0.name) == nil }),
            !names.isLabelled(members)
        {
            for (place, member) in members.enumerated() {
                var option = RecordOption(member.name, place: place)
                option.isKey = member.value.truth
                options.append(option)
            }
            return
        }
        let areLabels = names.isLabelled(members)
        var read: [RecordOption] = []
        for (place, member) in members.enumerated() {
            let id = areLabels ? names[member.name].column?.label ?? member.name : member.name
            // A column with nothing in it is no option.
            guard !member.value.isNothing || member.value == .text("") && !areLabels else { continue }
            if let text = member.value.scalar {
                read.append(RecordOption(text, id: id, place: place))
            } else if let inner = member.value.members, var option = option(inner, place) {
                option.id = id
                read.append(option)
            }
        }
        // Labels may stand in any order; numbers as numbers.
        let scheme = Labels.Scheme(read.compactMap(\.id))
        let isInOrder = areLabels && read.allSatisfy { $0.id.flatMap(scheme.position) != nil }
        options =
            isInOrder
            ? read.sorted { (scheme.position($0.id ?? "") ?? 0) < (scheme.position($1.id ?? "") ?? 0) } : read
        if isInOrder { for index in options.indices { options[index].place = index } }
    }

    /// One text that holds all options: a list of JSON or Python, lines, or texts with a sign between them.
    private mutating func read(joined text: String) {
        let texts = Self.parts(of: text)
        guard texts.count > 1 else { return }
        options = texts.enumerated().map { RecordOption($1, place: $0) }
    }

    static func parts(of text: String) -> [String] {
        let trimmed = String(text[...].trimmed)
        if trimmed.hasPrefix("["), let list = JSON(trimmed)?.array ?? JSON(trimmed.pythonAsJSON)?.array {
            return list.compactMap { value in
                switch value {
                case .string(let text): text
                case .integer(let number): "\(number)"
                case .decimal(let number): "\(number)"
                default: nil
                }
            }
        }
        for separator in ["\n", "||", "|", ";"] where trimmed.contains(separator) {
            let parts = trimmed.split(separator: separator).map { String($0.trimmed) }.filter { !$0.isEmpty }
            if parts.count > 1 { return parts }
        }
        return []
    }
}

extension String {
    /// A list of Python's with single quotation marks as one of JSON's.
    fileprivate var pythonAsJSON: String {
        guard hasPrefix("['"), hasSuffix("']"), !contains("\"") else { return self }
        let inner = dropFirst(2).dropLast(2).replacing("', '", with: "\", \"").replacing("','", with: "\", \"")
        return "[\"\(inner)\"]"
    }
}
