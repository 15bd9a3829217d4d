/// What is started, and which keys are typed at it.
struct Case {
    let name: String
    let command: [String]
    /// Keys that lead from the first frame to what is measured.
    var opening = ""
    /// The home that it starts in.
    var past = Homes.Past.nothing
    /// What the first frame ends with; nil: it ends when nothing has come for 20 ms.
    var until: String?
    /// Keys that are typed in turn and measured.
    var keys: [String] = []
    var keyCount = 0
    /// How many questions are answered and measured after the keys.
    var answers = 0
    /// How many options are chosen and measured as answers are: in an exam a choice is what is saved.
    var choices = 0
    var targets = Targets()

    var timedKeys: [String] { (0..<keyCount).map { keys[$0 % keys.count] } }
    var timedChoices: [String] { (0..<choices).map { $0 % 2 == 0 ? "a" : "b" } }

    /// Ratios to the first case, and bytes and megabytes, that are not to be exceeded.
    struct Targets {
        var start: Double?
        var key: Double?
        var answer: Double?
        var bytes: Double?
        var memory: Double?
    }

    /// Every case; the first one is the measure of the others.
    static func all(program: String, course: String, lines: String) -> [Case] {
        let footer = "? help"
        return [
            Case(name: "less", command: ["less", lines], until: "lines.txt", keys: ["<down>"], keyCount: 20),
            Case(
                name: "swot: Home", command: [program, course], past: .studied, until: footer,
                targets: Targets(start: 3.5, memory: 24)),
            Case(
                name: "swot study", command: [program, "study", course], past: .studied, until: footer,
                keys: ["<down>", "<up>"], keyCount: 20, answers: 5,
                targets: Targets(start: 4.5, key: 1.8, answer: 6, bytes: 150, memory: 24)),
            Case(
                name: "swot exam", command: [program, "exam", course, "--exam", "final"], opening: "<enter>",
                past: .studied, until: footer, keys: ["<down>", "<up>"], keyCount: 20, choices: 6,
                targets: Targets(key: 1.8, answer: 6, bytes: 150, memory: 24)),
            Case(name: "swot study: going on", command: [program, "study", course], past: .left, until: footer),
            Case(name: "swot: first start ever", command: [program, course], past: .nothing, until: footer),
            Case(name: "nano", command: ["nano", lines]),
            Case(name: "vim -u NONE", command: ["vim", "-u", "NONE", lines]),
        ]
    }
}

/// What was measured of a case, a value for each run or key.
struct Samples {
    var start: [Double] = []
    var key: [Double] = []
    var bytes: [Double] = []
    var answer: [Double] = []
    var memory: [Double] = []

    /// Adds a run.
    mutating func measure(_ theCase: Case, in homes: Homes) throws {
        let home = try homes.copy(theCase.past)
        let program = try homes.start(command: theCase.command, in: home)
        guard let milliseconds = try program.firstFrame(until: theCase.until) else {
            throw Homes.Failed(description: "\(theCase.name) shows no first frame: \(try program.text())")
        }
        start.append(milliseconds)
        try program.settle()
        if !theCase.opening.isEmpty {
            try program.type(theCase.opening)
            try program.settle(300)
        }
        for case let burst? in try program.press(theCase.timedKeys) {
            key.append(burst.milliseconds)
            bytes.append(Double(burst.bytes))
        }
        for _ in 0..<theCase.answers {
            let bursts = try program.press(["a", "<enter>", "<enter>"])
            if let burst = bursts[1] { answer.append(burst.milliseconds) }
        }
        answer += try program.press(theCase.timedChoices).compactMap { $0?.milliseconds }
        memory.append(try program.peakMemory())
    }
}

extension [Double] {
    /// The value in the middle; nil where there is none.
    var median: Double? { isEmpty ? nil : sorted()[count / 2] }
}
