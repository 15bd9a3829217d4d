import Canvas
import Glibc
import Terminal

/// The events told last and the state of the loop.
struct Probe {
    private var lines: [String] = []
    private var deadline: ContinuousClock.Instant?
    private var waits = 0
    private var drawsAtRandom = false
    private var drawn: Frame?

    /// Runs until it is told to leave; returns the exit status.
    mutating func run(_ terminal: Terminal) -> Int32 {
        while true {
            terminal.show(drawn ?? frame(terminal))
            let events = terminal.wait(until: deadline)
            waits += 1
            for event in events {
                if event != .input(.key(.character("="))) { lines.append(describe(event)) }
                if let status = react(to: event, terminal) { return status }
            }
        }
    }

    private mutating func react(to event: Event, _ terminal: Terminal) -> Int32? {
        switch event {
        case .endOfInput: return 3
        case .signal(let signal): return 128 + signal.number
        case .tick: deadline = nil
        case .input(.key(.character(let key))): return act(on: key, terminal)
        default: break
        }
        return nil
    }

    private mutating func act(on key: Character, _ terminal: Terminal) -> Int32? {
        switch key {
        case "q": return 0
        case "T": trap()
        case "O": _ = overflow(1)
        case "A": abort()
        case "X": exit(7)
        case "W": lines.append("waits \(waits)")
        case "E": runEditor(terminal)
        case "L": terminal.redraw()
        case "R": drawsAtRandom = true
        case "1"..."9" where drawsAtRandom: draw(seed: UInt64(key.wholeNumberValue ?? 0), terminal)
        case "D": deadline = .now + .milliseconds(50)
        default: break
        }
        return nil
    }

    private func runEditor(_ terminal: Terminal) {
        let status = terminal.suspended { runShell(environmentValue("PROBE_EDITOR")) }
        if status != 0 { exit(70) }
    }

    /// Shows frames that change at random places, narrow and wide characters over each other.
    private mutating func draw(seed: UInt64, _ terminal: Terminal) {
        var state = seed
        func random(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var shown = frame(terminal)
        for _ in 0..<60 {
            let text = ["a", "日本", "e\u{301}", " ", "→x語"][random(below: 5)]
            let style = [Style.plain, .correct, .heading][random(below: 3)]
            // Not in the last columns: libvterm puts a mark there into the next row.
            let column = random(below: terminal.size.columns - 4)
            let row = 1 + random(below: terminal.size.rows - 1)
            shown.draw(text, at: Point(column: column, row: row), style: style)
            terminal.show(shown)
        }
        shown.draw("drawn \(seed)", at: Point(column: 0, row: 0))
        drawn = shown
    }

    private func frame(_ terminal: Terminal) -> Frame {
        var frame = Frame(size: terminal.size)
        frame.draw(
            "probe \(terminal.size.columns)x\(terminal.size.rows)", at: Point(column: 0, row: 0), style: .heading)
        frame.draw("naïve → 日本 ✓ ready", at: Point(column: 0, row: 1), style: .correct)
        let room = max(0, terminal.size.rows - 2)
        for (index, line) in lines.suffix(room).enumerated() {
            frame.draw(line, at: Point(column: 0, row: 2 + index), style: .plain)
        }
        frame.cursor = Point(column: 0, row: min(terminal.size.rows - 1, 1 + min(room, lines.count)))
        return frame
    }
}

/// An event in one line.
private func describe(_ event: Event) -> String {
    switch event {
    case .input(.key(.character(let character))): "char \(character)"
    case .input(.key(.control(let letter))): "control \(letter)"
    case .input(.key(.alt(let character))): "alt \(character)"
    case .input(.key(let key)): "key \(key)"
    case .input(.paste(let text)): "paste \(text.count) \(text.prefix(20).debugDescription)"
    case .input(.click(let point)): "click \(point.column),\(point.row)"
    case .input(.wheel(let rows, let point)): "wheel \(rows) at \(point.column),\(point.row)"
    case .input(.resize(let size)): "resize \(size.columns)x\(size.rows)"
    default: "\(event)"
    }
}

/// What a wrong index does.
private func trap() {
    let empty: [Int] = []
    print(empty[lines(of: empty)])
}

@inline(never)
private func lines(of array: [Int]) -> Int { array.count }

/// Calls itself until the stack is used up.
@inline(never)
private func overflow(_ depth: Int) -> Int { depth < 0 ? 0 : depth &+ overflow(depth + 1) &* 3 }

private func environmentValue(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }

private func runShell(_ command: String) -> Int32 {
    var child: pid_t = 0
    let words: [String] = ["sh", "-c", command]
    let arguments = words.map { strdup($0) } + [nil]
    guard posix_spawn(&child, "/bin/sh", nil, nil, arguments, environ) == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status
}
