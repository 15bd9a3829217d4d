import Assessment
import TestSupport
import Testing

@testable import Memory

@Suite struct ReadinessTests {
    private let four = GuessChance(0.25)

    @Test func fewAnswersAreNotEnough() {
        #expect(forecast(firstAnswers: 14).readiness == nil)  // twice 14
        #expect(forecast(firstAnswers: 14).advice == nil)
        #expect(forecast(firstAnswers: 15).readiness != nil)
    }

    @Test func probabilitiesSumToOneAndTheCutScoreIsRoundedUp() throws {
        let readiness = try #require(forecast(pass: 71).readiness)
        #expect(abs(readiness.score.probabilities.reduce(0, +) - 1) < 1e-9)
        #expect(readiness.score.questions == 10)
        #expect(readiness.needed == 8)
        #expect(try #require(forecast(pass: 70).readiness).needed == 7)
    }

    @Test func knowingMoreNeverMakesPassingLessLikely() throws {
        expectForSeeds(0..<20) { generator in
            let recall = Double.random(in: 0...1, using: &generator)
            let more = Double.random(in: recall...1, using: &generator)
            guard let less = forecast(recall: recall).readiness, let better = forecast(recall: more).readiness
            else { return false }
            return better.passProbability >= less.passProbability - 1e-12
        }
    }

    @Test func certaintyAndNothingAtAll() throws {
        let sure = try #require(forecast(recall: 1, unseen: 0, pass: 60).readiness)
        #expect(sure.passProbability > 0.99)
        #expect(sure.interval.upperBound == 10)
        var hopeless = forecast(recall: 0, unseen: 0, pass: 60)
        hopeless.checked = []
        let guessed = try #require(hopeless.readiness)
        // Ten guesses among four: the binomial tail from 6 on.
        #expect(abs(guessed.passProbability - 0.0197) < 0.001)
    }

    @Test func aTopicWithFewAnswersBorrowsFromTheOthers() throws {
        func score(firstRight: Int) throws -> Double {
            let others = (0..<5).map { _ in
                TopicKnowledge(questions: 0, seen: [], unseen: 0, firstAnswers: 20, firstRight: firstRight)
            }
            let new = TopicKnowledge(questions: 10, seen: [], unseen: 50, firstAnswers: 0, firstRight: 0)
            return try #require(ExamForecast(topics: others + [new], pass: 50, checked: []).readiness).score.mean
        }
        #expect(abs(try score(firstRight: 18) - 9) < 0.5)
        #expect(abs(try score(firstRight: 6) - 3) < 0.5)
    }

    @Test func whatMemoryStatesPromisedTooMuchIsTakenOff() throws {
        let promised = SeenItem(recall: 0.95, guess: .none)
        let optimistic = forecast(checked: (0..<200).map { CheckedPrediction(promised, isRight: $0 % 10 < 7) })
        let honest = forecast(checked: (0..<200).map { CheckedPrediction(promised, isRight: $0 % 20 < 19) })
        let (less, more) = (try #require(optimistic.readiness), try #require(honest.readiness))
        #expect(less.score.mean < more.score.mean - 1)
    }

    @Test func adviceIsTheWeakestTopicThatCounts() throws {
        var forecast = forecast(pass: 90)
        forecast.topics[0].seen = Array(repeating: SeenItem(recall: 0.99, guess: four), count: 20)
        forecast.topics[0].unseen = 0
        let advice = try #require(forecast.advice)
        #expect(advice.map(\.topic) == [1])  // nothing is left to learn in the other
        #expect(advice.first?.items == ExamForecast.stepItems)
        #expect(try #require(advice.first).gain > 0.05)
    }

    /// 70 % of ten questions are seven points. With a quarter for each wrong answer eight right ones come to 8 − ½, with a half
    /// to 8 − 1; with a whole point it takes nine right ones, which come to 9 − 1.
    @Test(arguments: [
        (Fraction.zero, 7), (Fraction(1, 4), 8), (Fraction(1, 2), 8), (.one, 9), (Fraction(10), 10),
        (Fraction(.max), 10),
    ])
    func aPenaltyRaisesTheNumberThatIsNeeded(penalty: Fraction, needed: Int) throws {
        var forecast = forecast(pass: 70)
        let before = try #require(forecast.readiness)
        forecast.penalty = penalty
        let readiness = try #require(forecast.readiness)
        #expect(readiness.needed == needed)
        #expect(readiness.passProbability <= before.passProbability)
    }

    /// Nobody can say of a topic with one answer that it helps most, nor of a gain that nobody would see.
    @Test(arguments: [
        (0, 0.2, false), (1, 0.2, false), (4, 0.2, false), (5, 0.2, true), (5, 0.0099, false), (5, 0.01, true),
    ])
    func adviceIsGivenWhereTheNumbersCarryIt(firstAnswers: Int, gain: Double, isSupported: Bool) {
        let advice = Advice(topic: 0, items: 12, gain: gain, firstAnswers: firstAnswers)
        #expect(advice.isSupported == isSupported)
    }

    @Test func theBestAdviceIsTheFirstThatTheNumbersCarry() throws {
        var forecast = forecast(pass: 90)
        forecast.topics[1].firstAnswers = 1
        forecast.topics[1].firstRight = 0
        forecast.topics[1].seen = Array(repeating: SeenItem(recall: 0.1, guess: four), count: 1)
        let advice = try #require(forecast.advice)
        #expect(advice.first?.topic == 1)
        #expect(forecast.bestAdvice?.topic == 0)
        forecast.topics[0].firstAnswers = 29
        #expect(forecast.topics.map(\.firstAnswers) == [29, 1])
    }

    @Test func anExamLongerThanTheBankIsForecastToo() throws {
        let topic = TopicKnowledge(
            questions: 40, seen: [SeenItem(recall: 0.9, guess: four)], unseen: 3, firstAnswers: 40, firstRight: 30)
        let readiness = try #require(ExamForecast(topics: [topic], pass: 70, checked: []).readiness)
        #expect(abs(readiness.score.probabilities.reduce(0, +) - 1) < 1e-9)
    }

    /// Two topics of five questions each, ten seen items in each.
    private func forecast(
        recall: Double = 0.7, unseen: Int = 20, firstAnswers: Int = 30, pass: Int = 70,
        checked: [CheckedPrediction] = []
    ) -> ExamForecast {
        let topic = TopicKnowledge(
            questions: 5, seen: Array(repeating: SeenItem(recall: recall, guess: four), count: 10), unseen: unseen,
            firstAnswers: firstAnswers, firstRight: firstAnswers / 2)
        return ExamForecast(topics: [topic, topic], pass: pass, checked: checked)
    }
}
