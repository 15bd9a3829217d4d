/// The text as HTML shows it, between tags and within quoted attributes.
///
/// Control characters, which no page may hold, become U+FFFD.
package func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
        case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
}

/// One file with everything in it: no scripts, nothing fetched, light and dark, fit to be printed; well-formed as XML
/// too.
package struct Page {
    /// What stands in the title bar; plain text.
    package var title: String
    /// Rules of this page, after those that all pages share.
    package var style: String
    /// HTML.
    package var body: String

    package init(title: String, style: String = "", body: String) {
        self.title = title
        self.style = style
        self.body = body
    }

    package var html: String {
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>\(escaped(title))</title>
        <style>\(Self.sharedStyle)\(style.isEmpty ? "" : "\n\(style)")</style></head><body>
        \(body)
        </body></html>

        """
    }

    /// `.n` is a number, aligned at its right.
    private static let sharedStyle = """
        :root{color-scheme:light dark;--text:#222;--faint:#666;--ground:#fff;--accent:#1f6fb2;--soft:#e9ecef;--mark:#b3261e}
        @media(prefers-color-scheme:dark){:root{--text:#ddd;--faint:#999;--ground:#181818;--accent:#6cb2ee;--soft:#333;--mark:#ff8a80}}
        body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:var(--text);background:var(--ground)}
        small{font-weight:normal;color:var(--faint)}table{border-collapse:collapse}td,th{text-align:left;padding:.15rem .8rem .15rem 0}
        .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        @media print{body{margin:0;max-width:none;font-size:11pt}}
        """
}
