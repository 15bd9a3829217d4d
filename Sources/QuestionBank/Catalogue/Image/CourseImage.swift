import Assessment

/// A course as the catalogue knows it, in one file that is read without a database: opening a course, drawing a form and
/// showing a question are a read or two each.
///
/// From front to back: a header, the items' Markdown, their outlines, an index of them, and what Home shows. What is read
/// is checked before it is believed, and what is not sound is read from the database.
final class CourseImage {
    let key: Int64
    private let file: ImageFile
    private let header: ImageHeader

    /// Nil where there is no image, or one of files as they were.
    init?(of files: CourseFiles, key: Int64, at path: String) {
        guard let file = ImageFile(reading: path), let bytes = file.bytes(at: 0, count: ImageHeader.count),
            let header = ImageHeader(bytes), header.digest == files.digest
        else { return nil }
        self.key = key
        self.file = file
        self.header = header
    }

    /// What Home shows; nil if it is damaged, or another path's.
    func entry(at path: String) -> CourseEntry? {
        guard let bytes = file.bytes(of: header.entry) else { return nil }
        var reader = ByteReader(bytes)
        let entry = reader.entry(key: key)
        return reader.isSound && entry.path == path ? entry : nil
    }

    /// All items that can be asked, in the order of the course's files; nil if they are damaged.
    func outlines() -> [ItemOutline]? {
        guard let bytes = file.bytes(of: header.outlines) else { return nil }
        var reader = ByteReader(bytes)
        let outlines = reader.list { $0.record().outline }
        return reader.isSound ? outlines : nil
    }

    /// An item's topic and Markdown; nil where it is not found or damaged.
    func source(of id: ItemID) -> (topic: TopicID, markdown: String)? {
        guard let part = part(of: id), let bytes = file.bytes(of: part) else { return nil }
        var reader = ByteReader(bytes)
        let record = reader.record()
        guard reader.isSound, record.outline.id == id,
            let source = file.bytes(at: record.source, count: record.count)
        else { return nil }
        let markdown = String(decoding: source, as: UTF8.self)
        return Fingerprint(of: markdown) == record.outline.version ? (record.outline.topic, markdown) : nil
    }

    /// Where an item's record lies: the index is in the order of the identities' fingerprints.
    private func part(of id: ItemID) -> ImagePart? {
        let wanted = Fingerprint(of: id.text)
        var (low, high) = (0, header.index.count / ImageIndex.stride)
        while low < high {
            let middle = (low + high) / 2
            guard let bytes = file.bytes(at: header.index.place + middle * ImageIndex.stride, count: ImageIndex.stride)
            else { return nil }
            var reader = ByteReader(bytes)
            let found = reader.word()
            if found == wanted.value { return reader.part() }
            if found < wanted.value { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}

/// The first bytes of an image.
struct ImageHeader {
    /// An image is of the same version as the database: what makes the one worthless does so with the other.
    private static let magic: UInt64 = 0x47_4D_49_54_4F_57_53 << 8 | UInt64(Schema.version)
    static let count = 8 * 11

    /// What tells whether any file has changed.
    var digest: Int64
    var outlines: ImagePart
    var index: ImagePart
    var entry: ImagePart

    init(digest: Int64, outlines: ImagePart, index: ImagePart, entry: ImagePart) {
        (self.digest, self.outlines, self.index, self.entry) = (digest, outlines, index, entry)
    }

    /// Nil for what is no header of this format.
    init?(_ bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard reader.word() == Self.magic else { return nil }
        self.init(
            digest: Int64(reader.number()), outlines: reader.part(), index: reader.part(), entry: reader.part())
        guard reader.isSound else { return nil }
    }

    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.put(Self.magic)
        writer.put(Int(digest))
        for part in [outlines, index, entry] { writer.put(part) }
        return writer.bytes
    }
}
