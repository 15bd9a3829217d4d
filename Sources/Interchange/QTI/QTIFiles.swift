import Assessment
import Files
import Foundation

/// The files of a package, or those beside a single file.
struct QTIFiles {
    /// The file that is imported.
    let main: Source
    private let archive: ZipArchive?
    private let manifestFolder: String

    /// What is larger is no text of questions.
    private static let limit = 512 << 20
    private static let mediumLimit = 64 << 20

    init(_ source: Source) throws(ImportError) {
        main = source
        guard ZipArchive.isArchive(source.bytes) else {
            archive = nil
            manifestFolder = ""
            return
        }
        do throws(ZipError) {
            archive = try ZipArchive(source.bytes)
        } catch {
            throw error.importError(path: source.name, format: QTI.title)
        }
        manifestFolder = Self.manifest(in: archive?.entries.map(\.name) ?? []).map { $0.folder } ?? ""
    }

    var isPackage: Bool { archive != nil }

    var refused: [String] { archive?.refused.map { "\($0.name): \($0.fault)" } ?? [] }

    /// The manifest that lies highest.
    private static func manifest(in names: [String]) -> String? {
        names.filter { $0.fileName.lowercased() == "imsmanifest.xml" }.min { $0.count < $1.count }
    }

    /// A file of the package, or one beside the file.
    func source(_ name: String) throws(ImportError) -> Source {
        if let archive {
            do throws(ZipError) {
                return Source(name: name, path: nil, bytes: try archive.bytes(named: name, limit: Self.limit))
            } catch {
                throw error.importError(path: name, format: QTI.title)
            }
        }
        guard let path = main.neighbour(name) else {
            throw .malformed(path: name, format: QTI.title, line: nil, reason: "it is not there")
        }
        do throws(FileError) {
            return Source(name: name, path: path, bytes: try Files.read(path, limit: Self.limit))
        } catch {
            throw .file(error)
        }
    }

    /// The files that hold questions, in the order of the manifest; those that it does not name follow.
    func candidates(_ intake: inout Intake) throws(ImportError) -> [(name: String, kind: QTI.Kind)] {
        var names: [String] = []
        var seen: Set<String> = []
        for name in try named(&intake) + (archive?.entries.map(\.name) ?? []) where seen.insert(name).inserted {
            names.append(name)
        }
        // Cartridges hold the questions of Canvas in full in files of their own.
        names = names.filter { $0.hasSuffix(".qti") } + names.filter { !$0.hasSuffix(".qti") }
        return names.compactMap { name in
            guard ["xml", "dat", "qti"].contains(name.fileExtension), let source = try? source(name),
                let head = XMLHead(Head(source.bytes)), let kind = QTI.Kind(root: head.root), kind != .manifest
            else { return nil }
            return (name, kind)
        }
    }

    /// The files that the manifest names.
    private func named(_ intake: inout Intake) throws(ImportError) -> [String] {
        let manifest: Source
        if let archive {
            guard let name = Self.manifest(in: archive.entries.map(\.name)) else { return [] }
            manifest = try source(name)
        } else {
            manifest = main
        }
        guard let root = try? XMLDocument.root(manifest, format: "a manifest", &intake) else {
            intake.remark(.brokenLine, "the manifest cannot be read")
            return []
        }
        let title = root.first("metadata")?.within("title").first?.word.foldingWhiteSpace
        if intake.facts.title == nil, let title, !title.isEmpty { intake.facts.title = title }
        return root.within("resource").flatMap { resource -> [String] in
            let names = [resource["href"], resource["file"]] + resource.all("file").map { $0["href"] }
            return names.compactMap { $0.flatMap { path(of: $0, from: manifest.name) } }
        }
    }

    // Pictures.

    /// Finds the files that the texts of one file name.
    func resolver(_ name: String) -> (String) -> String? { { address in path(of: address, from: name) } }

    /// Hands a question over, and with it the files that it names.
    func hand(over draft: Draft, to intake: inout Intake) throws(ImportError) {
        if let archive {
            for name in draft.addresses {
                guard let bytes = try? archive.bytes(named: name, limit: Self.mediumLimit) else { continue }
                intake.add(medium: name, bytes)
            }
        }
        try intake.add(draft)
    }

