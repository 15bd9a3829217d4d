import Assessment
import Canvas
import Screens
import TestSupport
import Testing

@Suite struct StatisticsScreenTests {
    static let sections = ["memory", "days", "accuracy", "time", "calibration", "exams"]

    /// A stage that shows the statistics of the sample course.
    func stage(_ size: Size = Size(columns: 80, rows: 24), _ report: CourseReport = Sample.report) -> Stage {
        var stage = Stage(size: size)
        stage.type("jt")
        stage.send(.statistics(CourseID("sample"), report))
        return stage
    }

    /// The first half of a golden is all there is without colours.
    @Test(arguments: sections.indices, ScreenGoldenTests.sizes)
    func sectionLooksAsInItsGolden(section: Int, size: Size) {
        var stage = stage(size)
        stage.type("\(section + 1)")
        expectGolden(
            stage.screen + "\n\n" + stage.frame.styles,
            "statistics-\(Self.sections[section])-\(size.columns)x\(size.rows)")
    }

    @Test(arguments: sections.indices)
    func beforeTheFirstAnswerSentencesSayWhatIsMissing(section: Int) {
        var stage = stage(Size(columns: 80, rows: 24), Sample.emptyReport)
        stage.type("\(section + 1)")
        expectGolden(stage.screen, "statistics-empty-\(Self.sections[section])")
    }

    @Test func openingReadsTheCourseUnderTheCursor() {
        var stage = Stage()
        stage.type("jt")
        #expect(stage.effects.last == .readStatistics(CourseID("sample")))
        stage.type("<esc>jt")
        #expect(stage.effects.last == .readStatistics(CourseID("other")))
    }

    @Test func reviewLeadsThereAndBack() {
        var stage = Stage()
        stage.type("jrt")
        #expect(stage.effects.last == .readStatistics(CourseID("sample")))
        #expect(stage.screen.contains("Sample course · Statistics"))
        stage.type("q")
        #expect(stage.screen.contains("Sample course · Review"))
    }

    @Test func anAnswerOnAnotherCourseIsNotShown() {
        var stage = stage()
        var other = Sample.report
        other.title = "Another course"
        stage.send(.statistics(CourseID("other"), other))
        #expect(stage.screen.contains("Sample course · Statistics"))
    }

    @Test(arguments: [
        ("<right>", "Days"), ("<tab><tab>", "Right answers by topic"), ("<left>", "How exams would end"),
        ("6<right>", "What memory holds"), ("4hh", "Days"), ("5", "Predicted and come true"),
    ])
    func keysLeadFromSectionToSection(keys: String, heading: String) {
        var stage = stage()
        stage.type(keys)
        #expect(stage.screen.split(separator: "\n", omittingEmptySubsequences: false)[4].hasPrefix("  \(heading)"))
    }

    /// Screen readers read on from there.
    @Test(arguments: sections.indices, [40, 60, 140])
    func theCursorStandsOnTheNameOfTheSection(section: Int, columns: Int) throws {
        var stage = stage(Size(columns: columns, rows: 20))
        stage.type("\(section + 1)")
        let cursor = try #require(stage.frame.cursor)
        let row = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)[cursor.row]
        #expect(row.dropFirst(cursor.column).hasPrefix("▸\(section + 1) "))
    }

    @Test func everyLineCanBeScrolledTo() {
        var stage = stage(Size(columns: 60, rows: 20))
        stage.type("6")
        #expect(!stage.screen.contains("✗ Not passed"))
        stage.type("<end>")
        #expect(stage.screen.contains("27 Sep"))
        stage.type("<home>")
        #expect(stage.screen.contains("How exams would end"))
        stage.type("<pgdn>k<right>")
        #expect(stage.screen.contains("What memory holds"))
    }

    /// Fewer than 60 columns show as many weeks as fit.
    @Test func halfAYearOfDaysIsShownAtEveryWidth() throws {
        for columns in 60...180 {
            var stage = stage(Size(columns: columns, rows: 40))
            stage.type("2")
            let row = try #require(stage.screen.split(separator: "\n").first { $0.hasPrefix("  Mon") })
            #expect(row.count { "·░▒▓█".contains($0) } >= 26, "\(columns)")
        }
    }

    @Test func aNameCanBeClicked() {
        var stage = stage()
        stage.send(.input(.click(Point(column: 22, row: 2))))
        #expect(stage.screen.contains("▸3 Accuracy"))
    }

    @Test(arguments: sections.indices, [Size(columns: 40, rows: 12), Size(columns: 500, rows: 200)])
    func everySectionCanBeDrawnAtTheEdges(section: Int, size: Size) {
        var stage = stage(size)
        stage.type("\(section + 1)")
        #expect(stage.frame.size == size)
        #expect(stage.screen.contains("▸\(section + 1) "))
    }

    /// In a locale that knows ASCII alone every sign has another for it.
    @Test(arguments: sections.indices)
    func everySignHasAStandIn(section: Int) {
        var stage = stage()
        stage.type("\(section + 1)")
        let ascii = stage.frame.asciiStandIn().text
        #expect(ascii.count { $0 == "?" } == stage.screen.count { $0 == "?" })
    }
}
