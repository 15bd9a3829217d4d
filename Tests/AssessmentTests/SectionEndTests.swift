import Assessment
import Testing

/// Which question is the last, of its section and of the exam.
@Suite struct SectionEndTests {
    static func session(sections: [Int]) throws -> Session {
        let entries = (0..<4).map { Sample.entry("i\($0)") }
        var exam = Sample.exam(items: 4, minutes: 30)
        exam.sections = sections.enumerated().map {
            .init(title: "Section \($0.offset)", items: $0.element, minutes: 10)
        }
        return try Sample.session(entries, rules: exam.rules)
    }

    @Test(arguments: [(0, false), (1, false), (2, false), (3, true)])
    func withoutSectionsOnlyTheLastQuestionIsTheLast(index: Int, isLast: Bool) throws {
        var session = try Self.session(sections: [])
        try session.carryOut(.go(to: index))
        #expect((session.isAtEndOfSection, session.isAtEnd) == (isLast, isLast))
    }

    /// Question 2 of 4 is the last of the first section, and not of the exam.
    @Test func theLastOfASectionIsNotTheLastOfTheExam() throws {
        var session = try Self.session(sections: [2, 2])
        #expect((session.isAtEndOfSection, session.isAtEnd) == (false, false))
        try session.carryOut(.go(to: 1))
        #expect((session.isAtEndOfSection, session.isAtEnd) == (true, false))
        try session.carryOut(.submit(.learner))
        #expect(session.current == 2)
        #expect((session.isAtEndOfSection, session.isAtEnd) == (false, false))
        try session.carryOut(.go(to: 3))
        #expect((session.isAtEndOfSection, session.isAtEnd) == (true, true))
    }

    @Test(arguments: [([1, 3], 0..<1), ([4], 0..<4), ([9, 9], 0..<4), ([-5, 4], 0..<0), ([0, 4], 0..<0)])
    func aSectionHasNoMoreQuestionsThanThereAre(sections: [Int], questions: Range<Int>) throws {
        let rules = try Self.session(sections: []).rules.with(sections: sections)
        let opening = Sample.opening((0..<4).map { Sample.entry("i\($0)") }, rules: rules)
        let session = Session(Event(at: Instant(wall: 0, steady: 0), .started(opening)))
        #expect(session?.sectionQuestions == questions)
    }
}

extension Rules {
    fileprivate func with(sections lengths: [Int]) -> Rules {
        var rules = self
        rules.sections = lengths.map { Section(title: "", questions: $0, limit: 600_000) }
        return rules
    }
}
