import Assessment

// What is asked.
extension QTI12Writer {
    mutating func writePresentation(_ xml: inout XMLWriter) {
        if case .gaps(let gaps) = item.interaction {
            if gaps.isCaseExact { lose("that capital letters count") }
            if gaps.elements.contains(where: { !$0.text.isPlain }) { lose("code in gaps") }
            writeText(&xml, withNames(markup.line(stem)))
        } else {
            writeText(&xml, markup.line(stem))
        }
        switch item.interaction {
        case .choice(let choice):
            writeList(
                &xml, "response1", choice.keys.count == 1 ? "Single" : "Multiple", choice.options.map(\.text),
                shuffle: item.metadata.shuffle)
        case .ordering(let ordering):
            if item.interaction.hasRationales { lose("rationales of steps") }
            writeList(&xml, "response1", "Ordered", ordering.elements.map(\.text))
        case .matching(let matching):
            if item.interaction.hasRationales { lose("rationales of pairs") }
            if matching.headings != Matching.Headings() { lose("the headings of the two columns") }
            let rights = matching.rights.map(\.text)
            for (index, pair) in matching.pairs.enumerated() { writeSide(&xml, index, pair.left.text, rights) }
        case .statements(let statements):
            if item.interaction.hasRationales { lose("rationales of statements") }
            if statements.isKprime { lose("the rule kprime for points") }
            let words = ["True", "False"].map { RichText([.paragraph([.text($0)])]) }
            for (index, statement) in statements.statements.enumerated() {
                writeSide(&xml, index, statement.element.text, words)
            }
        case .gaps(let gaps):
            for (index, gap) in gaps.gaps.enumerated() { writeGap(&xml, index, gap) }
        case .number(let number):
            if number.accepted.contains(where: { !$0.unit.isEmpty }) { lose("the units of numbers") }
            writeBox(&xml, type: "Decimal")
        case .shortText: writeBox(&xml, type: nil)
        case .recall:
            lose("questions of the kind recall, which become essays")
            if item.explanation != nil { lose("the explanation of a recalled answer") }
            writeBox(&xml, type: nil)
        case .lines: break
        }
    }

    private func writeBox(_ xml: inout XMLWriter, type: String?) {
        xml.begin("response_str", ["ident": "response1", "rcardinality": "Single"])
        xml.begin("render_fib", ["fibtype": type])
        xml.element("response_label", ["ident": "answer1"])
        xml.end()
        xml.end()
    }

    private func writeList(
        _ xml: inout XMLWriter, _ name: String, _ cardinality: String, _ texts: [RichText], shuffle: Bool = true,
        before: RichText? = nil
    ) {
        xml.begin("response_lid", ["ident": name, "rcardinality": cardinality])
        if let before { writeText(&xml, markup.line(before)) }
        xml.begin("render_choice", ["shuffle": shuffle ? nil : "No"])
        for (index, text) in texts.enumerated() {
            xml.begin("response_label", ["ident": "C\(index + 1)"])
            writeText(&xml, markup.line(text))
            xml.end()
        }
        xml.end()
        xml.end()
    }

    private func writeSide(_ xml: inout XMLWriter, _ index: Int, _ left: RichText, _ rights: [RichText]) {
        writeList(&xml, "response_L\(index + 1)", "Single", rights, before: left)
    }

    private func writeGap(_ xml: inout XMLWriter, _ index: Int, _ gap: Gaps.Gap) {
        let words = RichText([.paragraph([.text(gapName(index))])])
        let texts =
            switch gap {
            case .typed(let accepted): accepted.map { RichText([.paragraph([.text($0)])]) }
            case .chosen(let options, _): options.map(\.text)
            }
        writeList(&xml, "response_\(gapName(index))", "Single", texts, before: words)
    }

    /// The name of a gap in brackets, which stands nowhere else in the text.
    private func gapName(_ index: Int) -> String {
        let text = stem.plainText
        let word = ["gap", "blank", "hole"].first { !text.contains("[\($0)") } ?? "gap-\(name)-"
        return "\(word)\(index + 1)"
    }

    private func withNames(_ html: String) -> String {
        let pieces = html.split(separator: Gaps.mark, omittingEmptySubsequences: false)
        return pieces.enumerated().map { index, piece in (index > 0 ? "[\(gapName(index - 1))]" : "") + piece }.joined()
    }
}

