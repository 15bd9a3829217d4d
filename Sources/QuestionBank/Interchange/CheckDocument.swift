import JSON

extension CheckReport {
    /// The report as JSON; `docs/json.md` describes it.
    package var json: JSON {
        [
            "schema": 1, "items": .value(items), "errors": .value(errors), "warnings": .value(warnings),
            "advice": .value(advice),
            "diagnostics": .array(diagnostics.map(\.json)),
        ]
    }

    /// One annotation a line, as GitHub's actions read them from standard output.
    ///
    /// Source: <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>
    package var annotations: String {
        diagnostics.map { diagnostic in
            let place =
                "file=\(Self.property(diagnostic.file)),line=\(diagnostic.place.line),col=\(diagnostic.place.column)"
            let text = "\(diagnostic.message) \(diagnostic.mend) [\(diagnostic.rule.id)]"
            return "::\(diagnostic.level.annotation) \(place)::\(Self.data(text))"
        }.joined(separator: "\n")
    }

    /// A message, in which only signs that would end it are escaped.
    private static func data(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    /// A value before the message, where commas and colons separate.
    private static func property(_ text: String) -> String {
        data(text.printable).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}

extension Rule.Level {
    /// What GitHub calls it.
    fileprivate var annotation: String { self == .advice ? "notice" : rawValue }
}

extension Diagnostic {
    package var json: JSON {
        [
            "file": .value(file), "line": .value(place.line), "column": .value(place.column),
            "level": .value(level.rawValue), "rule": .value(rule.id), "message": .value(message),
            "mend": .value(mend), "item": .value(item?.text),
        ]
    }
}
