import Assessment
import Journal

/// Starts with 1,000 sessions in the journal in which nothing was answered, beside starts with none of them.
///
/// Programs of before wrote such a session whenever a course was opened and left again.
struct UnansweredRuns {
    private static let sessions = 1_000
    private static let target = 1.1

    private let homes: Homes
    private let home: String
    /// Where nothing can be measured, because the program cannot read a journal of this version.
    private var isReadable = true
    private var samples: [Start: (with: [Double], without: [Double])] = [:]

    private enum Start: String, CaseIterable {
        case home = "swot: Home"
        case study = "swot study"
    }

    init(_ homes: Homes, in folder: String, runs: Int) throws {
        self.homes = homes
        home = folder + "/unanswered"
        try File.replace(home, by: homes.copy(.studied))
        try Self.leaveSessions(in: home, of: try ExportedCourse(homes))
        do {
            // The first start after another program has written projects the events.
            try File.shell("HOME='\(home)' '\(homes.program)' stats '\(homes.course)' > '\(folder)/stats'")
        } catch {
            isReadable = false
            return
        }
        for run in 0..<runs {
            for start in Start.allCases {
                // In turn, so that neither always comes first.
                for isWith in run % 2 == 0 ? [true, false] : [false, true] {
                    let milliseconds = try time(start, isWith: isWith)
                    if isWith {
                        samples[start, default: ([], [])].with.append(milliseconds)
                    } else {
                        samples[start, default: ([], [])].without.append(milliseconds)
                    }
                }
            }
        }
    }

    /// Prints the figures and returns the targets that were missed, in sentences.
    func report() -> [String] {
        guard isReadable else {
            print("not measured: this program cannot read a journal of the version that the benchmark writes")
            return []
        }
        print("\(Self.sessions) sessions without an answer in the journal, beside none; target \(Self.target)")
        return Start.allCases.compactMap { start in
            guard let with = samples[start]?.with.median, let without = samples[start]?.without.median else {
                return nil
            }
            let ratio = figure(with / without, 0)
            print("\(start.rawValue): \(figure(with, 0)) ms beside \(figure(without, 0)) ms, ratio \(ratio)")
            return with / without > Self.target ? "\(start.rawValue), unanswered sessions: \(ratio) × none" : nil
        }
    }

    /// To the first frame, in a fresh copy of the home.
    private func time(_ start: Start, isWith: Bool) throws -> Double {
        let copy = try isWith ? homes.copy(of: home) : homes.copy(.studied)
        let arguments = start == .home ? [homes.course] : ["study", homes.course, "--count", "20"]
        let program = try homes.start(arguments, in: copy)
        guard let milliseconds = try program.firstFrame(until: "? help") else {
            throw Homes.Failed(description: "\(arguments) shows no first frame: \(try program.text())")
        }
        return milliseconds
    }

    /// Sessions that were begun, an hour apart, and left at their first question.
    private static func leaveSessions(in home: String, of course: ExportedCourse) throws {
        let journal = try Homes.journal(of: home)
        for number in 1...sessions {
            let wall = 1_700_000_000_000 + Int64(number) * 3_600_000
            let instant = Instant(wall: wall, steady: wall)
            let events = [Event(at: instant, .started(course.opening(number))), Event(at: instant, .left)]
            try journal.append(events, session: SessionID(number))
        }
        try journal.close()
    }
}
