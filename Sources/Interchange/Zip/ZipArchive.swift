import CZip
import Synchronization

/// A zip archive, read from memory by minizip. Nothing is unpacked before it is asked for, and nothing is written.
///
/// Entries that no honest archive has are refused, each for itself: the others can be read.
package final class ZipArchive: @unchecked Sendable {
    /// An entry as the archive declares it.
    package struct Entry: Equatable, Sendable {
        /// A path with slashes, relative to where the archive would be unpacked.
        package let name: String
        package let size: Int
        package let packed: Int
        fileprivate let offset: UInt64
        fileprivate let number: UInt64
        fileprivate let fault: ZipError.Fault?
    }

    /// What guards against hostile archives.
    package struct Limits: Sendable {
        package var entries = 200_000
        /// Bytes of one entry.
        package var entry = 1 << 30
        /// Bytes of all entries that are read, each time they are.
        package var total = 8 << 30
        /// How many times larger than its packed bytes an entry may be, if it is larger than `small`. Deflate reaches
        /// 1032; databases and texts stay far below the limit.
        package var ratio = 300
        package var small = 16 << 20

        package init() {}
    }

    /// The entries that can be read, in the order of the archive, without folders.
    package let entries: [Entry]
    /// The names of the entries that are refused, and why.
    package let refused: [(name: String, fault: ZipError.Fault)]
    private let places: [String: Int]
    private let limits: Limits
    /// Who reads has the turn: the handle stands at one entry at a time. It guards `reader` and `total`.
    private let turn = Mutex(())
    private let reader: ZipReader
    private var total = 0

    /// Whether bytes begin as an archive with entries does.
    package static func isArchive(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    }

    package init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ZipError) {
        guard let reader = ZipReader(bytes) else { throw .notAnArchive }
        guard reader.count <= limits.entries else { throw .tooManyEntries(reader.count) }
        let found = try reader.entries(limits)
        var names: [String: Int] = [:]
        var sound: [Entry] = []
        var refused: [(name: String, fault: ZipError.Fault)] = []
        for entry in found where !entry.name.hasSuffix("/") {
            if let fault = entry.fault {
                refused.append((entry.name, fault))
            } else if names[entry.name] != nil {
                refused.append((entry.name, .twice))
            } else {
                names[entry.name] = sound.count
                sound.append(entry)
            }
        }
        entries = sound
        self.refused = refused
        places = names
        self.limits = limits
        self.reader = reader
    }

    /// The entry of that name; nil where there is none that can be read.
    package func entry(named name: String) -> Entry? { places[name].map { entries[$0] } }

    /// All bytes of an entry.
    ///
    /// - Parameter limit: what is larger is not read.
    package func bytes(of entry: Entry, limit: Int = .max) throws(ZipError) -> [UInt8] {
        guard entry.size <= limit else { throw .entry(entry.name, .tooLarge(entry.size)) }
        var bytes: [UInt8] = []
        // No more is set aside than the packed bytes can become: what an entry declares may be a lie.
        bytes.reserveCapacity(min(entry.size, max(entry.packed, 1 << 10) * 8))
        try read(entry) { bytes.append(contentsOf: $0) }
        return bytes
    }

    /// The bytes of the entry of that name.
    package func bytes(named name: String, limit: Int = .max) throws(ZipError) -> [UInt8] {
        if let entry = entry(named: name) { return try bytes(of: entry, limit: limit) }
        if let refused = refused.first(where: { $0.name == name }) { throw .entry(name, refused.fault) }
        throw .missing(name)
    }

    /// Hands over the bytes of an entry piece by piece. Whether they are whole is only known at the end: where this
    /// throws, the pieces are worth nothing.
    package func read(_ entry: Entry, _ take: (UnsafeRawBufferPointer) -> Void) throws(ZipError) {
        try turn.withLock { _ throws(ZipError) in
            try reader.read(entry) { piece throws(ZipError) in
                total += piece.count
                guard total <= limits.total else { throw .tooLarge }
                take(piece)
            }
        }
    }
}

/// Minizip's handle of an archive.
private struct ZipReader: ~Copyable {
    private let file: ZipFile
    private let handle: unzFile
    /// How many entries the archive says it has.
    let count: Int

    init?(_ bytes: [UInt8]) {
        let file = ZipFile(bytes)
        var functions = file.functions
        guard let handle = unzOpen2_64("", &functions) else { return nil }
        self.file = file
        self.handle = handle
        var information = unz_global_info64()
        count = unzGetGlobalInfo64(handle, &information) == UNZ_OK ? Int(clamping: information.number_entry) : 0
    }

    deinit { unzClose(handle) }

