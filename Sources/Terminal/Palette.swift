import CNcurses
import Canvas

/// The terminal's attributes for each style, found at first use and kept.
struct Palette {
    private let hasColors: Bool
    /// By role and traits: a blank in that style; nil as long as it was not asked for.
    private var blanks: [cchar_t?] = Array(repeating: nil, count: 32 * Style.Role.allCases.count)

    /// Starts colours if the terminal has any and they are wanted.
    init(wantsColors: Bool) {
        hasColors = wantsColors && has_colors() && start_color() == OK
        if hasColors { use_default_colors() }
    }

    /// A blank in that style.
    mutating func blank(_ style: Style) -> cchar_t {
        let index = Int(style.role.rawValue) << 5 | Int(style.traits.rawValue & 31)
        if let known = blanks[index] { return known }
        let made = make(style)
        blanks[index] = made
        return made
    }

    private func make(_ style: Style) -> cchar_t {
        var attributes: attr_t = 0
        for (trait, attribute) in Self.attributes where style.traits.contains(trait) { attributes |= attribute }
        var pair: Int16 = 0
        if hasColors, let color = Self.color(of: style.role) {
            pair = Int16(max(0, alloc_pair(color, -1)))
        }
        var cell = cchar_t()
        setcchar(&cell, [0x20, 0], attributes, pair, nil)
        return cell
    }

    private static let attributes: [(Style.Traits, attr_t)] = [
        (.bold, ncurses_bold), (.underline, ncurses_underline), (.reverse, ncurses_reverse),
        (.italic, ncurses_italic), (.dim, ncurses_dim),
    ]

    private static func color(of role: Style.Role) -> Int32? {
        switch role {
        case .correct: COLOR_GREEN
        case .incorrect: COLOR_RED
        case .marked, .warning, .partial: COLOR_YELLOW
        case .key, .footerKey, .current: COLOR_CYAN
        default: nil
        }
    }
}
