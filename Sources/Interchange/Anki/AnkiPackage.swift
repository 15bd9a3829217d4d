import Files
import Glibc
import JSON

/// The zip archive of a package: a collection and the files that its cards name.
struct AnkiPackage {
    /// What the collection is called, the newest first. Packages of new versions hold an old one as well, with a single
    /// note that asks for an update.
    static let collections = ["collection.anki21b", "collection.anki21", "collection.anki2"]

    private let archive: ZipArchive
    private let entry: ZipArchive.Entry

    init(_ bytes: [UInt8]) throws(ZipError) {
        archive = try ZipArchive(bytes)
        let found = Self.collections.lazy.compactMap { [archive] in archive.entry(named: $0) }.first
        guard let found else {
            let refused = archive.refused.first { Self.collections.contains($0.name) }
            throw refused.map { .entry($0.name, $0.fault) } ?? .missing(Self.collections[2])
        }
        entry = found
    }

    /// Hands over the files that cards name. They lie in the archive under numbers; a list says what they are called.
    func addMedia(to intake: inout Intake) {
        for (name, fault) in archive.refused { intake.remark(.entryRefused, "\(name) \(fault)") }
        for (number, name) in names {
            guard !ZipName.isClimbing(name), !name.contains("/") else {
                intake.remark(.entryRefused, "\(name) \(ZipError.Fault.climbing)")
                continue
            }
            guard let entry = archive.entry(named: number) else { continue }
            intake.add(medium: name, .entry(entry, of: archive))
        }
    }

    /// What the entries are called, by their names in the archive.
    private var names: [(number: String, name: String)] {
        let limit = 32 << 20
        guard let bytes = try? archive.bytes(named: "media", limit: limit), !bytes.isEmpty else { return [] }
        guard Zstandard.isPacked(bytes) || bytes.first == 0x0A else {
            let members = JSON(String(decoding: bytes, as: UTF8.self))?.members ?? []
            return members.compactMap { member in member.value.string.map { (member.name, $0) } }
        }
        // `MediaEntries` has entries as field 1; `MediaEntry` has its name as field 1 and may have its number as 255.
        guard let list = Zstandard.isPacked(bytes) ? try? Zstandard.unpacked(bytes, limit: limit) : bytes else {
            return []
        }
        return Protobuf(list).fields.filter { $0.number == 1 }.enumerated().compactMap { index, field in
            let entry = Protobuf(field.bytes)
            guard let name = entry.bytes(1).map({ String(decoding: $0, as: UTF8.self) }) else { return nil }
            return ("\(entry.integer(255).map { Int(clamping: $0) } ?? index)", name)
        }
    }

    /// The collection as a file of its own, because SQLite reads files.
    func collection(of source: Source) throws(ImportError) -> TemporaryFile {
        let file: TemporaryFile
        do throws(FileError) { file = try TemporaryFile() } catch { throw .file(error) }
        do throws(ImportError) {
            try unpack(into: file, source)
        } catch {
            file.remove()
            throw error
        }
        return file
    }

    private func unpack(into file: TemporaryFile, _ source: Source) throws(ImportError) {
        let isPacked = entry.name == Self.collections[0]
        guard var stream = Zstandard() else { throw .limit(path: source.name, reason: "there is no memory") }
        var failure: Zstandard.Failure?
        do throws(ZipError) {
            try archive.read(entry) { piece in
                guard isPacked else { return file.append(piece) }
                guard failure == nil else { return }
                do throws(Zstandard.Failure) {
                    try stream.unpack(piece) { file.append($0) }
                } catch {
                    failure = error
                }
            }
        } catch {
            throw error.importError(path: source.name, format: Anki.title)
        }
        do throws(Zstandard.Failure) {
            if let failure { throw failure }
            if isPacked { try stream.finish() }
        } catch {
            let fault = error == .bomb ? ZipError.Fault.bomb(packed: entry.packed, size: file.size) : .damaged
            throw ZipError.entry(entry.name, fault).importError(path: source.name, format: Anki.title)
        }
        if let error = file.error { throw .file(error) }
    }
}
