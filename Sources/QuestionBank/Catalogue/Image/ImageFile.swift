import CHash
import Glibc

/// A file that is only read, or written anew as a whole: whoever has it open keeps what he opened.
struct ImageFile: ~Copyable {
    private let descriptor: Int32
    private let size: Int

    /// Nil where there is no such file.
    init?(reading path: String) { self.init(open(path, O_RDONLY | O_CLOEXEC)) }

    /// Nil where it cannot be made.
    init?(writing path: String) { self.init(open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)) }

    private init?(_ descriptor: Int32) {
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0 else { return nil }
        (self.descriptor, size) = (descriptor, Int(status.st_size))
    }

    deinit { close(descriptor) }

    /// Bytes of the file; nil where it ends before them.
    func bytes(at place: Int, count: Int) -> [UInt8]? {
        guard place >= 0, count >= 0, count <= size else { return nil }
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, pread(descriptor, buffer.baseAddress, count, off_t(place)))
        }
        return bytes.count == count ? bytes : nil
    }

    /// A stretch with its checksum; nil where it is not what was written.
    func bytes(of part: ImagePart) -> [UInt8]? {
        guard let bytes = bytes(at: part.place, count: part.count), ImagePart.checksum(bytes) == part.checksum else {
            return nil
        }
        return bytes
    }

    /// Whether all of it could be written.
    func write(_ bytes: [UInt8], at place: Int) -> Bool {
        var done = 0
        while done < bytes.count {
            let written = bytes.withUnsafeBytes { bytes in
                pwrite(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done, off_t(place + done))
            }
            guard written > 0 || errno == EINTR else { return false }
            done += max(0, written)
        }
        return true
    }
}

/// Where something stands in an image.
struct ImagePart {
    var place = 0
    var count = 0
    var checksum: UInt64 = 0

    init(_ bytes: [UInt8], at place: Int) {
        (self.place, count, checksum) = (place, bytes.count, Self.checksum(bytes))
    }

    /// XXH3-64.
    static func checksum(_ bytes: [UInt8]) -> UInt64 {
        bytes.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
    }
}

extension ByteWriter {
    mutating func put(_ part: ImagePart) {
        put(part.place)
        put(part.count)
        put(part.checksum)
    }
}

extension ByteReader {
    mutating func part() -> ImagePart { ImagePart(place: number(), count: number(), checksum: word()) }
}

extension ImagePart {
    fileprivate init(place: Int, count: Int, checksum: UInt64) {
        (self.place, self.count, self.checksum) = (place, count, checksum)
    }
}
