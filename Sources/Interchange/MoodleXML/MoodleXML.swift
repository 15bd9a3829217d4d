import Assessment
import Foundation

/// Moodle's format with everything in it.
///
/// Source: Moodle, "Moodle XML format", <https://docs.moodle.org/en/Moodle_XML_format>, and the exporter of Moodle 4.
package enum MoodleXML {
    package static let name = "moodle-xml"
    package static let title = "Moodle XML"
}

extension MoodleXML: ImportFormat {
    package static func recognises(_ head: Head) -> Confidence {
        guard let xml = XMLHead(head) else { return .none }
        switch xml.root {
        case "quiz":
            // Other programs have a root of that name too.
            if xml.rest.contains("<question type=") || xml.rest.contains("<question type =") { return .certain }
            return xml.rest.contains("<question") ? .likely : .possible
        case "question": return xml.tag.contains("type=") && xml.rest.contains("<questiontext") ? .likely : .none
        default: return .none
        }
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        var reader = MoodleReader()
        let document = try XMLDocument(source, parts: ["question"], format: title, &intake)
        try document.read(&intake) { part, intake throws(ImportError) in try reader.take(part.element, &intake) }
        reader.finish(&intake)
    }
}

/// What is known between one question of a file and the next.
private struct MoodleReader {
    private var topic: String?
    private var files = MoodleFiles()
    private var unknown = UnknownFields()

    mutating func take(_ element: XMLElement, _ intake: inout Intake) throws(ImportError) {
        let kind = element["type"]?.lowercased() ?? ""
        let name = MoodleQuestion.text(of: element.first("name")).foldingWhiteSpace
        let origin = intake.origin(line: element.line, question: name.isEmpty ? nil : name)
        switch kind {
        case "category":
            topic = MoodleText.topic(MoodleQuestion.text(of: element.first("category")))
        case "description":
            intake.remark(.noQuestion, name, line: element.line)
        default:
            unknown.note(element.elements.map(\.name), known: MoodleQuestion.fields)
            let prefix = files.take(element, &intake)
            let question = MoodleQuestion(element, kind: kind, at: origin, files: prefix)
            var draft = question.draft()
            draft.topic = topic
            try intake.add(draft)
        }
    }

    func finish(_ intake: inout Intake) { unknown.remark(&intake) }
}

/// The files that stand in questions.
private struct MoodleFiles {
    private var seen: [String: Fingerprint] = [:]
    private var count = 0

    /// Hands the files of a question to the intake.
    ///
    /// - Returns: what stands before their names, because two questions may have different files of one name.
    mutating func take(_ question: XMLElement, _ intake: inout Intake) -> String {
        let files = question.within("file").compactMap { file -> (name: String, bytes: [UInt8], print: Fingerprint)? in
            guard let name = file["name"], let bytes = Self.bytes(of: file) else { return nil }
            let folder = (file["path"] ?? "/").split(separator: "/").map { "\($0)/" }.joined()
            return (folder + name, bytes, Fingerprint(of: file.text))
        }
        guard !files.isEmpty else { return "" }
        let isTaken = files.contains { file in seen[file.name].map { $0 != file.print } ?? false }
        count += isTaken ? 1 : 0
        let prefix = isTaken ? "\(count)/" : ""
        for file in files {
            seen[prefix + file.name] = file.print
            intake.add(medium: prefix + file.name, file.bytes)
        }
        return prefix
    }

    private static func bytes(of file: XMLElement) -> [UInt8]? {
        guard file["encoding"]?.lowercased() ?? "base64" == "base64" else { return Array(file.text.utf8) }
        return Data(base64Encoded: file.text, options: .ignoreUnknownCharacters).map { Array($0) }
    }
}

/// Counts what a reader passes over because it does not know it.
struct UnknownFields {
    private var counts: [String: Int] = [:]

    mutating func note(_ names: [String], known: Set<String>) {
        for name in names where !known.contains(name) { counts[name, default: 0] += 1 }
    }

    /// A remark for each of them.
    func remark(_ intake: inout Intake) {
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
            intake.remark(.unknownField, count == 1 ? name : "\(name), \(count) times")
        }
    }
}
