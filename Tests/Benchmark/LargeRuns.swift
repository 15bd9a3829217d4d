import Assessment
import Chance
import Foundation
import Journal
import Learners

/// A review of a course of 100,000 items that were all learnt, and the statistics of 1,000,000 events, beside the start of
/// a study session.
struct LargeRuns {
    private let homes: Homes
    private let course: LargeCourse
    private let large: String
    private let long: String
    private let events: Int
    private var samples: [[Double]] = Job.allCases.map { _ in [] }

    private enum Job: Int, CaseIterable { case studyLarge, review, studyLong, statistics }

    private static let reviewTarget = 1.2
    private static let statisticsTarget = 3.0

    init(_ homes: Homes, in folder: String, runs: Int) throws {
        self.homes = homes
        (large, long) = (folder + "/large-home", folder + "/long-home")
        course = try LargeCourse(decks: 50, in: folder + "/large-course")
        try Self.learn(course, in: try Homes.journal(of: large))
        events = try Self.fill(try Homes.journal(of: long), homes, with: 1_000_000)
        for (home, path) in [(large, course.folder), (long, homes.course)] {
            try File.shell("HOME='\(home)' '\(homes.program)' exam-date '\(path)' > '\(folder)/day'")
        }
        _ = try time(.statistics)
        for run in 0..<runs {
            for offset in Job.allCases.indices {
                let job = Job.allCases[(run + offset) % Job.allCases.count]
                samples[job.rawValue].append(try time(job))
            }
        }
    }

    /// Prints the figures and returns the targets that were missed, in sentences.
    func report() -> [String] {
        [
            compare("swot review of \(course.outlines.count) items learnt", .review, .studyLarge, Self.reviewTarget),
            compare("swot stats of \(events) events", .statistics, .studyLong, Self.statisticsTarget),
        ].compactMap { $0 }
    }

    private func compare(_ name: String, _ job: Job, _ study: Job, _ target: Double) -> String? {
        guard let median = samples[job.rawValue].median, let unit = samples[study.rawValue].median else { return nil }
        print(
            "\(name): \(figure(median, 0)) ms; swot study starts in \(figure(unit, 0)) ms; ratio \(figure(median / unit, 0)),",
            "target \(figure(target, 0, 1))")
        return median / unit > target ? "\(name): \(figure(median / unit, 0)) × swot study, target \(target)" : nil
    }

    private func time(_ job: Job) throws -> Double {
        switch job {
        case .studyLarge: try start(["study", course.folder, "--count", "20"], in: large)
        case .review: try start(["review", course.folder], in: large)
        case .studyLong: try start(["study", homes.course, "--count", "20"], in: long)
        case .statistics: try run(["stats", homes.course], in: long)
        }
    }

    /// To the first frame, in a home of which nothing is kept.
    private func start(_ arguments: [String], in home: String) throws -> Double {
        let program = try homes.start(arguments, in: home)
        guard let milliseconds = try program.firstFrame(until: "? help") else {
            throw Homes.Failed(description: "\(arguments) shows no first frame: \(try program.text())")
        }
        return milliseconds
    }

    private func run(_ arguments: [String], in home: String) throws -> Double {
        let program = try homes.start(arguments, in: home)
        return try milliseconds {
            guard try program.waitForEnd() else { throw Homes.Failed(description: "\(arguments) does not end") }
        }
    }
}

// Journals.
extension LargeRuns {
    /// Answers every item once, over the last 200 days.
    private static func learn(_ course: LargeCourse, in journal: Journal) throws {
        var chance = SeededGenerator(seed: 1)
        let openings = course.openings
        let now = Int64(Date().timeIntervalSince1970 * 1_000)
        for (number, opening) in openings.enumerated() {
            let begin = now - Int64(openings.count - number) * 86_400_000
            var instant = Instant(wall: begin, steady: begin)
            var session = Session(Event(at: instant, .started(opening)))
            var events = [Event(at: instant, .started(opening))]
            for (question, entry) in opening.form.entries.enumerated() {
                guard let option = entry.options.randomElement(using: &chance) else { continue }
                for command in [Command.go(to: question), .toggle(option), .answer(nil)] {
                    instant.wall += 2_000
                    instant.steady += 2_000
                    for event in try session?.decide(command, at: instant) ?? [] {
                        session?.evolve(event)
                        events.append(event)
                    }
                }
            }
            events.append(Event(at: instant, .ended))
            try journal.append(events, session: SessionID(number + 1))
        }
        try journal.close()
    }

    /// Fills a journal with what a learner of the course that is measured does at random.
    ///
    /// - Returns: how many events there are.
    private static func fill(_ journal: Journal, _ homes: Homes, with wanted: Int) throws -> Int {
        let course = try ExportedCourse(homes)
        var learner = Learner(seed: 1)
        learner.now = Int64(Date().timeIntervalSince1970 * 1_000) - 700 * 86_400_000
        var (events, number) = (0, 0)
        while events < wanted {
            number += 1
            let opening = course.opening(number)
            events += try learner.spend(1_500, on: opening, SessionID(number), in: journal)
            try journal.append([Event(at: learner.instant, .ended)], session: SessionID(number))
            learner.now = min(learner.now, Int64(Date().timeIntervalSince1970 * 1_000) - 86_400_000)
        }
        try journal.close()
        return events
    }
}
