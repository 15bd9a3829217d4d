import Assessment

/// Questions and tests of 1EdTech: single files of QTI 1.2, 2 and 3, and packages of them.
///
/// Sources: IMS, "Question & Test Interoperability: ASI XML Binding" 1.2; "Question and Test Interoperability" 2.1, 2.2
/// and 3.0, <https://www.imsglobal.org/question/index.html>; "Content Packaging" 1.1.4.
package enum QTI {
    package static let name = "qti"
    package static let title = "QTI"
}

extension QTI: ImportFormat {
    package static func recognises(_ head: Head) -> Confidence {
        if ZipArchive.isArchive(head.bytes) {
            if head.bytes.contains(text: "imsmanifest.xml") { return .certain }
            // What office programs write are archives with XML as well.
            return head.entries.isDisjoint(with: ["[Content_Types].xml", "mimetype"]) ? .possible : .none
        }
        guard let xml = XMLHead(head) else { return .none }
        switch Kind(root: xml.root) {
        case .asi: return .certain
        case .item, .test: return xml.tag.contains("imsqti") ? .certain : .likely
        case .manifest: return xml.rest.contains("imsqti") || xml.rest.contains("bb-qti") ? .certain : .possible
        case nil: return .none
        }
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        var reader = QTIReader(try QTIFiles(source))
        try reader.read(&intake)
    }

    /// What a file holds, by its root.
    enum Kind {
        /// QTI 1.2: items, assessments or banks.
        case asi
        case item, test, manifest

        init?(root: String) {
            switch root {
            case "questestinterop": self = .asi
            case "assessmentItem", "qti-assessment-item": self = .item
            case "assessmentTest", "qti-assessment-test", "assessmentSection", "qti-assessment-section": self = .test
            case "manifest": self = .manifest
            default: return nil
            }
        }
    }
}

/// Reads all files of a source, each once.
private struct QTIReader {
    private let files: QTIFiles
    private var done: Set<String> = []
    private var assessments = 0
    /// What the manifest calls the package.
    private var packageTitle: String?

    init(_ files: QTIFiles) { self.files = files }

    mutating func read(_ intake: inout Intake) throws(ImportError) {
        guard files.isPackage else { return try read(files.main, topic: nil, &intake) }
        for refused in files.refused { intake.remark(.brokenLine, refused) }
        let names = try files.candidates(&intake)
        guard !names.isEmpty else {
            throw .malformed(
                path: files.main.name, format: QTI.title, line: nil, reason: "there is no file of QTI in the archive")
        }
        // Tests say in which order their items stand.
        for kind in [QTI.Kind.test, .item, .asi] {
            for candidate in names where candidate.kind == kind { try read(entry: candidate.name, topic: nil, &intake) }
        }
    }

    private mutating func read(entry name: String, topic: String?, _ intake: inout Intake) throws(ImportError) {
        guard done.insert(name).inserted else { return }
        do throws(ImportError) {
            try read(try files.source(name), topic: topic, &intake)
        } catch {
            if case .interrupted = error { throw error }
            intake.leaveOut(.brokenLine, "\(error)", at: Origin(name))
        }
    }

    private mutating func read(_ source: Source, topic: String?, _ intake: inout Intake) throws(ImportError) {
        guard let head = XMLHead(Head(source.bytes)), let kind = QTI.Kind(root: head.root) else {
            throw .malformed(path: source.name, format: QTI.title, line: 1, reason: "it has another root element")
        }
        switch kind {
        case .asi: try readASI(source, &intake)
        case .item: try readItem(source, topic: topic, &intake)
        case .test: try readTest(source, &intake)
        case .manifest:
            for candidate in try files.candidates(&intake) where candidate.kind != .manifest {
                try read(entry: candidate.name, topic: nil, &intake)
            }
        }
    }

    /// The file of a source that is alone names it; in a package the entry is named.
    private func origin(_ source: Source, line: Int, _ title: String?) -> Origin {
        Origin(source.name, line: line, question: title.flatMap { $0.isBlank ? nil : $0.foldingWhiteSpace })
    }
}

