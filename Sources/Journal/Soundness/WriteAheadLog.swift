/// SQLite's write-ahead log, read as bytes: what SQLite takes of it, and what it passes over.
///
/// Source: "WAL-mode File Format", <https://www.sqlite.org/walformat.html>.
package struct WriteAheadLog: Sendable {
    /// A page as a transaction left it.
    struct Frame: Sendable {
        /// From 1.
        var page: Int
        /// Where the page begins in the WAL.
        var content: Range<Int>
    }

    package enum Fault: Equatable, Sendable {
        /// The first 32 bytes are not a header; SQLite reads nothing of the WAL.
        case header
        /// Whole or in part, the frames from this one on (from 1) belong to the WAL but not to a finished transaction.
        case frames(from: Int)
    }

    /// All frames of the file in their order, whatever they are worth.
    private(set) var frames: [Frame] = []
    /// How many of the first frames SQLite takes.
    private(set) var committed = 0
    /// How many pages the journal has after the last of them; nil where there is none.
    private(set) var pages: Int?
    private(set) var fault: Fault?

    /// Whether the WAL ends in a transaction that was not finished.
    var isCutOff: Bool { if case .frames = fault { true } else { false } }

    /// Where the page of half a frame at the end would begin.
    var end: Int { Self.headerSize + frames.count * Self.frameSize + Self.frameHeaderSize }

    private static let headerSize = 32
    private static let frameHeaderSize = 24
    static let frameSize = frameHeaderSize + Schema.pageSize

    init(_ log: [UInt8]) {
        guard !log.isEmpty else { return }
        for start in stride(from: Self.headerSize, through: log.count - Self.frameSize, by: Self.frameSize) {
            let content = start + Self.frameHeaderSize..<start + Self.frameSize
            frames.append(Frame(page: Int(log.word(at: start)), content: content))
        }
        guard let header = Header(log) else {
            fault = .header
            return
        }
        readFrames(log, header)
    }

    /// Follows the chain of checksums from frame to frame. SQLite takes what it proves, up to the last frame that ends a
    /// transaction.
    private mutating func readFrames(_ log: [UInt8], _ header: Header) {
        var checksum = header.checksum
        var sound = 0
        for frame in frames {
            let start = frame.content.lowerBound - Self.frameHeaderSize
            guard header.salts == (log.word(at: start + 8), log.word(at: start + 12)) else { break }
            checksum.add(log[start..<start + 8])
            checksum.add(log[frame.content])
            guard checksum.isWritten(at: start + 16, in: log) else { break }
            sound += 1
            let size = Int(log.word(at: start + 4))
            if size > 0 { (committed, pages) = (sound, size) }
        }
        let rest = committed..<(log.count - Self.headerSize + Self.frameSize - 1) / Self.frameSize
        if rest.contains(where: { belongs(to: header, log, frame: $0) }) { fault = .frames(from: committed + 1) }
    }

    /// Whether a frame is of this generation of the WAL. What an earlier one left behind differs in both salts.
    private func belongs(to header: Header, _ log: [UInt8], frame: Int) -> Bool {
        let start = Self.headerSize + frame * Self.frameSize
        guard start + 16 <= log.count else { return true }
        return header.salts.0 == log.word(at: start + 8) || header.salts.1 == log.word(at: start + 12)
    }
}

extension WriteAheadLog {
    private struct Header {
        let salts: (UInt32, UInt32)
        let checksum: Checksum

        init?(_ log: [UInt8]) {
            guard log.count >= headerSize, log.word(at: 0) & ~1 == 0x377F_0682,
                log.word(at: 8) == UInt32(Schema.pageSize)
            else { return nil }
            salts = (log.word(at: 16), log.word(at: 20))
            var checksum = Checksum(isBigEndian: log.word(at: 0) & 1 == 1)
            checksum.add(log[0..<24])
            guard checksum.isWritten(at: 24, in: log) else { return nil }
            self.checksum = checksum
        }
    }

    /// SQLite's own: two sums in which each word changes all that follows.
    private struct Checksum {
        let isBigEndian: Bool
        private var sums: (UInt32, UInt32) = (0, 0)

        init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

        /// - Parameter bytes: a multiple of eight.
        mutating func add(_ bytes: ArraySlice<UInt8>) {
            bytes.withUnsafeBytes { buffer in
                for offset in stride(from: 0, to: buffer.count, by: 8) {
                    sums.0 &+= word(buffer, offset) &+ sums.1
                    sums.1 &+= word(buffer, offset + 4) &+ sums.0
                }
            }
        }

        private func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
            let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
            return isBigEndian ? UInt32(bigEndian: word) : UInt32(littleEndian: word)
        }

        func isWritten(at offset: Int, in log: [UInt8]) -> Bool {
            sums == (log.word(at: offset), log.word(at: offset + 4))
        }
    }
}

extension [UInt8] {
    /// Four bytes, the highest first.
    func word(at offset: Int) -> UInt32 {
        self[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
