import Assessment

// Declarations.
extension QTI21Item {
    mutating func writeDeclarations() {
        switch item.interaction {
        case .choice(let choice):
            let keys = choice.options.indices.filter { choice.options[$0].isKey }.map { "C\($0 + 1)" }
            let weights = choice.options.enumerated().compactMap { index, option in
                option.weight.map { ("C\(index + 1)", $0.value) }
            }
            let mapping = choice.isBestAnswer ? keys.map { ($0, 1.0) } + weights : []
            declare("RESPONSE", cardinality, "identifier", keys, mapping)
        case .ordering(let ordering):
            declare("RESPONSE", "ordered", "identifier", ordering.elements.indices.map { "C\($0 + 1)" })
        case .matching(let matching):
            let rights = matching.rights
            let pairs = matching.pairs.enumerated().map { index, pair in
                "L\(index + 1) R\((rights.firstIndex { $0.id == pair.right.id } ?? 0) + 1)"
            }
            declare("RESPONSE", "multiple", "directedPair", pairs)
        case .statements(let statements):
            let pairs = statements.statements.enumerated().map { "L\($0 + 1) \($1.isTrue ? "R1" : "R2")" }
            declare("RESPONSE", "multiple", "directedPair", pairs)
        case .shortText(let short): declare("RESPONSE", .typed(short.accepted), isCaseExact: short.isCaseExact)
        case .number(let number):
            if number.accepted.contains(where: { !$0.unit.isEmpty }) { lose("the units of numbers") }
            declare("RESPONSE", "single", "float", number.accepted.prefix(1).map(\.middle.value))
        case .gaps(let gaps):
            if gaps.elements.contains(where: { !$0.text.isPlain }) { lose("code in gaps") }
            for (index, gap) in gaps.gaps.enumerated() {
                declare("RESPONSE\(index + 1)", gap, isCaseExact: gaps.isCaseExact)
            }
        case .recall, .lines: declare("RESPONSE", "single", "string", [])
        }
    }

    private mutating func declare(_ name: String, _ gap: Gaps.Gap, isCaseExact: Bool) {
        switch gap {
        case .typed(let accepted):
            let mapping = accepted.map { ($0, 1.0) }
            declare(name, "single", "string", Array(accepted.prefix(1)), mapping, isCaseExact: isCaseExact)
        case .chosen(let options, let key):
            let place = "C\((options.firstIndex { $0.id == key } ?? 0) + 1)"
            declare(name, "single", "identifier", [place], [(place, 1)])
        }
    }

    private mutating func declare(
        _ name: String, _ cardinality: String, _ type: String, _ correct: [String], _ mapping: [(String, Double)] = [],
        isCaseExact: Bool? = nil
    ) {
        xml.begin("responseDeclaration", ["identifier": name, "cardinality": cardinality, "baseType": type])
        if !correct.isEmpty {
            xml.begin("correctResponse")
            for value in correct { xml.element("value", value) }
            xml.end()
        }
        if !mapping.isEmpty {
            xml.begin("mapping", ["defaultValue": "0"])
            for (key, value) in mapping {
                xml.element(
                    "mapEntry",
                    [
                        "mapKey": key, "mappedValue": NumberEntry.Range.text(value),
                        "caseSensitive": isCaseExact.map { $0 ? "true" : "false" },
                    ])
            }
            xml.end()
        }
        xml.end()
    }
}

// Bodies.
extension QTI21Item {
    mutating func writeInteraction() {
        let shuffle = item.metadata.shuffle ? "true" : "false"
        switch item.interaction {
        case .choice(let choice):
            xml.begin(
                "choiceInteraction",
                [
                    "responseIdentifier": "RESPONSE", "shuffle": shuffle,
                    "maxChoices": choice.keys.count == 1 ? "1" : "0",
                ])
            for (index, option) in choice.options.enumerated() { writeChoice("C\(index + 1)", option) }
            xml.end()
        case .ordering(let ordering):
            if item.interaction.hasRationales { lose("rationales of steps") }
            xml.begin("orderInteraction", ["responseIdentifier": "RESPONSE", "shuffle": "true"])
            for (index, element) in ordering.elements.enumerated() {
                xml.markup("simpleChoice", ["identifier": "C\(index + 1)"], markup.line(element.text))
            }
            xml.end()
        case .matching(let matching):
            if item.interaction.hasRationales { lose("rationales of pairs") }
            if matching.headings != Matching.Headings() { lose("the headings of the two columns") }
            writeMatch(matching.pairs.map(\.left.text), matching.rights.map(\.text), shuffle)
        case .statements(let statements):
            if item.interaction.hasRationales { lose("rationales of statements") }
            if statements.isKprime { lose("the rule kprime for points") }
            let words = ["True", "False"].map { RichText([.paragraph([.text($0)])]) }
            writeMatch(statements.statements.map(\.element.text), words, shuffle)
        case .shortText, .number:
            xml.add("<p><textEntryInteraction responseIdentifier=\"RESPONSE\" expectedLength=\"20\"/></p>")
        case .recall(let recall):
            lose("questions of the kind recall, which become essays")
            xml.add("<extendedTextInteraction responseIdentifier=\"RESPONSE\"/>")
            xml.markup("rubricBlock", ["view": "scorer"], markup.blocks(recall.answer))
        case .gaps, .lines: break
        }
    }

