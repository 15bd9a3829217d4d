/// A colour that the terminal's own palette decides on; the raw values are those of ANSI, with -1 for the terminal's default.
package enum Colour: Int16, CaseIterable, Sendable {
    case standard = -1
    case black, red, green, yellow, blue, magenta, cyan, white
    case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite
}

/// What a terminal is told about a cell.
package struct Look: Equatable, Hashable, Sendable {
    package var foreground: Colour
    package var background: Colour
    package var attributes: Style.Traits

    package init(
        _ foreground: Colour = .standard, on background: Colour = .standard, attributes: Style.Traits = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

/// The looks of all roles.
package struct Theme: Equatable, Sendable {
    /// By the roles' raw values.
    private let looks: [Look]

    package init(_ look: (Style.Role) -> Look) {
        looks = Style.Role.allCases.map(look)
    }

    /// How a style looks: its role's look and its own traits.
    package func look(of style: Style) -> Look {
        var look = looks[Int(style.role.rawValue)]
        look.attributes.formUnion(style.traits)
        return look
    }

    /// Colours that can be read on dark and on light backgrounds: of the eight that every terminal has, those that are
    /// neither black nor white and not yellow or blue, and always on the terminal's own background.
    package static let colour = Theme { role in
        switch role {
        case .plain: Look()
        case .muted, .struck, .border, .barRest, .footerText: Look(attributes: .dim)
        case .heading, .title, .current, .footerKey: Look(attributes: .bold)
        case .code, .bar: Look(.cyan)
        case .link: Look(.cyan, attributes: .underline)
        case .chosen, .key: Look(.cyan, attributes: .bold)
        case .marked: Look(.magenta)
        case .partial: Look(.magenta, attributes: .bold)
        case .correct: Look(.green, attributes: .bold)
        case .incorrect, .warning: Look(.red, attributes: .bold)
        case .field: Look(attributes: .underline)
        case .match: Look(attributes: .reverse)
        }
    }

    /// Attributes alone, for `NO_COLOR` and for terminals without colours.
    package static let monochrome = Theme { role in
        switch role {
        case .plain, .code, .bar, .partial: Look()
        case .muted, .struck, .border, .barRest, .footerText: Look(attributes: .dim)
        case .heading, .title, .current, .chosen, .key, .marked, .correct, .incorrect, .footerKey:
            Look(attributes: .bold)
        case .link, .field: Look(attributes: .underline)
        case .warning, .match: Look(attributes: .reverse)
        }
    }
}
