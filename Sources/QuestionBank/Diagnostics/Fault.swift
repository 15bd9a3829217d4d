/// A rule that was broken, and the two sentences to say about it.
struct Fault: Equatable, Sendable {
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
    /// The text in quotation marks, safe to print: on one line, without control characters, at most 60 characters.
    var quoted: String {
        let scalars = unicodeScalars.map { $0.isForbidden || $0 == "\n" || $0 == "\t" ? "\u{FFFD}" : $0 }
        let safe = String(String.UnicodeScalarView(scalars))
        return safe.count > 60 ? "“\(safe.prefix(59))…”" : "“\(safe)”"
    }
}
