import Assessment
import Testing

@testable import Memory

@Suite struct RetentionTests {
    /// 80 of 100 right with a chance of one in four: (0.8 − 0.25) / 0.75. Wilson's interval of 80 in 100 is 0.7112 to 0.8666
    /// (Newcombe 1998, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, 857–872, formula 3).
    @Test func guessesAreTakenOut() throws {
        let retention = Retention(
            [PredictedAnswers(answers: 100, right: 80, expected: 0.85, guess: 0.25)], desired: 0.9)
        let measured = try #require(retention.measured)
        #expect(abs(measured.recall - 0.7333) < 0.0001)
        #expect(abs(measured.interval.lowerBound - (0.7112 - 0.25) / 0.75) < 0.0002)
        #expect(abs(measured.interval.upperBound - (0.8666 - 0.25) / 0.75) < 0.0002)
        #expect(abs(measured.predicted - 0.8) < 1e-9)
        #expect(retention.verdict == .less)
    }

    /// Half of the answers cannot be guessed, the others by one in two: the mean chance is one in four.
    @Test func groupsAreWeighedByTheirAnswers() throws {
        let retention = Retention(
            [
                PredictedAnswers(answers: 10, right: 9, expected: 0.9, guess: 0),
                PredictedAnswers(answers: 10, right: 10, expected: 0.7, guess: 0.5),
            ], desired: 0.9)
        let measured = try #require(retention.measured)
        #expect(retention.answers == 20)
        #expect(retention.right == 19)
        #expect(abs(measured.recall - (0.95 - 0.25) / 0.75) < 1e-9)
        #expect(abs(measured.predicted - (0.8 - 0.25) / 0.75) < 1e-9)
        #expect(retention.verdict == .asDesired)
    }

    @Test(arguments: [(200, 199, 0.8, Retention.Verdict.more), (200, 150, 0.9, .less), (10, 9, 0.9, .asDesired)])
    func aDifferenceCountsWhereChanceDoesNotExplainIt(
        answers: Int, right: Int, desired: Double, verdict: Retention.Verdict
    ) {
        let group = PredictedAnswers(answers: answers, right: right, expected: 0.9, guess: 0)
        #expect(Retention([group], desired: desired).verdict == verdict)
    }

    @Test func whoIsRightLessOftenThanByChanceRecallsNothing() throws {
        let group = PredictedAnswers(answers: 40, right: 2, expected: 0.9, guess: 0.5)
        let measured = try #require(Retention([group], desired: 0.9).measured)
        #expect(measured.recall == 0)
        #expect(measured.interval.lowerBound == 0)
    }

    @Test func withoutAnswersNothingIsMeasured() {
        let retention = Retention([], desired: 0.9)
        #expect(retention.measured == nil)
        #expect(retention.verdict == nil)
        #expect(calibrationError([]) == nil)
    }

    /// (10 · |0.5 − 0.6| + 30 · |0.9 − 0.8|) / 40.
    @Test func theErrorOfCalibrationIsTheMeanDistance() throws {
        let error = calibrationError([
            PredictedAnswers(answers: 10, right: 5, expected: 0.6, guess: 0),
            PredictedAnswers(answers: 30, right: 27, expected: 0.8, guess: 0),
        ])
        #expect(abs(try #require(error) - 0.1) < 1e-9)
    }
}
