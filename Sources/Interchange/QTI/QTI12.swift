import Assessment

/// A package of QTI 1.2 in the dialect of Canvas, which others read too: an assessment for each topic.
package enum QTI12 {
    package static let name = "qti12"
    package static let title = "QTI 1.2"
}

extension QTI12: ExportFormat {
    package static func write(_ bank: Bank) throws(ExportError) -> Exported {
        var package = QTIPackage()
        var pictures = ExportedPictures(in: bank.folder)
        var names = UniqueNames(["swot-export"])
        var topics: [TopicID] = []
        for item in bank.items where !topics.contains(item.topic) { topics.append(item.topic) }
        for topic in topics {
            let title = bank.course.title(of: topic)
            let name = names.name("assessment-\(topic.text)")
            var xml = XMLWriter()
            begin(&xml, name, title)
            for item in bank.items where item.topic == topic {
                var writer = QTI12Writer(item, stem: bank.stem(of: item), name: names.identifier(item))
                writer.takePictures(&pictures)
                writer.write(into: &xml)
                package.losses += writer.losses
            }
            for _ in 0..<3 { xml.end() }
            package.add("\(name)/\(name).xml", xml.text)
            package.add(.init(identifier: name, type: "imsqti_xmlv1p2", files: ["\(name)/\(name).xml"]))
        }
        for file in pictures.files {
            package.add("images/\(file.name)", file.bytes)
            package.add(
                .init(
                    identifier: names.name("file-\(file.name.slug())"), type: "webcontent",
                    files: ["images/\(file.name)"]))
        }
        return try package.exported(title: bank.course.title, schema: ("IMS Content", "1.1.3"))
    }

    private static func begin(_ xml: inout XMLWriter, _ name: String, _ title: String) {
        let space = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
        xml.begin(
            "questestinterop",
            [
                "xmlns": space, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation": "\(space) http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd",
            ])
        xml.begin("assessment", ["ident": name, "title": title])
        xml.begin("section", ["ident": "root_section"])
    }
}

/// Writes one item of QTI 1.2.
struct QTI12Writer {
    private(set) var losses: [Loss]
    let item: Item
    let stem: RichText
    let name: String
    var markup = Markup(.web)

    init(_ item: Item, stem: RichText, name: String) {
        self.item = item
        self.stem = stem
        self.name = name
        losses = item.losses(hints: false, tags: false)
    }

    mutating func lose(_ what: String) { losses.append(Loss(item.id, what)) }

    mutating func takePictures(_ pictures: inout ExportedPictures) {
        var names: [String: String] = [:]
        for source in item.pictures + stem.pictures { names[source] = pictures.name(of: source) }
        if item.pictures.contains(where: { names[$0] == nil && !$0.contains(":") }) {
            lose("pictures that are not there")
        }
        markup.picture = { source in names[source].map { "$IMS-CC-FILEBASE$/images/\($0.asURLPath)" } ?? source }
    }

    mutating func write(into xml: inout XMLWriter) {
        guard let kind else { return lose("questions of the kind \(item.kind.rawValue)") }
        xml.begin("item", ["ident": name, "title": item.nameForExport])
        xml.begin("itemmetadata")
        xml.begin("qtimetadata")
        for (label, entry) in [("question_type", kind), ("points_possible", "1")] {
            xml.begin("qtimetadatafield")
            xml.element("fieldlabel", label)
            xml.element("fieldentry", entry)
            xml.end()
        }
        xml.end()
        xml.end()
        xml.begin("presentation")
        writePresentation(&xml)
        xml.end()
        xml.begin("resprocessing")
        xml.begin("outcomes")
        xml.element("decvar", ["maxvalue": "100", "minvalue": "0", "varname": "SCORE", "vartype": "Decimal"])
        xml.end()
        writeProcessing(&xml)
        xml.end()
        writeFeedback(&xml)
        xml.end()
    }

    /// What Canvas calls the kind; nil where there is none.
    private var kind: String? {
        switch item.interaction {
        case .choice(let choice):
            item.isTrueFalse
                ? "true_false_question"
                : choice.keys.count == 1 ? "multiple_choice_question" : "multiple_answers_question"
        case .statements, .matching: "matching_question"
        case .ordering: "ordering_question"
        case .shortText: "short_answer_question"
        case .number: "numerical_question"
        case .gaps(let gaps):
            gaps.gaps.allSatisfy(\.isTyped)
                ? "fill_in_multiple_blanks_question"
                : gaps.gaps.contains(where: \.isTyped) ? nil : "multiple_dropdowns_question"
        case .recall: "essay_question"
        case .lines: nil
        }
    }

    func writeText(_ xml: inout XMLWriter, _ html: String) {
        xml.begin("material")
        xml.element("mattext", ["texttype": "text/html"], html)
        xml.end()
    }

    private func writeFeedback(_ xml: inout XMLWriter) {
        var texts: [(String, RichText)] = item.explanation.map { [("general_fb", $0)] } ?? []
        if case .choice(let choice) = item.interaction {
            for (index, option) in choice.options.enumerated() {
                if let rationale = option.rationale { texts.append(("C\(index + 1)_fb", rationale)) }
            }
        }
        if case .recall(let recall) = item.interaction { texts = [("general_fb", recall.answer)] }
        for (name, text) in texts {
            xml.begin("itemfeedback", ["ident": name])
            xml.begin("flow_mat")
            writeText(&xml, markup.line(text))
            xml.end()
            xml.end()
        }
    }
}

extension Gaps.Gap {
    var isTyped: Bool { if case .typed = self { true } else { false } }
}