    func entries(_ limits: ZipArchive.Limits) throws(ZipError) -> [ZipArchive.Entry] {
        var entries: [ZipArchive.Entry] = []
        guard count > 0 else { return [] }
        var result = unzGoToFirstFile(handle)
        while result == UNZ_OK {
            guard let entry = current(limits) else { throw .notAnArchive }
            entries.append(entry)
            guard entries.count <= limits.entries else { throw .tooManyEntries(entries.count) }
            result = unzGoToNextFile(handle)
        }
        guard result == UNZ_END_OF_LIST_OF_FILE else { throw .notAnArchive }
        return entries
    }

    /// The entry at which the handle stands.
    private func current(_ limits: ZipArchive.Limits) -> ZipArchive.Entry? {
        var information = unz_file_info64()
        var place = unz64_file_pos()
        guard unzGetCurrentFileInfo64(handle, &information, nil, 0, nil, 0, nil, 0) == UNZ_OK,
            unzGetFilePos64(handle, &place) == UNZ_OK
        else { return nil }
        var name = [CChar](repeating: 0, count: Int(information.size_filename) + 1)
        guard
            unzGetCurrentFileInfo64(handle, nil, &name, uLong(name.count), nil, 0, nil, 0) == UNZ_OK
        else { return nil }
        let path = ZipName.text(name.dropLast().map { UInt8(bitPattern: $0) })
        let size = Int(clamping: information.uncompressed_size)
        let packed = Int(clamping: information.compressed_size)
        return ZipArchive.Entry(
            name: path, size: size, packed: packed, offset: place.pos_in_zip_directory, number: place.num_of_file,
            fault: Self.fault(information, path, size: size, packed: packed, limits))
    }

    private static func fault(
        _ information: unz_file_info64, _ name: String, size: Int, packed: Int, _ limits: ZipArchive.Limits
    ) -> ZipError.Fault? {
        let typeOfFile = information.external_fa >> 16 & 0xF000
        if typeOfFile == 0xA000 { return .link }
        if ZipName.isClimbing(name) { return .climbing }
        if information.flag & 1 != 0 { return .encrypted }
        let method = Int(information.compression_method)
        guard method == 0 || method == Int(Z_DEFLATED) else { return .method(method) }
        if size > limits.entry { return .tooLarge(size) }
        if size > limits.small, size / limits.ratio > packed { return .bomb(packed: packed, size: size) }
        return nil
    }

    func read(
        _ entry: ZipArchive.Entry, _ take: (UnsafeRawBufferPointer) throws(ZipError) -> Void
    ) throws(ZipError) {
        var place = unz64_file_pos(pos_in_zip_directory: entry.offset, num_of_file: entry.number)
        guard unzGoToFilePos64(handle, &place) == UNZ_OK, unzOpenCurrentFile(handle) == UNZ_OK else {
            throw .entry(entry.name, .damaged)
        }
        let outcome: Result<Int, ZipError> = pieces(take)
        // Closing compares the checksum.
        let closing = unzCloseCurrentFile(handle)
        switch outcome {
        case .failure(let error): throw error
        case .success(-1): throw .entry(entry.name, .damaged)
        case .success(let count):
            guard count == entry.size else { throw .entry(entry.name, .wrongSize(declared: entry.size)) }
            guard closing == UNZ_OK else { throw .entry(entry.name, .damaged) }
        }
    }

    /// How many bytes were read; -1 where they are damaged.
    private func pieces(_ take: (UnsafeRawBufferPointer) throws(ZipError) -> Void) -> Result<Int, ZipError> {
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
            var total = 0
            while true {
                let count = unzReadCurrentFile(handle, buffer.baseAddress, UInt32(buffer.count))
                if count < 0 { return .success(-1) }
                if count == 0 { return .success(total) }
                total += Int(count)
                do throws(ZipError) {
                    try take(UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)]))
                } catch {
                    return .failure(error)
                }
            }
        }
    }
}

/// Names of entries.
enum ZipName {
    /// The name as text. It is UTF-8 in nearly all archives, whatever their flags say; otherwise the code page 437 that
    /// the specification names. Some programs write backslashes where slashes belong.
    static func text(_ bytes: [UInt8]) -> String {
        let text = String(validating: bytes, as: UTF8.self) ?? codePage437(bytes)
        return text.contains("\\") ? text.replacing("\\", with: "/") : text
    }

    private static func codePage437(_ bytes: [UInt8]) -> String {
        var text = ""
        for byte in bytes { text.unicodeScalars.append(byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]) }
        return text
    }

    /// What bytes from 0x80 on mean there.
    private static let upper = Array(
        ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτ"
            + "ΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars)

    /// Whether a path is absolute, leads out of its folder, or is none at all.
    static func isClimbing(_ name: String) -> Bool {
        if name.isEmpty || name.hasPrefix("/") || name.utf8.contains(0) { return true }
        // A drive, as `C:`.
        if name.utf8.dropFirst().first == UInt8(ascii: ":") { return true }
        return name.split(separator: "/").contains("..")
    }
}
