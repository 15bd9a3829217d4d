import CZip

/// Writes a zip archive into memory. The same entries give the same bytes: no time is written.
package struct ZipWriter: ~Copyable {
    private let file: ZipFile
    /// Nil once the archive is closed.
    private var handle: zipFile?

    package init() throws(ExportError) {
        file = ZipFile()
        var functions = file.functions
        guard let handle = zipOpen2_64("", APPEND_STATUS_CREATE, nil, &functions) else { throw Self.failure }
        self.handle = handle
    }

    deinit { if let handle { zipClose(handle, nil) } }

    private static let failure = ExportError.failed("the zip archive cannot be made")

    /// Adds an entry.
    ///
    /// - Parameter packs: false for what is packed already, such as pictures.
    package func add(_ name: String, _ bytes: [UInt8], packs: Bool = true) throws(ExportError) {
        var information = zip_fileinfo()
        // 1980-01-01, the earliest time there is; zero would mean that the time stands elsewhere.
        information.dosDate = 1 << 21 | 1 << 16
        let nameIsUTF8: uLong = 1 << 11
        let opened = zipOpenNewFileInZip4_64(
            handle, name, &information, nil, 0, nil, 0, nil, packs ? Z_DEFLATED : 0, Z_DEFAULT_COMPRESSION, 0,
            -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nil, 0, 0, nameIsUTF8, bytes.count > 0xFFFF_FFFF ? 1 : 0)
        guard opened == ZIP_OK else { throw Self.failure }
        let isWritten = bytes.withUnsafeBytes { all in
            stride(from: 0, to: all.count, by: 1 << 24).allSatisfy { start in
                let piece = UnsafeRawBufferPointer(rebasing: all[start..<min(all.count, start + 1 << 24)])
                return zipWriteInFileInZip(handle, piece.baseAddress, UInt32(piece.count)) == ZIP_OK
            }
        }
        guard zipCloseFileInZip(handle) == ZIP_OK, isWritten else { throw Self.failure }
    }

    /// The whole archive.
    package mutating func finish() throws(ExportError) -> [UInt8] {
        let isClosed = handle.map { zipClose($0, nil) == ZIP_OK } ?? true
        handle = nil
        guard isClosed else { throw Self.failure }
        return file.bytes
    }
}
