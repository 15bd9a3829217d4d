import HostileDecks

/// What the program does while nothing happens; returns the targets that were missed.
func measureIdle(in homes: Homes) throws -> [String] {
    let seconds = 30.0
    let program = try homes.start(["study", homes.course], in: homes.copy(.studied))
    _ = try program.firstFrame(until: "? help")
    let idle = try program.idle(milliseconds: seconds * 1e3)
    print("idle, \(Int(seconds)) s on the card: \(idle.switches) context switches, \(idle.bytes) bytes; target 0 and 0")
    return idle == (0, 0) ? [] : ["idle: woken \(idle.switches) times, \(idle.bytes) bytes written"]
}

/// How often an exam wakes the program, with its clock shown and hidden.
func measureIdleExam(in homes: Homes) throws -> [String] {
    let seconds = 30.0
    for (keys, target) in [("", "30, a second each"), ("t", "8, a heartbeat each")] {
        let program = try homes.start(["exam", homes.course, "--exam", "final"], in: homes.copy(.studied))
        _ = try program.firstFrame(until: "? help")
        try program.type("<enter>" + keys)
        // No longer than the clock is still.
        try program.settle(300)
        let idle = try program.idle(milliseconds: seconds * 1e3)
        let clock = keys.isEmpty ? "shown" : "hidden"
        print(
            "exam with its clock \(clock), \(Int(seconds)) s: \(idle.switches) context switches, those of saving among them, "
                + "\(idle.bytes) bytes; wake-ups targeted: \(target)")
    }
    return []
}

/// How long decks that are made to hurt take to their first frame, and what they need; a run each. Returns the targets that
/// were missed.
func measureHostileDecks(in homes: Homes, _ folder: String) throws -> [String] {
    print("\nhostile decks, to the first frame of Home; target 1,000 ms and 200 MB")
    var missed: [String] = []
    for deck in HostileDeck.all {
        let path = "\(folder)/hostile.md"
        try File.write(deck.bytes(), to: path)
        let program = try homes.start([path], in: homes.copy(.nothing))
        let milliseconds = try program.firstFrame(until: nil)
        try program.settle()
        let memory = try program.peakMemory()
        let figures = "\(figure(milliseconds, 9, 0)) ms \(figure(memory, 7, 1)) MB"
        print(pad(deck.name, 40), figures)
        if milliseconds ?? .infinity > 1_000 || memory > 200 { missed.append("\(deck.name): \(figures)") }
    }
    return missed
}
