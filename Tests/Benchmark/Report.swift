import Foundation

/// Starts, keys and answers of Swot and other programs in pseudo-terminals.
func measurePrograms(_ homes: Homes, in folder: String, runs: Int) throws -> [String] {
    let lines = folder + "/lines.txt"
    try File.write(Array((1...2_000).map { "Line \($0) of a text that is scrolled.\n" }.joined().utf8), to: lines)
    let cases = Case.all(program: homes.program, course: homes.course, lines: lines)
    var samples = cases.map { _ in Samples() }
    for run in 0..<runs {
        for offset in cases.indices {
            let index = (run + offset) % cases.count
            try samples[index].measure(cases[index], in: homes)
        }
    }
    let report = Report(cases: cases, samples: samples)
    print("100×30, medians of \(runs) runs, a journal of \(try homes.events()) events; ratios to less.\n")
    report.print()
    print("saved: an answer while studying, a choice in an exam")
    return report.missed
}

/// The tables that are printed.
struct Report {
    let cases: [Case]
    let samples: [Samples]

    func print() {
        let width = cases.map(\.name.count).max() ?? 0
        Swift.print(
            pad("", width),
            "   start ms  ratio  target     key ms  ratio  target  bytes   saved ms  ratio  target     MB")
        for (theCase, samples) in zip(cases, samples) {
            let (of, targets) = (self.samples[0], theCase.targets)
            let cells = [
                figure(samples.start.median, 11), ratio(samples.start, of.start), figure(targets.start, 8, 1),
                figure(samples.key.median, 11), ratio(samples.key, of.key), figure(targets.key, 8, 1),
                figure(samples.bytes.median, 7, 0),
                figure(samples.answer.median, 11), ratio(samples.answer, of.key), figure(targets.answer, 8, 1),
                figure(samples.memory.median, 7, 1),
            ]
            Swift.print(pad(theCase.name, width), cells.joined())
        }
    }

    /// The targets that were missed, in sentences.
    var missed: [String] {
        let less = samples[0]
        return zip(cases, samples).flatMap { theCase, samples in
            let targets = theCase.targets
            return [
                miss("start", quotient(samples.start, less.start), targets.start),
                miss("key", quotient(samples.key, less.key), targets.key),
                miss("answer", quotient(samples.answer, less.key), targets.answer),
                miss("bytes a key", samples.bytes.median, targets.bytes),
                miss("MB", samples.memory.median, targets.memory),
            ].compactMap { $0 }.map { "\(theCase.name): \($0)" }
        }
    }

    private func miss(_ what: String, _ value: Double?, _ target: Double?) -> String? {
        guard let value, let target, value > target else { return nil }
        return "\(what) \(figure(value, 0)), target \(figure(target, 0, 1))"
    }

    private func quotient(_ values: [Double], _ of: [Double]) -> Double? {
        guard let median = values.median, let unit = of.median else { return nil }
        return median / unit
    }

    private func ratio(_ values: [Double], _ of: [Double]) -> String { figure(quotient(values, of), 7) }
}

/// How long work takes.
func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    try ContinuousClock().measure(work) / .milliseconds(1)
}

/// A number at the end of a column of that width; blanks where there is none.
func figure(_ value: Double?, _ width: Int, _ places: Int = 2) -> String {
    let text = value.map { String(format: "%.\(places)f", $0) } ?? ""
    return String(repeating: " ", count: max(0, width - text.count)) + text
}

func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}
