import JSON

/// The kinds of notes that Swot writes. Their fields have the names that the reader knows.
enum AnkiForm: Int, CaseIterable {
    case recall = 1
    case typed, gaps, choice

    /// What notes of a kind have in common; it never changes, so that a later package goes to the same kind.
    var id: Int64 { 1_711_000_000_000 + Int64(rawValue) }

    var name: String {
        switch self {
        case .recall: "Swot: recall"
        case .typed: "Swot: type in"
        case .gaps: "Swot: gaps"
        case .choice: "Swot: choice"
        }
    }

    /// How many options a note has a field for.
    static let options = 26

    private static let letters = (0..<options).map { String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8($0)))) }

    static let common = ["Hint", "Explanation", "References"]

    var fields: [String] {
        switch self {
        case .recall: ["Front", "Back"] + Self.common
        case .typed: ["Front", "Back", "Also accepted"] + Self.common
        case .gaps: ["Text", "Also accepted"] + Self.common
        case .choice:
            ["Question"] + Self.letters.map { "Option \($0)" } + ["Answers", "Right"]
                + Self.letters.map { "Rationale \($0)" } + Self.common
        }
    }

    private var front: String {
        let hint = "{{#Hint}}<div>{{hint:Hint}}</div>{{/Hint}}"
        switch self {
        case .recall: return "{{Front}}\(hint)"
        case .typed: return "{{Front}}\(hint)\n\n{{type:Back}}"
        case .gaps: return "{{cloze:Text}}\(hint)"
        case .choice:
            let options = Self.letters.map { "{{#Option \($0)}}<li>{{Option \($0)}}</li>{{/Option \($0)}}" }
            return "{{Question}}<ol type=\"A\">\(options.joined())</ol>\(hint)"
        }
    }

    private var back: String {
        let more =
            "{{#Explanation}}<div>{{Explanation}}</div>{{/Explanation}}"
            + "{{#References}}<div>{{References}}</div>{{/References}}"
        switch self {
        case .recall: return "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}\(more)"
        case .typed: return "{{Front}}\n\n<hr id=answer>\n\n{{type:Back}}\(more)"
        case .gaps: return "{{cloze:Text}}\(more)"
        case .choice:
            let rationales = Self.letters.map {
                "{{#Rationale \($0)}}<p>\($0): {{Rationale \($0)}}</p>{{/Rationale \($0)}}"
            }
            return "{{FrontSide}}\n\n<hr id=answer>\n\n{{Right}}\(rationales.joined())\(more)"
        }
    }

    /// As a collection of the schema 11 has it.
    var model: JSON {
        let fields = fields.enumerated().map { index, name -> JSON in
            [
                "name": .string(name), "ord": .integer(Int64(index)), "sticky": false, "rtl": false,
                "font": "Arial", "size": 20, "media": [],
            ]
        }
        let template: JSON = [
            "name": "Card 1", "ord": 0, "qfmt": .string(front), "afmt": .string(back), "bqfmt": "", "bafmt": "",
            "did": .null, "bfont": "", "bsize": 0,
        ]
        return [
            "id": .integer(id), "name": .string(name), "type": self == .gaps ? 1 : 0, "mod": 0, "usn": -1, "sortf": 0,
            "did": 1, "tmpls": [template], "flds": .array(fields), "css": .string(Self.style),
            "latexPre": .string(Self.latex), "latexPost": "\\end{document}", "latexsvg": false,
            "req": [[0, "any", [0]]], "tags": [], "vers": [],
        ]
    }

    private static let style = """
        .card { font-family: arial; font-size: 20px; line-height: 1.5; text-align: left; max-width: 40em; margin: auto; }
        .cloze { font-weight: bold; }
        """
    private static let latex = """
        \\documentclass[12pt]{article}
        \\special{papersize=3in,5in}
        \\usepackage[utf8]{inputenc}
        \\usepackage{amssymb,amsmath}
        \\pagestyle{empty}
        \\setlength{\\parindent}{0in}
        \\begin{document}

        """
}
