// Speed and memory of Swot, as ratios to other programs in the same run.
//
//     Benchmark PATH-TO-SWOT [--course PATH] [--runs N] [--python PATH] [PART…]
//
// The parts are those of `parts` below; without any all of them run, one after the other. Cases of a part run interleaved, in
// rotating order. Only ratios within one run mean something: machines are noisy.
import Foundation

let options = Options(Array(CommandLine.arguments.dropFirst()))
let folder = try File.temporaryFolder()
let homes = try Homes(program: options.program, course: options.course, in: folder)

/// Each prints its table and returns the targets that were missed, in sentences.
let parts: [(name: String, run: () throws -> [String])] = [
    ("programs", { try measurePrograms(homes, in: folder, runs: options.runs) }),
    ("idle", { try measureIdle(in: homes) + measureIdleExam(in: homes) }),
    ("unanswered", { try UnansweredRuns(homes, in: folder, runs: options.runs).report() }),
    ("lint", { try LintRuns(homes, in: folder, runs: options.runs).report() }),
    ("hostile", { try measureHostileDecks(in: homes, folder) }),
    ("journal", { try RebuildRuns(in: folder, runs: options.runs).report() }),
    ("large", { try LargeRuns(homes, in: folder, runs: options.runs).report() }),
    ("fitting", { try Fitting.measure(python: options.python) }),
    ("learners", { simulateLearners() }),
]
var missed: [String] = []
for part in parts where options.parts.isEmpty || options.parts.contains(part.name) {
    print("\(part.name)\n")
    missed += try part.run()
    print()
    // A part is seen as soon as it is measured, in a file too.
    fflush(nil)
}
print(missed.isEmpty ? "Every target is met." : "Missed:")
for sentence in missed { print("  \(sentence)") }
File.remove(folder)
exit(missed.isEmpty ? 0 : 1)
