/// A rule that was broken, and the two sentences to say about it.
struct Fault: Error, Equatable {
    let rule: Rule
    let message: String
    let mend: String

    init(_ rule: Rule, _ message: String, mend: String) {
        self.rule = rule
        self.message = message
        self.mend = mend
    }
}

/// A fault and its place.
struct Finding: Equatable, Sendable {
    var fault: Fault
    var place: Place

    init(_ fault: Fault, _ place: Place) {
        self.fault = fault
        self.place = place
    }
}

extension String {
    /// The text in quotation marks, safe to print and at most 60 characters long.
    var quoted: String {
        let text = printable
        return text.count > 60 ? "“\(text.prefix(59))…”" : "“\(text)”"
    }

    /// The text on one line, without characters that a terminal would obey.
    package var printable: String {
        let scalars = unicodeScalars.map { $0.isForbidden || $0 == "\n" || $0 == "\t" ? "\u{FFFD}" : $0 }
        return String(String.UnicodeScalarView(scalars))
    }
}
