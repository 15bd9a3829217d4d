import Assessment

/// A course of very many small items, on disk and as the journal knows it.
struct LargeCourse {
    let folder: String
    let outlines: [ItemOutline]

    static let id = CourseID("large")

    /// - Parameter decks: of 2,000 items each.
    init(decks: Int, in folder: String) throws {
        self.folder = folder
        try File.makeFolder(folder)
        try File.write(
            Array("id: large\ntitle: A large course\ntopics: [{id: t, title: Numbers}]\n".utf8),
            to: folder + "/course.yml")
        for deck in 0..<decks {
            let items = (0..<2_000).map { Self.markdown(deck * 2_000 + $0) }.joined(separator: "\n")
            try File.write(Array("---\ntopic: t\n---\n\n\(items)".utf8), to: "\(folder)/\(deck).md")
        }
        outlines = (0..<decks * 2_000).map(Self.outline)
    }

    private static func markdown(_ number: Int) -> String {
        """
        ## What comes after \(number)?
        <!-- id: after-\(number) -->

        - [ ] \(number - 1)
        - [x] \(number + 1)
        - [ ] \(number + 10)
        - [ ] \(number * 2 + 3)

        """
    }

    private static func outline(_ number: Int) -> ItemOutline {
        let options = (0..<4).map { ElementID(of: "\(number) \($0)") }
        return ItemOutline(
            id: ItemID("after-\(number)"), fingerprint: Fingerprint(of: "\(number)"),
            version: Fingerprint(of: "version \(number)"), topic: TopicID("t"),
            declaration: .choice(.init(options: options, keys: [options[1]])))
    }

    /// The openings of sessions that ask all items, 500 at a time.
    var openings: [Opening] {
        stride(from: 0, to: outlines.count, by: 500).map { start in
            let entries = outlines[start..<min(start + 500, outlines.count)].map { Form.Entry($0, seed: Seed(1)) }
            return Opening(course: Self.id, rules: .study, seed: Seed(1), form: Form(entries))
        }
    }
}
