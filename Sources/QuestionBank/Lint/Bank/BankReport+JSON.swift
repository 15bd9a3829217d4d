import Foundation

extension BankReport {
    /// The report as JSON of schema 1: fields may be added later, none changes its meaning.
    package var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Numbers and texts can always be encoded: none of the numbers is infinite.
        guard let data = try? encoder.encode(Document(self)) else { return "{\"schema\": 1}" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    fileprivate struct Document: Encodable {
        var schema = 1
        let course: String
        let items: Int
        let singleChoice: Int
        let sound: Bool
        let measures: [Figure]
        let bots: [Score]
        let objectives: [Objective]
        let diagnostics: [Problem]
    }

    fileprivate struct Figure: Encodable {
        let rule: String
        @Nullable var topic: String?
        let name: String
        let unit: String
        let value: Double
        let lowest: Double
        let highest: Double
        let kept: Bool
    }

    fileprivate struct Score: Encodable {
        let bot: String
        @Nullable var topic: String?
        let items: Int
        let score: Double
        let chance: Double
        let p: Double
        let adjusted: Double
        let cue: Bool
        let found: [String]
    }

    fileprivate struct Objective: Encodable {
        let objective: String
        let items: Int
    }

    fileprivate struct Problem: Encodable {
        let file: String
        let line: Int
        let column: Int
        let level: String
        let rule: String
        let message: String
        let mend: String
        @Nullable var item: String?
    }
}

extension BankReport.Document {
    fileprivate init(_ report: BankReport) {
        course = report.course.id.text
        items = report.items
        singleChoice = report.singleChoice
        sound = report.isSound
        measures = report.measures.map { measure in
            BankReport.Figure(
                rule: measure.rule, topic: measure.topic?.text, name: measure.name, unit: measure.unit.rawValue,
                value: measure.value, lowest: measure.limits.lowerBound, highest: measure.limits.upperBound,
                kept: measure.isKept)
        }
        bots = report.bots.map { score in
            BankReport.Score(
                bot: score.bot, topic: score.topic?.text, items: score.items, score: score.score, chance: score.chance,
                p: score.pValue, adjusted: score.adjusted, cue: score.isCue,
                found: score.found.map(\.text))
        }
        objectives = report.objectives.map { BankReport.Objective(objective: $0.objective, items: $0.items) }
        diagnostics = report.findings.map { finding in
            BankReport.Problem(
                file: finding.file, line: finding.place.line, column: finding.place.column,
                level: finding.level.rawValue, rule: finding.rule.id, message: finding.message, mend: finding.mend,
                item: finding.item?.text)
        }
    }
}
