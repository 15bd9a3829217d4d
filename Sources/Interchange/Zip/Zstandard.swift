import CZstandard

/// Unpacks what Zstandard has packed, piece by piece.
struct Zstandard: ~Copyable {
    enum Failure: Error { case damaged, bomb }

    private let stream: OpaquePointer
    private var buffer = [UInt8](repeating: 0, count: 1 << 17)
    private var packed = 0
    private var unpacked = 0
    /// What the library wants next; zero at the end of a frame.
    private var isWhole = false
    private let limits: ZipArchive.Limits

    init?(limits: ZipArchive.Limits = .init()) {
        guard let stream = ZSTD_createDStream() else { return nil }
        self.stream = stream
        self.limits = limits
    }

    deinit { ZSTD_freeDStream(stream) }

    /// Whether bytes begin as packed ones do (RFC 8878, section 3.1.1).
    static func isPacked(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) }

    /// Takes in packed bytes and hands over what they become.
    mutating func unpack(
        _ bytes: UnsafeRawBufferPointer, _ take: (UnsafeRawBufferPointer) -> Void
    ) throws(Failure) {
        var input = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
        packed += bytes.count
        var isFull = false
        while input.pos < input.size || isFull {
            let count = buffer.count
            let outcome = buffer.withUnsafeMutableBytes { room -> (result: Int, filled: Int) in
                var output = ZSTD_outBuffer(dst: room.baseAddress, size: count, pos: 0)
                let result = ZSTD_decompressStream(stream, &output, &input)
                take(UnsafeRawBufferPointer(rebasing: room[..<output.pos]))
                return (result, output.pos)
            }
            guard ZSTD_isError(outcome.result) == 0 else { throw .damaged }
            isWhole = outcome.result == 0
            isFull = outcome.filled == count
            unpacked += outcome.filled
            let isSmall = unpacked <= limits.small
            guard unpacked <= limits.entry, isSmall || unpacked / limits.ratio <= packed else { throw .bomb }
        }
    }

    /// - Throws: where the packed bytes were cut.
    mutating func finish() throws(Failure) {
        guard isWhole else { throw .damaged }
    }

    /// All of some packed bytes at once.
    static func unpacked(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
        var limits = ZipArchive.Limits()
        limits.entry = limit
        guard var stream = Zstandard(limits: limits) else { throw .damaged }
        var all: [UInt8] = []
        let outcome = bytes.withUnsafeBytes { bytes -> Failure? in
            do throws(Failure) {
                try stream.unpack(bytes) { all.append(contentsOf: $0) }
                return nil
            } catch {
                return error
            }
        }
        if let outcome { throw outcome }
        try stream.finish()
        return all
    }
}
