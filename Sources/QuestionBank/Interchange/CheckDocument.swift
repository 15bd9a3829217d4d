import Foundation

extension CheckReport {
    /// The report as JSON; its form is described with the format of question banks.
    package func json() throws -> String {
        let document = Document(
            items: items, errors: errors, warnings: warnings, diagnostics: diagnostics.map(Document.Entry.init))
        return try document.encoded()
    }

    /// One annotation a line, as GitHub's actions read them from standard output.
    ///
    /// Source: <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>
    package var annotations: String {
        diagnostics.map { diagnostic in
            let place =
                "file=\(Self.property(diagnostic.file)),line=\(diagnostic.place.line),col=\(diagnostic.place.column)"
            let text = "\(diagnostic.message) \(diagnostic.mend) [\(diagnostic.rule.id)]"
            return "::\(diagnostic.level) \(place)::\(Self.data(text))"
        }.joined(separator: "\n")
    }

    private static func data(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private static func property(_ text: String) -> String {
        data(text.printable).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}

private struct Document: Encodable {
    var schema = 1
    let items: Int
    let errors: Int
    let warnings: Int
    let diagnostics: [Entry]

    struct Entry: Encodable {
        let file: String
        let line: Int
        let column: Int
        let level: String
        let rule: String
        let message: String
        let mend: String
        @Nullable var item: String?

        init(_ diagnostic: Diagnostic) {
            file = diagnostic.file
            line = diagnostic.place.line
            column = diagnostic.place.column
            level = diagnostic.level.rawValue
            rule = diagnostic.rule.id
            message = diagnostic.message
            mend = diagnostic.mend
            item = diagnostic.item?.text
        }
    }
}