    /// The entry that an address means, seen from another entry; nil where it is none.
    func path(of address: String, from name: String) -> String? {
        let plain = String(address.prefix { !"?#".contains($0) })
        let path = (plain.removingPercentEncoding ?? plain).replacing("\\", with: "/")
        guard !path.isEmpty, !path.contains("://") else { return nil }
        guard let archive else {
            return main.neighbour(path) == nil ? nil : path
        }
        let stripped = Self.stubs.first { path.hasPrefix($0) }.map { String(path.dropFirst($0.count)) } ?? path
        // Some programs mean the root of the package and not the folder of the file.
        let places = [
            name.folder + stripped, stripped, manifestFolder + stripped, "web_resources/" + stripped,
            name.folder + name.fileName.withoutExtension + "/" + stripped,
        ]
        if let found = places.lazy.compactMap({ $0.normalisedPath }).first(where: { archive.entry(named: $0) != nil }) {
            return found
        }
        return blackboard(stripped, in: archive)
    }

    /// What stands for the folder of files.
    private static let stubs = ["$IMS-CC-FILEBASE$/", "$IMS_CC_FILEBASE$/", "@X@EmbeddedFile.requestUrlStub@X@"]

    /// Blackboard names a file by a number that stands in the entry's name.
    private func blackboard(_ path: String, in archive: ZipArchive) -> String? {
        guard let start = path.firstRange(of: "xid-") else { return nil }
        let number = path[start.upperBound...].prefix { $0.isNumber || $0 == "_" }
        guard !number.isEmpty else { return nil }
        return archive.entries.first { $0.name.contains("__xid-\(number).") }?.name
    }
}

extension String {
    /// The folder with its slash; empty for none.
    fileprivate var folder: String {
        lastIndex(of: "/").map { String(self[...$0]) } ?? ""
    }

    fileprivate var fileName: String { lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self }

    fileprivate var fileExtension: String { split(separator: ".").last.map { $0.lowercased() } ?? "" }

    fileprivate var withoutExtension: String { lastIndex(of: ".").map { String(self[..<$0]) } ?? self }

    /// Without `.` and `..`; nil where it leads out.
    fileprivate var normalisedPath: String? {
        var parts: [Substring] = []
        for part in split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(part)
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.joined(separator: "/")
    }
}

extension Draft {
    /// The addresses of pictures and other files in its texts.
    fileprivate var addresses: [String] {
        var texts = [stem] + hints + [explanation].compactMap(\.self)
        switch answer {
        case .choice(let options, _): texts += options.flatMap { [$0.text] + [$0.rationale].compactMap(\.self) }
        case .matching(let pairs, let distractors): texts += pairs.flatMap { [$0.left, $0.right] } + distractors
        case .ordering(let steps): texts += steps
        case .statements(let statements): texts += statements.map(\.text)
        case .shortText, .number, .gaps, .lines, .recall, .unsupported, .broken: break
        }
        return texts.flatMap { text -> [String] in
            guard case .html(let html) = text else { return [] }
            return html.addresses
        }
    }
}

extension String {
    private static let attributes = ["src=\"", "href=\"", "data=\"", "src='", "href='"]

    /// The values of attributes that name files.
    fileprivate var addresses: [String] { values.map { String(self[$0]).replacing("&amp;", with: "&") } }

    private var values: [Range<Index>] {
        guard utf8.contains(UInt8(ascii: "=")) else { return [] }
        return Self.attributes.flatMap { mark -> [Range<Index>] in
            var found: [Range<Index>] = []
            var rest = self[...]
            while let start = rest.firstRange(of: mark) {
                let after = rest[start.upperBound...]
                guard let end = after.firstIndex(of: mark.last ?? "\"") else { break }
                found.append(start.upperBound..<end)
                rest = rest[end...]
            }
            return found
        }
    }

    /// The same HTML with the entries' names in place of the addresses by which it names them.
    func namingFiles(_ resolve: (String) -> String?) -> String {
        let values = values.sorted { $0.lowerBound < $1.lowerBound }
        guard !values.isEmpty else { return self }
        var text = ""
        var position = startIndex
        for value in values {
            guard value.lowerBound >= position,
                let name = resolve(String(self[value]).replacing("&amp;", with: "&"))
            else { continue }
            text += self[position..<value.lowerBound] + name.escapedForXML
            position = value.upperBound
        }
        return text + self[position...]
    }
}
