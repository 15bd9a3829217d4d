import Assessment

/// An exam with the forecast that was made when it began, and with what it came to.
package struct PredictedExam: Equatable, Sendable {
    package var title: String
    /// The learner's day, counted from 1970-01-01.
    package var day: Int
    package var forecast: Forecast
    /// The share of the points.
    package var share: Fraction
    package var isPassed: Bool

    package init(title: String, day: Int, forecast: Forecast, share: Fraction, isPassed: Bool) {
        self.title = title
        self.day = day
        self.forecast = forecast
        self.share = share
        self.isPassed = isPassed
    }

    /// Whether the score lay in the interval that was predicted to hold it with 90 %.
    package var isCovered: Bool {
        (Fraction(forecast.low, 100)...Fraction(max(forecast.low, forecast.high), 100)).contains(share)
    }
}

/// How often forecasts of exams were right.
package struct ForecastRecord: Equatable, Sendable {
    /// The exams whose predicted probability to pass lies within limits.
    package struct Band: Equatable, Sendable {
        /// Thousandths.
        package let limits: ClosedRange<Int>
        package let exams: Int
        package let passed: Int
        /// The mean of the predicted probabilities, from 0 to 1; nil where there is no exam.
        package let predicted: Double?

        /// The 95 % interval of the share that passes.
        package var interval: ClosedRange<Double> { Interval.wilson(right: passed, of: exams).bounds }

        fileprivate init(_ limits: ClosedRange<Int>, _ all: [PredictedExam]) {
            let exams = all.filter { limits.contains($0.forecast.pass) }
            self.limits = limits
            self.exams = exams.count
            passed = exams.count(where: \.isPassed)
            predicted =
                exams.isEmpty ? nil : Double(exams.reduce(0) { $0 + $1.forecast.pass }) / Double(1000 * exams.count)
        }
    }

    /// In the order of time.
    package let exams: [PredictedExam]

    package init(_ exams: [PredictedExam]) { self.exams = exams }

    /// Three bands: below 50 %, from there to 80 %, above.
    package var bands: [Band] { [0...499, 500...800, 801...1000].map { Band($0, exams) } }

    /// How many exams had a score within the interval that was predicted to hold it with 90 %.
    package var covered: Int { exams.count(where: \.isCovered) }

    /// The mean squared distance between the predicted probability to pass and what came, where passing is 1 and failing 0.
    /// It is 0 where every forecast was certain and right, and 1 where every one was certain and wrong. Whoever always says
    /// one half gets 0.25. Nil where nothing was predicted.
    ///
    /// Source: Brier 1950, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78, 1–3.
    package var brier: Double? {
        guard !exams.isEmpty else { return nil }
        return exams.reduce(0) { sum, exam in
            let distance = Double(exam.forecast.pass) / 1000 - (exam.isPassed ? 1 : 0)
            return sum + distance * distance
        } / Double(exams.count)
    }
}
