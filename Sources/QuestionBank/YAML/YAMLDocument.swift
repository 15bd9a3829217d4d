import Yams

/// A YAML text with places.
struct YAMLDocument {
    /// Nil where the text is empty or no YAML.
    private(set) var root: Node?
    private(set) var findings: [Finding] = []
    /// The line of the file at which the text begins.
    let firstLine: Int

    init(_ yaml: String, firstLine: Int = 1) {
        self.firstLine = firstLine
        guard yaml.utf8.count <= Limits.yaml else {
            note(.yamlSize(yaml.utf8.count), at: nil)
            return
        }
        do {
            root = try Yams.compose(yaml: yaml)
        } catch let error as YamlError {
            note(error)
        } catch {
            note(.yamlSyntax("\(error)"), at: nil)
        }
    }

    func place(_ mark: Mark?) -> Place {
        guard let mark else { return Place(line: max(1, firstLine - 1)) }
        return Place(line: firstLine + mark.line - 1, column: mark.column)
    }

    private mutating func note(_ fault: Fault, at mark: Mark?) {
        findings.append(Finding(fault, place(mark)))
    }

    private mutating func note(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            note(.yamlSyntax(problem), at: mark)
        case .duplicatedKeysInMapping(let duplicates, let context):
            for key in duplicates { note(.duplicateKey(key), at: context.mark) }
        case .reader(let problem, _, _, _):
            note(.yamlSyntax(problem), at: nil)
        default:
            note(.yamlSyntax("\(error)"), at: nil)
        }
    }
}
