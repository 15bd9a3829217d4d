import Assessment

/// A problem of a course's files: where, what, and how to mend it.
package struct Diagnostic: Equatable, Sendable {
    /// The path as the caller gave it, or relative to the course's folder.
    package var file: String
    package var place: Place
    package var rule: Rule
    /// One sentence.
    package var message: String
    /// What to do about it, one sentence.
    package var mend: String
    /// The item that it concerns, where it concerns one.
    package var item: ItemID?

    package init(file: String, place: Place, rule: Rule, message: String, mend: String, item: ItemID? = nil) {
        self.file = file
        self.place = place
        self.rule = rule
        self.message = message
        self.mend = mend
        self.item = item
    }

    package var level: Rule.Level { rule.level }
}

/// A place in a file as its author sees it.
package struct Place: Hashable, Comparable, Sendable {
    /// From 1.
    package var line: Int
    /// In characters, from 1.
    package var column: Int

    package init(line: Int, column: Int = 1) {
        self.line = line
        self.column = column
    }

    package static func < (left: Place, right: Place) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `file:line:column: error: message [rule]`: the form that editors and CI understand.
    package var description: String {
        "\(file.printable):\(place.line):\(place.column): \(level): \(message) [\(rule.id)]"
    }

    /// The description, and below it how to mend the problem.
    package var text: String { "\(self)\n    \(mend)" }
}
