import Assessment

/// What is exported: a course with its items.
package struct Bank: Sendable {
    package var course: Course
    package var items: [Item]
    package var scenarios: [Scenario]
    /// The folder in which the pictures lie that items name; nil where there is none.
    package var folder: String?

    package init(course: Course, items: [Item], scenarios: [Scenario] = [], folder: String? = nil) {
        self.course = course
        self.items = items
        self.scenarios = scenarios
        self.folder = folder
    }
}

/// A course in another program's format.
package struct Exported: Sendable {
    package var bytes: [UInt8]
    package var losses: [Loss]

    package init(_ bytes: [UInt8], losses: [Loss] = []) {
        self.bytes = bytes
        self.losses = losses
    }

    package init(_ text: String, losses: [Loss] = []) { self.init(Array(text.utf8), losses: losses) }
}

/// Something that the format cannot hold.
package struct Loss: Equatable, Sendable {
    package var item: ItemID
    /// What is lost, such as `hints` or `an item of the kind ordering`.
    package var what: String

    package init(_ item: ItemID, _ what: String) {
        self.item = item
        self.what = what
    }
}

extension [Loss] {
    /// A line for each thing that is lost, with how many items lose it and the first of them.
    package var lines: [String] {
        let groups = Dictionary(grouping: self, by: \.what)
        return groups.sorted { $0.key < $1.key }.map { what, losses in
            let names = losses.prefix(3).map(\.item.text).joined(separator: ", ")
            return "Lost: \(what), of \(losses.count) (\(names)\(losses.count > 3 ? ", …" : ""))."
        }
    }
}

/// Why a course cannot be exported at all.
package enum ExportError: Error, Equatable, Sendable {
    /// Something of the system or of a library.
    case failed(String)
}

extension ExportError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .failed(let reason): "The course cannot be exported: \(reason)."
        }
    }
}
