import CNcurses
import Canvas

/// The terminal's attributes for each style, found at first use and kept.
struct Palette {
    private let theme: Theme
    /// How many colours the terminal has; 0 where none are used.
    private let colours: Int32
    /// By role and traits: a blank in that style; nil as long as it was not asked for.
    private var blanks: [cchar_t?] = Array(repeating: nil, count: Style.Role.allCases.count << traitBits)

    private static let traitBits = 5

    /// Starts colours if the terminal has any and they are wanted, with its own background.
    init(wantsColours: Bool) {
        let hasColours = wantsColours && has_colors() && start_color() == OK && use_default_colors() == OK
        colours = hasColours ? tigetnum("colors") : 0
        theme = hasColours ? .colour : .monochrome
    }

    /// A blank in that style.
    mutating func blank(_ style: Style) -> cchar_t {
        let traits = Int(style.traits.rawValue) & (1 << Self.traitBits - 1)
        let index = Int(style.role.rawValue) << Self.traitBits | traits
        if let known = blanks[index] { return known }
        let made = cell(theme.look(of: style))
        blanks[index] = made
        return made
    }

    /// What makes an ASCII character one in that style.
    mutating func attributes(_ style: Style) -> chtype {
        let blank = blank(style)
        return blank.attr | chtype(bitPattern: COLOR_PAIR(blank.ext_color))
    }

    private func cell(_ look: Look) -> cchar_t {
        var attributes: attr_t = 0
        for (trait, attribute) in Self.attributes where look.attributes.contains(trait) { attributes |= attribute }
        var cell = cchar_t()
        setcchar(&cell, [0x20, 0], attributes, pair(look), nil)
        return cell
    }

    /// The number of the pair of colours; 0 is the terminal's own.
    private func pair(_ look: Look) -> Int16 {
        guard colours > 0, look.foreground != .standard || look.background != .standard else { return 0 }
        return Int16(clamping: max(0, alloc_pair(number(of: look.foreground), number(of: look.background))))
    }

    /// A terminal of eight colours shows a bright one as its dark brother.
    private func number(of colour: Colour) -> Int32 {
        let number = Int32(colour.rawValue)
        return number < colours ? number : number % 8
    }

    private static let attributes: [(Style.Traits, attr_t)] = [
        (.bold, ncurses_bold), (.underline, ncurses_underline), (.reverse, ncurses_reverse),
        (.italic, ncurses_italic), (.dim, ncurses_dim),
    ]
}
