import Assessment

/// The fields of a kind of note that asks a choice: as those of “AllInOne” (`Q_1` to `Q_5`, `Answers` with `0 1 0 0 1`),
/// or as people make them (`Question`, `A` to `D`, `Answer`).
struct AnkiChoice {
    enum Options {
        /// A field for each, with its label.
        case fields([(label: String, place: Int)])
        /// The right ones and the wrong ones have names of their own.
        case apart(right: [Int], wrong: [Int])
        /// All of them in one field, on a line each.
        case lines(Int)
    }

    let stem: Int
    let options: Options
    /// Nil where the names of the fields are the key.
    let key: Int?
    /// By their labels, as those of options.
    let rationales: [(label: String, place: Int)]
    /// What kind of question it is, as “AllInOne” says it with a number.
    let type: Int?

    var used: Set<Int> {
        var places = [stem] + rationales.map(\.place)
        switch options {
        case .fields(let fields): places += fields.map(\.place)
        case .apart(let right, let wrong): places += right + wrong
        case .lines(let place): places.append(place)
        }
        return Set(places + [key, type].compactMap(\.self))
    }

    /// - Parameter names: those of the fields, folded.
    /// - Returns: nil where they are no fields of a choice.
    init?(_ names: [String]) {
        let place = { (wanted: [String], taken: [Int]) in
            wanted.lazy.compactMap { name in names.indices.first { names[$0] == name && !taken.contains($0) } }.first
        }
        let group = { (prefixes: [String]) in
            prefixes.map { Self.run($0, names) }.max { $0.count < $1.count } ?? []
        }
        let wrong = group(Self.wrong).map(\.place) + names.indices.filter { Self.wrong.contains(names[$0]) }
        let fields = group(Self.options)
        if !wrong.isEmpty, let right = place(Self.keys, []) {
            options = .apart(right: [right], wrong: wrong)
            key = nil
        } else if fields.count > 1, let found = place(Self.keys, fields.map(\.place)) {
            options = .fields(fields)
            key = found
        } else if let list = place(Self.lists, []), let found = place(Self.keys, [list]) {
            options = .lines(list)
            key = found
        } else {
            return nil
        }
        rationales = group(Self.rationales)
        type = place(["qtype"], [])
        var taken = rationales.map(\.place) + [key, type].compactMap(\.self)
        switch options {
        case .fields(let fields): taken += fields.map(\.place)
        case .apart(let right, let wrong): taken += right + wrong
        case .lines(let list): taken.append(list)
        }
        let rest = names.indices.filter { !taken.contains($0) }
        guard let stem = place(Self.stems, taken) ?? rest.first else { return nil }
        self.stem = stem
    }

    private static let stems = [
        "question", "questiontext", "stem", "front", "prompt", "frage", "pregunta", "pergunta", "domanda", "vraag",
        "pytanie", "text",
    ]
    private static let options = [
        "q", "option", "opt", "choice", "answeroption", "answerchoice", "possibleanswer", "alternative", "answer",
        "response", "opción", "opcion", "opção", "opcao", "alternativa", "réponse", "antwort", "respuesta", "resposta",
        "a", "",
    ]
    private static let wrong = [
        "wronganswer", "wrong", "incorrectanswer", "incorrect", "incorrectoption", "wrongoption", "distractor",
        "falseanswer", "falscheantwort",
    ]
    private static let keys = [
        "answers", "correctanswers", "correctanswer", "correct", "correctoption", "correctoptions", "correctchoice",
        "rightanswer", "rightanswers", "answerkey", "answer", "key", "solution", "solutions", "richtigeantwort",
        "richtig", "lösung", "respuestacorrecta", "bonneréponse", "respostacorreta", "respuesta", "réponse",
        "resposta", "antwort", "back",
    ]
    private static let lists = [
        "options", "choices", "answeroptions", "answerchoices", "possibleanswers", "alternatives", "optionen",
        "opciones", "opções", "alternativas",
    ]
    private static let rationales = ["rationale", "explanation", "feedback", "reason", "comment", "why"]

    /// The fields that a word and a label name, if the labels count up from the first: `option1`, `option2` and so on.
    private static func run(_ prefix: String, _ names: [String]) -> [(label: String, place: Int)] {
        let found = names.enumerated().compactMap { place, name -> (label: String, place: Int)? in
            // `answers` is no answer with the label s.
            guard name.hasPrefix(prefix), !keys.contains(name) else { return nil }
            let label = String(name.dropFirst(prefix.count))
            return Labels.isName(label) && !(prefix.isEmpty && label.first?.isNumber == true)
                ? (label.uppercased(), place) : nil
        }
        guard found.count > 1, Labels.run(found.map(\.label)) == .whole else { return [] }
        return found
    }
}

/// A note as a choice.
struct AnkiChoiceReading {
    let choice: AnkiChoice
    /// The fields of the note.
    let values: [String]
    /// Whether numbers in keys count from 0.
    let countsFromZero: Bool

    /// Nil where the note has no options: then its cards are what it says.
    func answer(_ html: @escaping (String) -> DraftText) -> Draft.Answer? {
        switch choice.options {
        case .apart(let right, let wrong):
            let filled = (right.map { ($0, true) } + wrong.map { ($0, false) }).filter {
                !AnkiText.isBlank(value($0.0))
            }
            guard filled.count > 1 else { return nil }
            return .choice(filled.map { Draft.Option(html(value($0.0)), isKey: $0.1) }, .marked)
        case .lines(let place):
            let lines = Self.lines(value(place))
            guard lines.count > 1 else { return nil }
            return .choice(lines.map { Draft.Option(.rich($0)) }, key(lines.count))
        case .fields(let fields): return answer(fields, html)
        }
    }

