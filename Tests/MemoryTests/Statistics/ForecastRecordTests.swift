import Assessment
import Testing

@testable import Memory

@Suite struct ForecastRecordTests {
    func exam(_ pass: Int, _ share: Fraction = Fraction(3, 4), low: Int = 60, high: Int = 80, isPassed: Bool)
        -> PredictedExam
    {
        PredictedExam(
            title: "Mock exam", day: 0, forecast: Forecast(pass: pass, low: low, high: high), share: share,
            isPassed: isPassed)
    }

    /// (0.2² + 0.3² + 0.6²) / 3.
    @Test func theBrierScoreIsTheMeanSquaredDistance() throws {
        let record = ForecastRecord([
            exam(800, isPassed: true), exam(300, isPassed: false), exam(600, isPassed: false),
        ])
        #expect(abs(try #require(record.brier) - 0.49 / 3) < 1e-9)
    }

    @Test func everyExamLiesInOneBand() {
        let record = ForecastRecord([0, 499, 500, 800, 801, 1000].map { exam($0, isPassed: $0 > 499) })
        #expect(record.bands.map(\.exams) == [2, 2, 2])
        #expect(record.bands.map(\.passed) == [0, 2, 2])
        #expect(record.bands.map(\.predicted) == [0.2495, 0.65, 0.9005])
    }

    @Test(arguments: [
        (Fraction(3, 5), true), (Fraction(4, 5), true), (Fraction(599, 1000), false), (Fraction(801, 1000), false),
        (Fraction(-1, 5), false),
    ])
    func theEndsOfAnIntervalBelongToIt(share: Fraction, isCovered: Bool) {
        #expect(exam(700, share, isPassed: false).isCovered == isCovered)
    }

    @Test func whereNothingWasPredictedNothingIsClaimed() {
        let record = ForecastRecord([])
        #expect(record.brier == nil)
        #expect(record.covered == 0)
        #expect(record.bands.map(\.predicted) == [nil, nil, nil])
    }
}
