import Foundation

/// How long the lint takes over large banks, beside the bare parser over the same files.
struct LintRuns {
    private let homes: Homes
    /// The home in which the large bank has been checked before.
    private let checked: String
    private let (small, large): (LargeBank, LargeBank)
    private var samples: [[Double]]

    private enum Job: Int, CaseIterable {
        case parser, check, unchanged, smallBank, largeBank
    }

    init(_ homes: Homes, in folder: String, runs: Int) throws {
        self.homes = homes
        checked = folder + "/checked"
        small = try LargeBank(copies: 4, of: homes.course, in: folder + "/small")
        large = try LargeBank(copies: 17, of: homes.course, in: folder + "/large")
        samples = Job.allCases.map { _ in [] }
        try File.makeFolder(checked)
        _ = try time(.unchanged)
        for run in 0..<runs {
            for offset in Job.allCases.indices {
                let job = Job.allCases[(run + offset) % Job.allCases.count]
                samples[job.rawValue].append(try time(job))
            }
        }
    }

    /// Prints the table and returns the targets that were missed, in sentences.
    func report() -> [String] {
        Swift.print(
            "the lint over \(large.items) items, medians of \(samples[0].count) runs; ratios to cmark-gfm over the same files"
        )
        line("cmark-gfm", .parser)
        line("swot check", .check, target: Self.checkTarget)
        line("swot check, unchanged", .unchanged)
        line("swot check --bank", .largeBank)
        Swift.print(
            "rules for banks, \(large.items) items to \(small.items): times as", figure(growth, 0),
            "to 1; n log n", figure(growthTarget, 0), "to 1")
        return missed
    }

    private var missed: [String] {
        var sentences: [String] = []
        if let ratio = ratio(.check), ratio > Self.checkTarget {
            sentences.append("swot check: \(figure(ratio, 0)) × cmark-gfm, target \(figure(Self.checkTarget, 0, 1))")
        }
        if let growth, growth > growthTarget * Self.noise {
            sentences.append("rules for banks: grow by \(figure(growth, 0)), n log n by \(figure(growthTarget, 0))")
        }
        return sentences
    }

    private static let checkTarget = 6.0
    /// Two medians differ by so much without a reason; rules that look at all pairs would grow eighteenfold.
    private static let noise = 1.1

    private func line(_ name: String, _ job: Job, target: Double? = nil) {
        let median = samples[job.rawValue].median
        Swift.print(pad(name, 24), figure(median, 9, 0), "ms", figure(ratio(job), 7), figure(target, 7, 1))
    }

    private func ratio(_ job: Job) -> Double? {
        guard let median = samples[job.rawValue].median, let unit = samples[Job.parser.rawValue].median else {
            return nil
        }
        return median / unit
    }

    /// What the large bank takes for each second of the small one.
    private var growth: Double? {
        guard let large = samples[Job.largeBank.rawValue].median, let small = samples[Job.smallBank.rawValue].median
        else {
            return nil
        }
        return large / small
    }

    private var growthTarget: Double {
        let (large, small) = (Double(large.items), Double(small.items))
        return large * log(large) / (small * log(small))
    }

    private func time(_ job: Job) throws -> Double {
        switch job {
        case .parser:
            let extensions = ["table", "strikethrough", "tasklist"].flatMap { ["--extension", $0] }
            return try time(["cmark-gfm"] + extensions + large.decks, home: checked)
        case .check: return try time([homes.program, "check", large.folder], home: homes.copy(.nothing))
        case .unchanged: return try time([homes.program, "check", large.folder], home: checked)
        case .smallBank: return try time([homes.program, "check", "--bank", small.folder], home: checked)
        case .largeBank: return try time([homes.program, "check", "--bank", large.folder], home: checked)
        }
    }

    /// Milliseconds from before the start to after the end; what is printed goes nowhere.
    private func time(_ command: [String], home: String) throws -> Double {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.environment = Homes.environment(home: home)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return try milliseconds {
            try process.run()
            process.waitUntilExit()
        }
    }
}
