import Assessment
import JSON

/// Something that a learner decided outside any session. Like an event of a session it is written once and never changed.
package struct Fact: Equatable, Sendable {
    package var at: Instant
    package var kind: Kind

    package init(at: Instant, _ kind: Kind) {
        self.at = at
        self.kind = kind
    }

    package enum Kind: Equatable, Sendable {
        /// The learner wants to find the item again.
        case marked(CourseItem)
        /// The mark was taken off.
        case unmarked(CourseItem)
    }
}

/// An item of a course, by both of its names, see `Subject`.
package struct CourseItem: Hashable, Sendable {
    package var course: CourseID
    package var item: ItemID
    package var fingerprint: Fingerprint

    package init(course: CourseID, item: ItemID, fingerprint: Fingerprint) {
        self.course = course
        self.item = item
        self.fingerprint = fingerprint
    }
}

extension Fact.Kind {
    /// What the journal calls the kind. Within sessions `marked` is taken.
    var name: String {
        switch self {
        case .marked: "item-marked"
        case .unmarked: "item-unmarked"
        }
    }

    /// The item that was decided upon.
    var item: CourseItem {
        switch self {
        case .marked(let item), .unmarked(let item): item
        }
    }

    /// Nil for a name that this program does not know.
    init?(_ name: String, _ shape: Shape<CourseItem>, _ json: JSON) throws(Unreadable) {
        switch name {
        case "item-marked": self = .marked(try shape.value(json))
        case "item-unmarked": self = .unmarked(try shape.value(json))
        default: return nil
        }
    }
}

extension Shape<CourseItem> {
    static var item: Shape {
        Shape(
            CourseItem(course: CourseID(""), item: ItemID(""), fingerprint: Fingerprint(value: 0)),
            [
                Field("course", \.course, .by(.text, \.text, CourseID.init)),
                Field("item", \.item, .by(.text, \.text, ItemID.init)),
                Field("fingerprint", \.fingerprint, .fingerprint),
            ])
    }
}
