import CZip

/// The bytes of an archive, as minizip reads and writes them: a file that lies in memory.
final class ZipFile {
    private(set) var bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8] = []) { self.bytes = bytes }

    /// What minizip calls. It holds the file by a plain pointer, so the file must live longer than what it is given to.
    var functions: zlib_filefunc64_def {
        zlib_filefunc64_def(
            zopen64_file: { opaque, _, _ in opaque },
            zread_file: { opaque, _, buffer, size in
                guard let file = ZipFile.at(opaque), let buffer else { return 0 }
                return uLong(file.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(clamping: size))))
            },
            zwrite_file: { opaque, _, buffer, size in
                guard let file = ZipFile.at(opaque), let buffer else { return 0 }
                file.write(UnsafeRawBufferPointer(start: buffer, count: Int(clamping: size)))
                return size
            },
            ztell64_file: { opaque, _ in ZPOS64_T(ZipFile.at(opaque)?.position ?? 0) },
            zseek64_file: { opaque, _, offset, origin in
                ZipFile.at(opaque)?.seek(Int(truncatingIfNeeded: offset), from: origin) == true ? 0 : -1
            },
            zclose_file: { _, _ in 0 },
            zerror_file: { _, _ in 0 },
            opaque: Unmanaged.passUnretained(self).toOpaque())
    }

    private static func at(_ opaque: UnsafeMutableRawPointer?) -> ZipFile? {
        opaque.map { Unmanaged<ZipFile>.fromOpaque($0).takeUnretainedValue() }
    }

    private func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - position)
        guard count > 0 else { return 0 }
        bytes.withUnsafeBytes { all in
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[position..<position + count]))
        }
        position += count
        return count
    }

    private func write(_ buffer: UnsafeRawBufferPointer) {
        let overlap = min(buffer.count, bytes.count - position)
        bytes.replaceSubrange(position..<position + overlap, with: buffer)
        position += buffer.count
    }

    /// Whether the place lies in the file or at its end.
    private func seek(_ offset: Int, from origin: Int32) -> Bool {
        let base =
            switch origin {
            case ZLIB_FILEFUNC_SEEK_CUR: position
            case ZLIB_FILEFUNC_SEEK_END: bytes.count
            default: 0
            }
        let (target, isTooFar) = base.addingReportingOverflow(offset)
        guard !isTooFar, (0...bytes.count).contains(target) else { return false }
        position = target
        return true
    }
}
