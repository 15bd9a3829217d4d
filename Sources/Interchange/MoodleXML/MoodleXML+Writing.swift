import Assessment
import Foundation

extension MoodleXML: ExportFormat {
    package static func write(_ bank: Bank) -> Exported {
        var writer = MoodleWriter(bank)
        for item in bank.items { writer.write(item) }
        return Exported(writer.finish(), losses: writer.losses)
    }
}

/// Writes items as Moodle XML. All texts are HTML.
private struct MoodleWriter {
    private(set) var losses: [Loss] = []
    private let bank: Bank
    private var xml = XMLWriter()
    private var topic: TopicID?
    private var pictures: ExportedPictures

    init(_ bank: Bank) {
        self.bank = bank
        pictures = ExportedPictures(in: bank.folder)
        xml.begin("quiz")
    }

    mutating func finish() -> String {
        xml.end()
        return xml.text
    }

    private mutating func lose(_ item: Item, _ what: String) { losses.append(Loss(item.id, what)) }

    mutating func write(_ item: Item) {
        guard let kind = kind(of: item) else { return lose(item, "questions of the kind \(item.kind.rawValue)") }
        if item.topic != topic {
            topic = item.topic
            let title = bank.course.title(of: item.topic).foldingWhiteSpace.replacing("/", with: "//")
            xml.begin("question", ["type": "category"])
            xml.markup("category", "<text>\("$course$/top/\(title)".escapedForXML)</text>")
            xml.end()
        }
        losses += item.losses(hints: true, tags: true)
        xml.begin("question", ["type": kind])
        writeHead(item)
        writeAnswers(item)
        for hint in item.hints { writeText("hint", hint) }
        if !item.metadata.tags.isEmpty {
            xml.begin("tags")
            for tag in item.metadata.tags { xml.markup("tag", "<text>\(tag.escapedForXML)</text>") }
            xml.end()
        }
        xml.end()
    }

    private func kind(of item: Item) -> String? {
        switch item.interaction {
        case .choice: item.isTrueFalse ? "truefalse" : "multichoice"
        case .statements, .matching: "matching"
        case .ordering: "ordering"
        case .shortText: "shortanswer"
        case .number: "numerical"
        case .gaps: "cloze"
        case .recall: "essay"
        case .lines: nil
        }
    }

    private mutating func writeHead(_ item: Item) {
        let name = item.stem.showingGaps.plainText.foldingWhiteSpace
        xml.markup("name", "<text>\((name.isEmpty ? item.id.text : String(name.prefix(80))).escapedForXML)</text>")
        let stem = bank.stem(of: item)
        if case .gaps(let gaps) = item.interaction {
            writeHTML("questiontext", markup(stem) { Self.cloze($0, gaps) }, of: stem)
        } else {
            writeText("questiontext", stem)
        }
        if let explanation = item.explanation { writeText("generalfeedback", explanation) }
        xml.element("defaultgrade", "1.0000000")
        xml.element("penalty", "0.3333333")
        xml.element("hidden", "0")
        if !item.id.isDerived { xml.element("idnumber", item.id.text) }
        if !item.isTrueFalse { xml.element("shuffleanswers", item.metadata.shuffle ? "true" : "false") }
        noteMissing(item)
    }

    private mutating func noteMissing(_ item: Item) {
        let missing = item.pictures.filter { !$0.contains(":") && pictures.name(of: $0) == nil }
        if !missing.isEmpty { lose(item, "pictures that are not there") }
    }
}

// Texts.
extension MoodleWriter {
    private mutating func markup(_ text: RichText, _ adapt: (String) -> String = { $0 }) -> String {
        var markup = Markup(.web)
        let names = names(of: text)
        markup.picture = { source in names[source].map { "@@PLUGINFILE@@/\($0.asAddress)" } ?? source }
        return adapt(markup.line(text))
    }

    private mutating func names(of text: RichText) -> [String: String] {
        var names: [String: String] = [:]
        for source in text.pictures { names[source] = pictures.name(of: source) }
        return names
    }

    private mutating func writeText(_ name: String, _ text: RichText) { writeHTML(name, markup(text), of: text) }

    private mutating func writeHTML(_ name: String, _ html: String, of text: RichText) {
        xml.begin(name, ["format": "html"])
        writeContent(html, of: text)
        xml.end()
    }

    /// The text, and the files that it names.
    private mutating func writeContent(_ html: String, of text: RichText) {
        xml.element("text", html)
        let names = Set(names(of: text).values)
        for file in pictures.files where names.contains(file.name) {
            xml.element(
                "file", ["name": file.name, "path": "/", "encoding": "base64"],
                Data(file.bytes).base64EncodedString())
        }
    }

    /// An answer with its feedback.
    private mutating func writeAnswer(_ share: String, _ element: Element, format: String = "html") {
        xml.begin("answer", ["fraction": share, "format": format])
        writeContent(markup(element.text), of: element.text)
        writeFeedback(element.rationale)
        xml.end()
    }

    private mutating func writeFeedback(_ text: RichText?) { writeText("feedback", text ?? RichText()) }
}

extension String {
    fileprivate var asAddress: String {
        addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? self
    }
}