    private func value(_ place: Int) -> String { values.indices.contains(place) ? values[place] : "" }

    private func answer(
        _ fields: [(label: String, place: Int)], _ html: @escaping (String) -> DraftText
    ) -> Draft.Answer? {
        let filled = fields.indices.filter { !AnkiText.isBlank(value(fields[$0].place)) }
        guard !filled.isEmpty else { return nil }
        let rationale = { (label: String) -> DraftText? in
            let text = choice.rationales.first { $0.label == label }.map { value($0.place) } ?? ""
            return AnkiText.isBlank(text) ? nil : html(text)
        }
        let flags = flags(fields)
        if let flags, flags.enumerated().contains(where: { $1 && !filled.contains($0) }) {
            return .broken(.keyUnclear, written)
        }
        // A flag for every option, or none of them is certain.
        if let flags, let last = filled.last, flags.count <= last { return .broken(.keyUnclear, written) }
        let type = choice.type.map { AnkiText.plain(value($0)) }
        if type == "0" {
            guard let flags else { return .broken(.keyUnclear, written) }
            return .statements(
                filled.map { (html(value(fields[$0].place)), flags[$0], rationale(fields[$0].label)) })
        }
        if type == "2", let flags, flags.count(where: \.self) > 1 { return .broken(.keyUnclear, written) }
        // Zeros and ones that are not one for each option.
        if flags == nil, !countsFromZero, isOfFlags { return .broken(.keyUnclear, written) }
        // The names of fields are not shown, so a key may speak of letters where fields have numbers.
        let letters = Labels.letters(fields.count)
        let speaksOfLetters = Labels.Scheme(fields.map(\.label)) == .digits && names(letters)
        let options = filled.map { index in
            Draft.Option(
                html(value(fields[index].place)), label: speaksOfLetters ? letters[index] : fields[index].label,
                isKey: flags?[index],
                rationale: rationale(fields[index].label))
        }
        return .choice(options, flags == nil ? key(options.count) : .marked)
    }

    /// The key in words.
    private var written: String { choice.key.map { AnkiText.plain(value($0)) } ?? "" }

    private var tokens: [String] {
        written.split { $0 == " " || $0 == "," || $0 == ";" || $0 == "|" }.map(String.init)
    }

    /// Whether the key is nothing but letters of options, as `B`, `A C` or `AC`.
    private func names(_ letters: [String]) -> Bool {
        let names = tokens.filter { !["and", "und", "&", "+"].contains($0) }.map { $0.uppercased() }
        guard names.count == 1, names[0].count > 1 else { return !names.isEmpty && names.allSatisfy(letters.contains) }
        let run = tokens[0].map(String.init)
        return Set(run).count == run.count && run.allSatisfy(letters.contains)
    }

    private var isOfFlags: Bool { tokens.count > 1 && tokens.allSatisfy { $0 == "0" || $0 == "1" } }

    /// Whether each option is right, where the key is zeros and ones; nil where it is something else.
    private func flags(_ fields: [(label: String, place: Int)]) -> [Bool]? {
        var tokens = tokens
        let count = fields.count
        if tokens.count == 1, tokens[0].count == count, count > 2 { tokens = tokens[0].map(String.init) }
        guard tokens.count > 1, tokens.allSatisfy({ $0 == "0" || $0 == "1" }) else { return nil }
        // "0 1" could be two places that count from 0, unless there are two options.
        let filled = fields.count { !AnkiText.isBlank(value($0.place)) }
        return tokens.count > 2 || tokens.count == count || tokens.count == filled ? tokens.map { $0 == "1" } : nil
    }

    private func key(_ count: Int) -> Draft.Key {
        let numbers = tokens.map { Int($0) }
        if countsFromZero, !numbers.isEmpty, numbers.allSatisfy({ $0 != nil }) {
            return .indices(numbers.compactMap(\.self))
        }
        return .written(written)
    }

    /// Whether the key of a note is a number 0 among numbers, so that all of its kind count from 0; nil where it says that its
    /// kind has a flag for each option.
    var namesZero: Bool? {
        if case .fields(let fields) = choice.options, flags(fields) != nil { return nil }
        let numbers = tokens.map { Int($0) }
        return numbers.contains(0) && numbers.allSatisfy { $0 != nil }
    }

    /// The lines of a piece of HTML that are not empty.
    private static func lines(_ html: String) -> [RichText] {
        // Line ends count where they are the only thing that separates options.
        let isPlain = !html.contains("<")
        let text = isPlain ? RichText(plain: html.contains("&") ? AnkiText.decoded(html) : html) : RichText(html: html)
        return text.asLine.split(separator: .lineBreak).map { [Inline]($0).trimmed }.filter { !$0.isEmpty }.map {
            RichText([.paragraph($0)])
        }
    }
}

extension AnkiText {
    /// Text with line ends in which only entities are HTML.
    static func decoded(_ html: String) -> String {
        html.split(separator: "\n", omittingEmptySubsequences: false).map { plain(String($0)) }.joined(separator: "\n")
    }
}