    private mutating func writeChoice(_ name: String, _ option: Choice.Option) {
        var content = markup.line(option.text)
        if let rationale = option.rationale {
            let isLine = rationale.blocks.count == 1 && markup.line(rationale) != markup.blocks(rationale)
            let tag = isLine ? "feedbackInline" : "feedbackBlock"
            content += "<\(tag) outcomeIdentifier=\"FEEDBACK\" identifier=\"\(name)\" showHide=\"show\">"
            content += "\(markup.line(rationale))</\(tag)>"
        }
        xml.markup("simpleChoice", ["identifier": name], content)
    }

    private mutating func writeMatch(_ lefts: [RichText], _ rights: [RichText], _ shuffle: String) {
        xml.begin(
            "matchInteraction", ["responseIdentifier": "RESPONSE", "shuffle": shuffle, "maxAssociations": "0"])
        for (letter, texts, most) in [("L", lefts, "1"), ("R", rights, "0")] {
            xml.begin("simpleMatchSet")
            for (index, text) in texts.enumerated() {
                xml.markup(
                    "simpleAssociableChoice", ["identifier": "\(letter)\(index + 1)", "matchMax": most],
                    markup.line(text))
            }
            xml.end()
        }
        xml.end()
    }

    /// The text with an interaction in the place of each gap.
    static func filled(_ html: String, _ gaps: Gaps) -> String {
        var index = 0
        var text = ""
        for piece in html.split(separator: Gaps.mark, omittingEmptySubsequences: false) {
            if index > 0, gaps.gaps.indices.contains(index - 1) { text += interaction(index, gaps.gaps[index - 1]) }
            text += piece
            index += 1
        }
        return text
    }

    private static func interaction(_ number: Int, _ gap: Gaps.Gap) -> String {
        let name = "responseIdentifier=\"RESPONSE\(number)\""
        guard case .chosen(let options, _) = gap else { return "<textEntryInteraction \(name) expectedLength=\"15\"/>" }
        let choices = options.enumerated().map { index, option in
            "<inlineChoice identifier=\"C\(index + 1)\">\(option.text.plainText.escapedForXML)</inlineChoice>"
        }
        return "<inlineChoiceInteraction \(name) shuffle=\"true\">\(choices.joined())</inlineChoiceInteraction>"
    }
}

// Scoring.
extension QTI21Item {
    mutating func writeProcessing() {
        switch item.interaction {
        case .gaps(let gaps):
            let names = gaps.gaps.indices.map { "<mapResponse identifier=\"RESPONSE\($0 + 1)\"/>" }
            set("SCORE", "<sum>\(names.joined())</sum>")
        case .shortText: set("SCORE", "<mapResponse identifier=\"RESPONSE\"/>")
        case .choice(let choice) where choice.isBestAnswer: set("SCORE", "<mapResponse identifier=\"RESPONSE\"/>")
        case .number(let number):
            let tests = number.accepted.map(Self.test)
            reward(tests.count == 1 ? tests[0] : "<or>\(tests.joined())</or>")
        case .recall, .lines: break
        case .choice, .statements, .ordering, .matching:
            reward("<match><variable identifier=\"RESPONSE\"/><correct identifier=\"RESPONSE\"/></match>")
        }
        if isAnswered { set("FEEDBACK", "<variable identifier=\"RESPONSE\"/>") }
        if item.explanation != nil { set("EXPLANATION", "<baseValue baseType=\"identifier\">explanation</baseValue>") }
    }

    private mutating func set(_ name: String, _ value: String) {
        xml.markup("setOutcomeValue", ["identifier": name], value)
    }

    private mutating func reward(_ test: String) {
        xml.begin("responseCondition")
        xml.begin("responseIf")
        xml.add(test)
        set("SCORE", "<baseValue baseType=\"float\">1</baseValue>")
        xml.end()
        xml.end()
    }

    private static func test(_ range: NumberEntry.Range) -> String {
        let value = { (number: Double) in "<baseValue baseType=\"float\">\(NumberEntry.Range.text(number))</baseValue>"
        }
        let variable = "<variable identifier=\"RESPONSE\"/>"
        if range.low == range.high {
            return "<equal toleranceMode=\"exact\">\(variable)\(value(range.low))</equal>"
        }
        return "<and><gte>\(variable)\(value(range.low))</gte><lte>\(variable)\(value(range.high))</lte></and>"
    }
}
