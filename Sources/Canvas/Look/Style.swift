/// How a cell looks, named by what it means. A theme decides on colours and attributes.
package struct Style: Equatable, Hashable, Sendable {
    /// What the text is.
    package enum Role: UInt8, CaseIterable, Sendable {
        case plain, muted, heading, title, code, link
        case current, chosen, struck, marked
        case key, correct, partial, incorrect
        case warning, border, bar, barRest, footerKey, footerText, field, match
    }

    /// Emphasis that is independent of the role.
    package struct Traits: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let bold = Traits(rawValue: 1)
        package static let underline = Traits(rawValue: 2)
        package static let reverse = Traits(rawValue: 4)
        package static let italic = Traits(rawValue: 8)
        package static let dim = Traits(rawValue: 16)
    }

    package var role: Role
    package var traits: Traits

    package init(_ role: Role, _ traits: Traits = []) {
        self.role = role
        self.traits = traits
    }

    package static let plain = Style(.plain)
    package static let muted = Style(.muted)
    package static let heading = Style(.heading)
    package static let title = Style(.title)
    package static let code = Style(.code)
    package static let link = Style(.link)
    package static let current = Style(.current)
    package static let chosen = Style(.chosen)
    package static let struck = Style(.struck)
    package static let marked = Style(.marked)
    package static let key = Style(.key)
    package static let correct = Style(.correct)
    package static let partial = Style(.partial)
    package static let incorrect = Style(.incorrect)
    package static let warning = Style(.warning)
    package static let border = Style(.border)
    package static let bar = Style(.bar)
    package static let barRest = Style(.barRest)
    package static let footerKey = Style(.footerKey)
    package static let footerText = Style(.footerText)
    package static let field = Style(.field)
    package static let match = Style(.match)
}