// How it is scored.
extension QTI12Writer {
    func writeProcessing(_ xml: inout XMLWriter) {
        if item.explanation != nil || item.kind == .recall { writeShown(&xml, "<other/>", "general_fb") }
        switch item.interaction {
        case .choice(let choice):
            for (index, option) in choice.options.enumerated() where option.rationale != nil {
                writeShown(&xml, Self.equal("response1", "C\(index + 1)"), "C\(index + 1)_fb")
            }
            writeChoice(&xml, choice)
        case .ordering(let ordering):
            let steps = ordering.elements.indices.map { index in
                "<varequal respident=\"response1\" index=\"\(index + 1)\">C\(index + 1)</varequal>"
            }
            write(&xml, steps.joined(), 100)
        case .matching(let matching):
            let rights = matching.rights
            let keys = matching.pairs.map { pair in rights.firstIndex { $0.id == pair.right.id } ?? 0 }
            writeParts(&xml, keys.enumerated().map { ("response_L\($0 + 1)", "C\($1 + 1)") })
        case .statements(let statements):
            let keys = statements.statements.map { $0.isTrue ? "C1" : "C2" }
            writeParts(&xml, keys.enumerated().map { ("response_L\($0 + 1)", $1) })
        case .gaps(let gaps):
            writeParts(
                &xml,
                gaps.gaps.enumerated().map { index, gap in
                    guard case .chosen(let options, let key) = gap else { return ("response_\(gapName(index))", "C1") }
                    return ("response_\(gapName(index))", "C\((options.firstIndex { $0.id == key } ?? 0) + 1)")
                })
        case .shortText(let short):
            let tests = short.accepted.map { text in
                "<varequal respident=\"response1\" case=\"\(short.isCaseExact ? "Yes" : "No")\">\(text.escapedForXML)</varequal>"
            }
            write(&xml, tests.joined(), 100)
        case .number(let number):
            for range in number.accepted { write(&xml, Self.test(range), 100) }
        case .recall, .lines: break
        }
    }

    private func writeChoice(_ xml: inout XMLWriter, _ choice: Choice) {
        let tests = choice.options.enumerated().map { index, option in
            (test: Self.equal("response1", "C\(index + 1)"), option: option)
        }
        if choice.keys.count == 1 {
            for (test, option) in tests {
                if option.isKey { write(&xml, test, 100) }
                if let weight = option.weight { write(&xml, test, weight.value * 100) }
            }
        } else {
            let parts = tests.map { $0.option.isKey ? $0.test : "<not>\($0.test)</not>" }
            write(&xml, "<and>\(parts.joined())</and>", 100)
        }
    }

    private func writeParts(_ xml: inout XMLWriter, _ parts: [(name: String, key: String)]) {
        for part in parts {
            write(&xml, Self.equal(part.name, part.key), 100 / Double(parts.count), action: "Add")
        }
    }

    private static func equal(_ name: String, _ value: String) -> String {
        "<varequal respident=\"\(name.escapedForXML)\">\(value)</varequal>"
    }

    private static func test(_ range: NumberEntry.Range) -> String {
        let bound = { (name: String, value: Double) in
            "<\(name) respident=\"response1\">\(NumberEntry.Range.text(value))</\(name)>"
        }
        let both = bound("vargte", range.low) + bound("varlte", range.high)
        return "<or><varequal respident=\"response1\">\(range.middle.value)</varequal><and>\(both)</and></or>"
    }

    private func writeShown(_ xml: inout XMLWriter, _ test: String, _ feedback: String) {
        xml.begin("respcondition", ["continue": "Yes"])
        xml.markup("conditionvar", test)
        xml.element("displayfeedback", ["feedbacktype": "Response", "linkrefid": feedback])
        xml.end()
    }

    private func write(_ xml: inout XMLWriter, _ test: String, _ score: Double, action: String = "Set") {
        xml.begin("respcondition", ["continue": "No"])
        xml.markup("conditionvar", test)
        xml.element("setvar", ["action": action, "varname": "SCORE"], MoodleText.percent(score))
        xml.end()
    }
}
