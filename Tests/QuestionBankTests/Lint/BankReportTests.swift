import Assessment
import Foundation
import Testing

@testable import QuestionBank

@Suite struct BankReportTests {
    private let report = BankReport(linter(of: PlantedBank.all[0].items(count: 80, seed: 1)))

    @Test func tableNamesBotsAndMarksCues() throws {
        let lines = report.text.split(separator: "\n")
        #expect(lines[0] == "Sample: 80 items, 80 of them single choice")
        let longest = try #require(lines.first { $0.contains("  longest ") && $0.contains("bank") })
        #expect(longest.hasPrefix("!") && longest.contains("25.0 %"))
        #expect(report.text.contains("! significant at 1 % over all"))
        #expect(report.findings.contains { $0.rule == Rule("guessable", .error) })
        #expect(!report.isSound)
    }

    @Test func jsonHasSchemaAndAllScores() throws {
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(report.json.document.utf8)) as? [String: Any])
        #expect(object["schema"] as? Int == 1)
        #expect(object["items"] as? Int == 80)
        let bots = try #require(object["bots"] as? [[String: Any]])
        #expect(bots.count == report.bots.count)
        #expect(bots.first?["cue"] as? Bool == true)
        #expect(bots.first?["topic"] is NSNull, "it is the whole bank")
        #expect((object["diagnostics"] as? [Any])?.count == report.findings.count)
    }

    @Test func htmlNeedsNothingElseAndEscapesText() {
        let subjects = PlantedBank.clean.items(count: 30, seed: 1).map {
            Linter.Subject(item: $0, file: "a.md", line: 1)
        }
        let course = Course(id: CourseID("x"), title: "<b>Bits & \"bytes\"</b>", language: "en")
        let html = BankReport(Linter(subjects, of: course)).html
        #expect(html.contains("<h1>&lt;b&gt;Bits &amp; &quot;bytes&quot;&lt;/b&gt;</h1>"))
        for outside in ["<script", "<link", "src=", "href=", "url(", "@import"] { #expect(!html.contains(outside)) }
        #expect(html.contains("<td>regression</td>"))
    }

    @Test func bankWithoutItemsHasAReport() {
        let report = BankReport(linter(of: []))
        #expect(report.isSound && report.bots == [] && report.items == 0)
        #expect(report.text.hasPrefix("Sample: 0 items"))
    }
}
