/// Where a line of text may be broken: a small part of UAX #14, enough for running text.
enum LineBreaking {
    /// What a cluster is for breaking lines.
    enum Kind {
        /// A blank at which a line may end; it is not shown there.
        case blank
        /// The end of the line, wanted by the text.
        case newline
        /// A letter or sign that keeps to its neighbours.
        case letter
        /// A letter of a script without blanks, which may be parted from its neighbours.
        case ideograph
    }

    static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x21...0x7E: .letter
        case 0x20, 0x09, 0x1680, 0x2000...0x2006, 0x2008...0x200B, 0x205F, 0x3000: .blank
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .newline
        case 0x2E80...0xA4C6, 0xF900...0xFAD9, 0xFF01...0xFF60, 0x20000...0x3FFFD: .ideograph
        default: .letter
        }
    }

    /// Whether a line may end between two clusters that are not blanks: where one of them is an ideograph, but not before
    /// what closes or ends a clause, nor after what opens one.
    static func mayBreak(after left: Unicode.Scalar, before right: Unicode.Scalar) -> Bool {
        guard kind(of: left) == .ideograph || kind(of: right) == .ideograph else { return false }
        switch right.properties.generalCategory {
        case .closePunctuation, .finalPunctuation, .otherPunctuation, .modifierLetter: return false
        default: break
        }
        switch left.properties.generalCategory {
        case .openPunctuation, .initialPunctuation: return false
        default: return true
        }
    }
}
