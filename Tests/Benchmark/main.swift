// Speed and memory of Swot in a pseudo-terminal, as ratios to `less` in the same run.
//
//     Benchmark PATH-TO-SWOT [COURSE [RUNS]]
//
// All cases run interleaved, in rotating order. Only ratios within one run mean something: machines are noisy.
import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
guard let program = arguments.first.map(File.absolute) else {
    print("usage: Benchmark PATH-TO-SWOT [COURSE [RUNS]]")
    exit(64)
}
let course = File.absolute(arguments.count > 1 ? arguments[1] : "Content/hugging-face-agents")
let runs = arguments.count > 2 ? Int(arguments[2]) ?? 21 : 21

let folder = try File.temporaryFolder()
let homes = try Homes(program: program, course: course, in: folder)
let lines = folder + "/lines.txt"
try File.write(Array((1...2_000).map { "Line \($0) of a text that is scrolled.\n" }.joined().utf8), to: lines)

let cases = Case.all(program: program, course: course, lines: lines)
var samples = cases.map { _ in Samples() }
for run in 0..<runs {
    for offset in cases.indices {
        let index = (run + offset) % cases.count
        try samples[index].measure(cases[index], in: homes)
    }
}
let lint = try LintRuns(homes, in: folder, runs: runs)
let report = Report(cases: cases, samples: samples)
print("100×30, medians of \(runs) runs, a journal of \(try homes.events()) events; ratios to less.\n")
report.print()
print()
lint.print()
print()
try measureIdle(in: homes)
try measureHostileDecks(in: homes, folder)
let missed = report.missed + lint.missed
print(missed.isEmpty ? "\nEvery target is met." : "\nMissed:")
for sentence in missed { print("  \(sentence)") }
File.remove(folder)
exit(missed.isEmpty ? 0 : 1)
