import Assessment
import JSON
import Memory

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
        /// The item was answered in another program, whose reviews were taken over.
        case reviewed(CourseItem, PastReview)
    }
}

/// An answer that was given in another program. All that is known of it is how well the item was recalled.
package struct PastReview: Hashable, Sendable {
    package var rating: Rating
    /// Milliseconds from the question to the answer.
    package var taken: Int64
    /// Whether the item was asked out of turn.
    package var isCrammed: Bool

    package init(_ rating: Rating, taken: Int64, isCrammed: Bool = false) {
        self.rating = rating
        self.taken = taken
        self.isCrammed = isCrammed
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
        case .reviewed: "item-reviewed"
        }
    }

    /// The item that it is about.
    var item: CourseItem {
        switch self {
        case .marked(let item), .unmarked(let item), .reviewed(let item, _): item
        }
    }

    /// What the body says besides the item.
    var details: [JSON.Member] {
        if case .reviewed(_, let review) = self { Shape<PastReview>.review.members(review) } else { [] }
    }

    /// Nil for a name that this program does not know.
    init?(_ name: String, _ shape: Shape<CourseItem>, _ json: JSON) throws(Unreadable) {
        switch name {
        case "item-marked": self = .marked(try shape.value(json))
        case "item-unmarked": self = .unmarked(try shape.value(json))
        case "item-reviewed": self = .reviewed(try shape.value(json), try Shape<PastReview>.review.value(json))
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

extension Shape<PastReview> {
    static var review: Shape {
        Shape(
            PastReview(.again, taken: 0),
            [
                Field("rating", \.rating, .grade), Field("taken", \.taken, .integer),
                Field("crammed", \.isCrammed, .flag, unless: false),
            ])
    }
}
