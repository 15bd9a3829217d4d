import Assessment
import Foundation
import Testing

@testable import QuestionBank

/// The courses that are shipped, checked by their own rules.
@Suite struct ShippedCourseTests {
    static let courses = ["hugging-face-agents", "model-context-protocol", "unix-command-line"]

    static func linter(of course: String) throws -> Linter {
        let content = URL(fileURLWithPath: #filePath).appending(path: "../../../../Content/\(course)").standardized
        let reader = try CourseReader(CourseFiles(at: content.path))
        return Linter(reader.files.decks.map(reader.read), of: try #require(reader.course))
    }

    @Test(arguments: courses) func nothingIsFoundAndLittleIsWaived(_ course: String) throws {
        let linter = try Self.linter(of: course)
        #expect(linter.findings == [], "\(linter.findings.map(\.description).joined(separator: "\n"))")
        #expect(Double(linter.waived.count) <= 0.03 * Double(linter.subjects.count))
    }

    @Test(arguments: courses) func botsFindNoCue(_ course: String) throws {
        let report = BankReport(try Self.linter(of: course))
        let cues = report.bots.filter(\.isCue).map { "\($0.bot) finds \($0.score): \($0.found)" }
        #expect(cues == [])
    }

    /// A folder with the pages that the courses are about, where it is at hand.
    static let pages = ProcessInfo.processInfo.environment["SWOT_PAGES"]

    @Test(.enabled(if: pages != nil, "SWOT_PAGES names no folder"), arguments: courses)
    func sharesNoSentenceWithThePages(_ course: String) throws {
        var copying = Copying()
        #expect(try copying.add(folder: try #require(Self.pages)) > 0)
        let linter = try Self.linter(of: course)
        let found = copying.findings(in: linter.subjects) + copying.findings(in: linter.scenarios)
        #expect(found == [], "\(found.map(\.description).joined(separator: "\n"))")
    }
}
