import Memory
import TestSupport
import Testing

@Suite struct OptimiserTests {
    @Test func lossIsThatOfTheReference() throws {
        for learner in try ReferenceLearner.read() {
            let sets = [
                (learner.trueParameters, learner.trueLogLoss), (learner.fsrsRsParameters, learner.fsrsRsLogLoss),
                (Parameters.standard.weights, learner.defaultLogLoss),
            ]
            for (weights, expected) in sets {
                let loss = try #require(Parameters(weights).logLoss(of: learner.reviews))
                #expect(abs(loss - expected) < 1e-9, "\(learner.name)")
            }
        }
    }

    @Test func fitsAsWellAsTheReference() throws {
        for learner in try ReferenceLearner.read() {
            let result = try Optimiser.optimise(learner.reviews)
            let loss = try #require(result.parameters.logLoss(of: learner.reviews))
            print("\(learner.name): log loss \(loss), fsrs-rs \(learner.fsrsRsLogLoss), gain \(result.gain)")
            #expect(loss <= learner.fsrsRsLogLoss + 0.003, "\(learner.name)")
            #expect(result.isAdopted, "\(learner.name)")
        }
    }

    @Test func whatIsGainedIsGainedOnReviewsNotSeen() throws {
        let learner = try #require(ReferenceLearner.read().first)
        let result = try Optimiser.optimise(learner.reviews)
        #expect(result.heldOut == 436)  // a fifth of the 2,177 that count
        #expect(result.gain == result.before - result.after)
    }

    @Test func oldParametersStayWhereNothingIsGained() throws {
        let reviews = try #require(ReferenceLearner.read().first).reviews
        // Fitted to what is held out as well, these cannot be beaten by a fit that has not seen it.
        let old = Optimiser.fit(reviews)
        let result = try Optimiser.optimise(reviews, from: old)
        #expect(!result.isAdopted)
        #expect(result.parameters == old)
    }

    @Test func theOrderOfReviewsDoesNotMatter() throws {
        let reviews = try #require(ReferenceLearner.read().last).reviews
        var generator = SeededGenerator(seed: 5)
        let expected = Optimiser.fit(reviews)
        #expect(Optimiser.fit(reviews.shuffled(using: &generator)) == expected)
    }

    @Test func parametersStayInBoundsWhateverWasAnswered() throws {
        expectForSeeds(0..<8) { generator in
            let rating = Rating.allCases[Int(generator.next() % 4)]
            let reviews = (0..<600).map { index in
                Review(
                    card: index % 40, rating: rating, at: .random(in: 0...(1 << 37), using: &generator),
                    guess: GuessChance(1 / Double.random(in: 1...4, using: &generator)))
            }
            let fitted = Optimiser.fit(reviews)
            return try Parameters(fitted.weights) == fitted
        }
    }

    @Test func fewReviewsAreRefused() throws {
        let reviews = try #require(ReferenceLearner.read().first).reviews
        #expect(throws: OptimiserError.tooFewReviews(399, needed: 400)) {
            try Optimiser.optimise(Array(reviews.prefix(399)))
        }
        #expect(throws: Never.self) { try Optimiser.optimise(Array(reviews.prefix(400))) }
    }

    @Test func reviewsOfOneDayTellNothing() {
        let reviews = (0..<500).map { Review(card: $0 % 50, rating: .good, at: Int64($0)) }
        #expect(throws: OptimiserError.nothingCounts) { try Optimiser.optimise(reviews) }
    }

    @Test func progressRisesToTheEnd() throws {
        let reviews = try #require(ReferenceLearner.read().first).reviews
        var shares: [Double] = []
        _ = try Optimiser.optimise(reviews) { share in
            shares.append(share)
            return true
        }
        #expect(shares == shares.sorted())
        #expect(shares.last == 1)
        #expect(Set(shares).count > 4)
    }

    @Test func progressCanStopIt() throws {
        let reviews = try #require(ReferenceLearner.read().first).reviews
        for limit in [0.0, 0.3, 0.6, 0.99] {
            #expect(throws: OptimiserError.stopped) { try Optimiser.optimise(reviews) { $0 <= limit } }
        }
    }

    @Test(arguments: [
        (OptimiserError.tooFewReviews(12, needed: 400), "12 reviews are too few to fit parameters: it takes 400"),
        (.nothingCounts, "no item was reviewed again on a later day, so nothing tells of forgetting yet"),
        (.stopped, "stopped; the old parameters stay"),
    ])
    func errorsAreSentences(error: OptimiserError, sentence: String) {
        #expect(error.description == sentence)
    }
}
