import Application
import Assessment
import Learners
import Memory
import TestSupport
import Testing

/// Parameters of the memory model: fitted, given, taken back.
@Suite struct OptimisingTests {
    private let student: Student
    private let course = Student.course

    init() throws { student = try Student() }

    /// Two months of somebody who forgets faster than most; how many reviews that are.
    private func simulate(items: Int = 100) throws -> Int {
        var reviews = SimulatedReviews(items: items)
        try student.archive.journal.close()
        try reviews.write(to: student.home.path)
        try student.restart()
        return reviews.count
    }

    private func optimising(all: Bool = false, isDryRun: Bool = false) throws -> Optimising {
        Optimising(archive: student.archive, entry: all ? nil : try student.entry, isDryRun: isDryRun)
    }

    private var own: Parameters? { get throws { try student.archive.journal.settings(of: course).parameters } }
    private var common: Parameters? { get throws { try student.archive.journal.settings(of: nil).parameters } }

    /// For how many days the items' memories last.
    private var stabilities: [Double] {
        get throws {
            let memories = try student.archive.journal.memories(of: course)
            return (0..<100).compactMap { memories[ItemID("item-\($0)")]?.schedule.memory.stability }
        }
    }

    @Test func parametersAreFittedAndSchedulesFollow() throws {
        let count = try simulate()
        let before = try stabilities
        #expect(before.count == 100)
        var parts: [Double] = []
        let sentences = try optimising().fit { part in
            parts.append(part)
            return true
        }
        #expect(sentences[0].hasPrefix("\(count) reviews of “Birds & <beasts>”. On the last "))
        let losses = try #require(
            sentences[1].firstMatch(of: /log loss (\d\.\d{4}) .* (\d\.\d{4}) with those fitted\./))
        #expect(try #require(Double(losses.1)) > #require(Double(losses.2)))
        let gain = try #require(sentences[2].firstMatch(of: /^Gained: (\d\.\d{4})\./))
        #expect(try #require(Double(gain.1)) > 0)
        #expect(sentences[3].split(separator: ", ").count == 21)
        #expect(sentences[4] == "These parameters are kept for “Birds & <beasts>”; schedules follow them.")
        #expect(try own != nil && own != .standard)
        #expect(try common == nil, "only of this course")
        #expect(try zip(before, stabilities).allSatisfy { $0 != $1 })
        #expect(parts.first == 0 && parts.last == 1 && parts == parts.sorted())
    }

    @Test func whatGainsNothingIsNotKept() throws {
        _ = try simulate()
        _ = try optimising().fit { _ in true }
        let fitted = try own
        // The same reviews again: the earlier ones alone predict the later no better than what was fitted to all.
        let sentences = try optimising().fit { _ in true }
        #expect(sentences.last == "Nothing is gained, so the parameters stay as they were.")
        #expect(try own == fitted)
    }

    @Test func forAllCoursesTheyHoldWhereThereAreNoOthers() throws {
        _ = try simulate()
        #expect(try optimising(all: true).fit { _ in true }.contains { $0.contains("kept for all courses") })
        #expect(try common != nil && own == common)
        #expect(
            try optimising().reset() == ["The standard parameters hold for “Birds & <beasts>”; schedules follow them."])
        #expect(try own == .standard)
        #expect(
            try optimising(all: true).reset().last
                == "“Birds & <beasts>” has parameters of its own and keeps them: swot optimise \(student.path) --reset")
    }

    @Test func aDryRunSaysAllAndChangesNothing() throws {
        _ = try simulate()
        let before = try stabilities
        let dry = try optimising(isDryRun: true)
        #expect(
            try dry.fit { _ in true }.last
                == "These parameters would be kept for “Birds & <beasts>”. Nothing is changed: this is a dry run.")
        #expect(
            try dry.reset() == [
                "The standard parameters would hold for “Birds & <beasts>”. Nothing is changed: this is a dry run."
            ])
        #expect(try own == nil)
        #expect(try stabilities == before)
    }

    @Test func tooFewReviewsAreCounted() throws {
        let count = try simulate(items: 30)
        #expect(
            throws: Failure(
                "There are \(count) reviews of “Birds & <beasts>”; fitting parameters takes 400. "
                    + "Until then those in use are the better ones.", .dataError)
        ) { try optimising().fit { _ in true } }
        #expect(try own == nil)
    }

    @Test(arguments: [0, 0.5]) func stoppedItKeepsTheOldOnes(after part: Double) throws {
        _ = try simulate()
        #expect(throws: Failure("Stopped. The parameters stay as they were.", .interrupted)) {
            try optimising().fit { $0 < part }
        }
        #expect(try own == nil)
    }

    @Test func theLearnersOwnAreSetAndTakenBack() throws {
        _ = try simulate(items: 30)
        let before = try stabilities
        var weights = Parameters.standard.weights
        weights[2] = 5
        let text = "[" + weights.map { "\($0)" }.joined(separator: ", ") + "]"
        let sentences = try optimising().set(try Parameters(parsing: text))
        #expect(sentences[0].contains(", 5.0000, "))
        #expect(sentences[1] == "These parameters are kept for “Birds & <beasts>”; schedules follow them.")
        #expect(try own?.weights == weights)
        #expect(try stabilities != before)
        _ = try optimising().reset()
        #expect(try own == nil)
        #expect(try stabilities == before)
    }

    @Test(arguments: [
        ("1, 2", "FSRS-6 has 21 parameters, not 2."), ("0.2 x", "“x” is no number."),
        ("0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20", "Parameter w0 is 0.0, outside 0.001 to 100.0."),
        ("nan" + String(repeating: " 1", count: 20), "Parameter w0 is nan"),
    ])
    func wrongParametersAreNamed(text: String, sentence: String) throws {
        let failure = #expect(throws: Failure.self) { try Parameters(parsing: text) }
        #expect(failure?.status == .usage)
        #expect(failure?.sentence.contains(sentence) == true)
    }
}
