import Assessment
import Glibc

/// Writes an image item by item, and puts it in the place of an older one when it is whole.
struct ImageWriter: ~Copyable {
    private static let batch = 1 << 16

    private let path: String
    private let draft: String
    private let file: ImageFile
    /// Markdown that is not written yet, and where it belongs.
    private var sources: [UInt8] = []
    private var end = ImageHeader.count
    private var records: [ImageRecord] = []
    private var isSound = true

    /// Nil where no file can be made.
    init?(at path: String) {
        // Two programs may write the same image.
        let draft = "\(path).\(getpid())"
        guard let file = ImageFile(writing: draft) else { return nil }
        self.path = path
        self.draft = draft
        self.file = file
    }

    mutating func add(_ outline: ItemOutline, markdown: String) {
        records.append(
            ImageRecord(outline: outline, source: end + sources.count, count: markdown.utf8.count))
        sources.append(contentsOf: markdown.utf8)
        if sources.count > Self.batch { flush() }
    }

    /// - Parameter digest: which files the course was read from.
    consuming func finish(_ entry: CourseEntry, digest: Int64) {
        flush()
        var outlines = ByteWriter()
        var parts: [(id: ItemID, part: ImagePart)] = []
        let start = end
        outlines.put(records) { writer, record in
            let first = writer.bytes.count
            writer.put(record)
            parts.append((record.outline.id, ImagePart(Array(writer.bytes[first...]), at: start + first)))
        }
        var home = ByteWriter()
        home.put(entry)
        let header = ImageHeader(
            digest: digest, outlines: write(outlines.bytes), index: write(ImageIndex.bytes(parts)),
            entry: write(home.bytes))
        isSound = isSound && file.write(header.bytes, at: 0)
        if isSound { rename(draft, path) }
    }

    // Whatever kept the draft from taking its place.
    deinit { unlink(draft) }

    private mutating func flush() {
        _ = write(sources)
        sources.removeAll(keepingCapacity: true)
    }

    private mutating func write(_ bytes: [UInt8]) -> ImagePart {
        defer { end += bytes.count }
        isSound = isSound && file.write(bytes, at: end)
        return ImagePart(bytes, at: end)
    }
}
