import Glibc

/// What the environment asked for and what the terminal's text is written in.
package struct LocaleReport: Equatable, Sendable {
    /// How the locale in use came about.
    package enum Outcome: Equatable, Sendable {
        /// The locale that was asked for is in use.
        case asRequested
        /// It names UTF-8 but is not installed; `C.UTF-8` stands in.
        case substituted
        /// It is not installed, and no other could be used: the text is ASCII.
        case missing
    }

    /// The first of `LC_ALL`, `LC_CTYPE` and `LANG` that is set and not empty; empty where none is.
    package let requested: String
    package let outcome: Outcome
    /// Whether text goes to the terminal in UTF-8; otherwise ASCII stand-ins do.
    package let isUTF8: Bool

    /// Sets the character type of this process from its environment. The other categories stay as in C.
    package static func adopt() -> LocaleReport {
        let requested = requestedLocale()
        if setlocale(LC_CTYPE, "") != nil {
            return LocaleReport(requested: requested, outcome: .asRequested, isUTF8: codesetIsUTF8())
        }
        if namesUTF8(requested), setlocale(LC_CTYPE, "C.UTF-8") != nil {
            return LocaleReport(requested: requested, outcome: .substituted, isUTF8: codesetIsUTF8())
        }
        return LocaleReport(requested: requested, outcome: .missing, isUTF8: false)
    }

    /// Whether a locale's name asks for UTF-8: `de_DE.UTF-8`, `en_GB.utf8@euro`.
    static func namesUTF8(_ locale: String) -> Bool {
        guard let dot = locale.firstIndex(of: ".") else { return false }
        let codeset = locale[locale.index(after: dot)...].prefix { $0 != "@" }
        return codeset.filter { $0 != "-" }.lowercased() == "utf8"
    }

    private static func requestedLocale() -> String {
        for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
            if let value = environment(name), !value.isEmpty { return value }
        }
        return ""
    }

    private static func codesetIsUTF8() -> Bool {
        guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
        return String(cString: name) == "UTF-8"
    }
}

/// An environment variable's value; nil where it is not set.
func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}