// Answers.
extension MoodleWriter {
    private mutating func writeAnswers(_ item: Item) {
        switch item.interaction {
        case .choice(let choice): item.isTrueFalse ? writeTrueFalse(choice) : writeChoice(choice)
        case .statements(let statements): writeStatements(statements, item)
        case .matching(let matching): writeMatching(matching, item)
        case .ordering(let ordering):
            if item.interaction.hasRationales { lose(item, "rationales of steps") }
            xml.element("layouttype", "VERTICAL")
            xml.element("selecttype", "ALL")
            for (index, element) in ordering.elements.enumerated() {
                writeAnswer("\(index + 1).0000000", Element(element.text))
            }
        case .shortText(let short):
            xml.element("usecase", short.isCaseExact ? "1" : "0")
            for text in short.accepted { writePlain(text.replacing("*", with: "\\*")) }
        case .number(let number): writeNumber(number, item)
        case .recall(let recall):
            lose(item, "questions of the kind recall, which become essays")
            writeText("graderinfo", recall.answer)
        case .gaps(let gaps):
            if gaps.elements.contains(where: { !$0.text.isPlain }) { lose(item, "code in gaps") }
        case .lines: break
        }
    }

    private mutating func writeChoice(_ choice: Choice) {
        let keys = choice.keys.count
        xml.element("single", keys == 1 ? "true" : "false")
        xml.element("answernumbering", "abc")
        let share = MoodleText.percent(100 / Double(max(1, keys)))
        for option in choice.options {
            let weight = option.weight.map { MoodleText.percent($0.value * 100) }
            let wrong = keys == 1 ? weight ?? "0" : "-\(share)"
            writeAnswer(option.isKey ? share : wrong, option.element)
        }
    }

    private mutating func writeTrueFalse(_ choice: Choice) {
        for (option, word) in zip(choice.options, ["true", "false"]) {
            xml.begin("answer", ["fraction": option.isKey ? "100" : "0", "format": "moodle_auto_format"])
            xml.element("text", word)
            writeFeedback(option.rationale)
            xml.end()
        }
    }

    private mutating func writePlain(_ text: String, share: String = "100", tolerance: String? = nil) {
        xml.begin("answer", ["fraction": share, "format": "moodle_auto_format"])
        xml.element("text", text)
        if let tolerance { xml.element("tolerance", tolerance) }
        xml.end()
    }

    private mutating func writeNumber(_ number: NumberEntry, _ item: Item) {
        let units = Set(number.accepted.map(\.unit))
        if units.count > 1 { lose(item, "the units of numbers") }
        for range in number.accepted {
            let (value, margin) = range.middle
            writePlain(value, tolerance: margin)
        }
        guard units.count == 1, let unit = units.first, !unit.isEmpty else { return }
        xml.begin("units")
        xml.begin("unit")
        xml.element("multiplier", "1")
        xml.element("unit_name", unit)
        xml.end()
        xml.end()
        // The unit belongs to the answer.
        xml.element("unitgradingtype", "1")
        xml.element("unitpenalty", "1.0000000")
        xml.element("showunits", "0")
        xml.element("unitsleft", "0")
    }

    private mutating func writeMatching(_ matching: Matching, _ item: Item) {
        if item.interaction.hasRationales { lose(item, "rationales of pairs") }
        if matching.headings != Matching.Headings() { lose(item, "the headings of the two columns") }
        let rights = matching.pairs.map(\.right.text) + matching.distractors.map(\.text)
        if rights.contains(where: { !$0.isPlain }) { lose(item, "emphasis and code on the right of pairs") }
        for pair in matching.pairs { writePair(pair.left.text, pair.right.text.plainText) }
        for distractor in matching.distractors { writePair(RichText(), distractor.text.plainText) }
    }

    private mutating func writeStatements(_ statements: Statements, _ item: Item) {
        if item.interaction.hasRationales { lose(item, "rationales of statements") }
        if statements.isKprime { lose(item, "the rule kprime for points") }
        for statement in statements.statements {
            writePair(statement.element.text, statement.isTrue ? "True" : "False")
        }
        for (word, isTrue) in [("True", true), ("False", false)]
        where !statements.statements.contains(where: { $0.isTrue == isTrue }) {
            writePair(RichText(), word)
        }
    }

    private mutating func writePair(_ left: RichText, _ right: String) {
        xml.begin("subquestion", ["format": "html"])
        writeContent(markup(left), of: left)
        // What looks like a tag is taken for one.
        let isPlain = MoodleText.line(right) == .plain(right)
        xml.begin("answer")
        xml.element("text", isPlain ? right : right.escapedForXML)
        xml.end()
        xml.end()
    }
}

// Embedded answers.
extension MoodleWriter {
    private static func cloze(_ html: String, _ gaps: Gaps) -> String {
        var rest = gaps.gaps[...]
        var text = ""
        for character in html {
            switch character {
            case Gaps.mark: text += rest.popFirst().map { cloze($0, isCaseExact: gaps.isCaseExact) } ?? ""
            case "{": text += "&#123;"
            default: text.append(character)
            }
        }
        return text
    }

    private static func cloze(_ gap: Gaps.Gap, isCaseExact: Bool) -> String {
        switch gap {
        case .typed(let accepted):
            let answers = accepted.map { "=" + $0.escapedForCloze.replacing("*", with: "\\*") }
            return "{1:\(isCaseExact ? "SAC" : "SA"):\(answers.joined(separator: "~"))}"
        case .chosen(let options, let key):
            let answers = options.map { ($0.id == key ? "=" : "%0%") + $0.text.plainText.escapedForCloze }
            return "{1:MC:\(answers.joined(separator: "~"))}"
        }
    }
}

extension String {
    fileprivate var escapedForCloze: String {
        String(escapedForXML.flatMap { "~=#{}\\/".contains($0) ? ["\\", $0] : [$0] })
    }
}

extension RichText {
    /// Whether it is nothing but words on one line.
    var isPlain: Bool {
        guard blocks.count == 1, case .paragraph(let inlines) = blocks[0] else { return blocks.isEmpty }
        return inlines.allSatisfy { if case .text = $0 { true } else { false } }
    }
}