// QTI 1.2.
extension QTIReader {
    private mutating func readASI(_ source: Source, _ intake: inout Intake) throws(ImportError) {
        let document = try XMLDocument(source, parts: ["item"], format: "QTI 1.2", &intake)
        var isFirst = true
        try document.read(&intake) { part, intake throws(ImportError) in
            let assessment = part.path.first { $0.name == "assessment" || $0.name == "objectbank" }
            if let ident = assessment?["ident"], isFirst {
                // Cartridges of Canvas hold each quiz twice.
                guard done.insert("assessment \(ident)").inserted else { return }
                noteTitle(assessment?["title"], &intake)
                isFirst = false
            } else if isFirst, assessment?["ident"] != nil {
                return
            }
            let item = QTI12Item(part.element, at: origin(source, line: part.element.line, part.element["title"]))
            guard var draft = item.draft(files.resolver(source.name)) else {
                intake.remark(.noQuestion, part.element["title"] ?? "", line: part.element.line)
                return
            }
            draft.topic = Self.topic(part.path) ?? (files.isPackage ? assessment?["title"] : nil)
            try take(draft, &intake)
        }
    }

    /// One assessment names the course; of several in a package, the manifest does.
    private mutating func noteTitle(_ title: String?, _ intake: inout Intake) {
        assessments += 1
        if assessments == 1 { packageTitle = intake.facts.title }
        intake.facts.title = assessments == 1 ? title ?? packageTitle : packageTitle
    }

    private static func topic(_ path: [XMLElement]) -> String? {
        // A group from which some are drawn is no topic.
        let section = path.last { $0.name == "section" && $0.first("selection_ordering") == nil && $0["title"] != nil }
        guard let title = section?["title"]?.foldingWhiteSpace, !title.isEmpty, title != "root_section" else {
            return nil
        }
        return title
    }

    private func take(_ draft: Draft, _ intake: inout Intake) throws(ImportError) {
        try files.hand(over: draft, to: &intake)
    }
}

// QTI 2 and 3.
extension QTIReader {
    private mutating func readItem(_ source: Source, topic: String?, _ intake: inout Intake) throws(ImportError) {
        let root = try XMLDocument.root(source, format: QTI.title, &intake).asQTI2
        let item = QTI2Item(root, at: origin(source, line: root.line, root["title"]))
        guard var draft = item.draft(files.resolver(source.name)) else {
            return intake.remark(.noQuestion, root["title"] ?? source.name)
        }
        draft.topic = topic
        try take(draft, &intake)
    }

    private mutating func readTest(_ source: Source, _ intake: inout Intake) throws(ImportError) {
        let root = try XMLDocument.root(source, format: QTI.title, &intake).asQTI2
        if intake.facts.title == nil, let title = root["title"], !title.isBlank { intake.facts.title = title }
        let sections = root.within("testPart").isEmpty ? [root] : root.within("testPart")
        for part in sections { try readSection(part, topic: nil, source, &intake) }
    }

    private mutating func readSection(
        _ section: XMLElement, topic: String?, _ source: Source, _ intake: inout Intake
    ) throws(ImportError) {
        let own = section.name == "assessmentSection" ? section["title"]?.foldingWhiteSpace : nil
        let topic = own.flatMap { $0.isEmpty ? nil : $0 } ?? topic
        for element in section.elements {
            switch element.name {
            case "assessmentSection", "sectionPart": try readSection(element, topic: topic, source, &intake)
            case "assessmentItemRef", "assessmentSectionRef":
                guard let href = element["href"], let name = files.path(of: href, from: source.name) else {
                    intake.leaveOut(
                        .fileMissing, element["href"] ?? "",
                        at: origin(source, line: element.line, element["identifier"]))
                    continue
                }
                try read(entry: name, topic: topic, &intake)
            default: break
            }
        }
    }
}

extension Remark.Kind {
    static let fileMissing = Remark.Kind("file-missing", "A file is named that is not there.")
}

extension ArraySlice<UInt8> {
    /// Whether a text stands in the bytes.
    func contains(text: StaticString) -> Bool {
        text.withUTF8Buffer { text in
            var rest = self
            while let start = rest.firstIndex(of: text[0]) {
                if rest[start...].starts(with: text) { return true }
                rest = rest[(start + 1)...]
            }
            return false
        }
    }
}
