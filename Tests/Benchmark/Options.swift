import Glibc

/// What the benchmark is told to measure.
struct Options {
    var program = ""
    var course = "Content/hugging-face-agents"
    var runs = 21
    /// An interpreter that has fsrs-rs-python, beside which the fit of parameters is measured; empty: none.
    var python = ""
    /// Empty: all.
    var parts: Set<String> = []

    init(_ arguments: [String]) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--course": course = rest.popFirst() ?? course
            case "--runs": runs = rest.popFirst().flatMap { Int($0) } ?? runs
            case "--python": python = rest.popFirst() ?? ""
            default: if program.isEmpty { program = argument } else { parts.insert(argument) }
            }
        }
        guard !program.isEmpty, runs > 0 else {
            print("usage: Benchmark PATH-TO-SWOT [--course PATH] [--runs N] [--python PATH] [PART…]")
            exit(64)
        }
        (program, course) = (File.absolute(program), File.absolute(course))
    }
}
