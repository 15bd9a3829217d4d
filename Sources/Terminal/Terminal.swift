import Canvas
import Glibc

/// The terminal on standard input and output while the program has it: frames go out, events come in.
///
/// One can be open at a time, used from one thread. `close()`, the end of the object and every other way out of the program
/// give the terminal back as it was. Once closed it shows nothing, and every wait ends with `endOfInput`.
package final class Terminal {
    /// The size now, in cells.
    package private(set) var size: Size
    /// What became of the locale that the environment asks for.
    package let locale: LocaleReport

    private var display: Display
    private var keyboard: Keyboard
    // These three are nil once the terminal is closed.
    private var screen: CursesScreen?
    private var lastResort: LastResort?
    private var signals: SignalPipe?

    /// Takes the terminal. Colours are used unless `NO_COLOR` is set and not empty.
    package init() throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
        guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
        var modes = termios()
        guard tcgetattr(STDIN_FILENO, &modes) == 0 else { throw .refused(call: "tcgetattr", number: errno) }
        locale = LocaleReport.adopt()
        // Before ncurses, which leaves alone the signals that are handled already.
        let signals = try SignalPipe()
        let screen = try CursesScreen()
        size = screen.size
        keyboard = Keyboard(decoder: Self.decoder())
        display = Display(
            window: screen.window, wantsColours: (environment("NO_COLOR") ?? "").isEmpty, isUTF8: locale.isUTF8)
        lastResort = LastResort(modes: modes, reset: Capability.reset)
        self.screen = consume screen
        self.signals = consume signals
        lastResort?.arm()
    }

    deinit { close() }

    /// Shows a frame; what does not fit is cut off. A frame equal to the last one sends nothing.
    package func show(_ frame: Frame) {
        if screen != nil, display.paint(frame) { screen?.update() }
    }

    /// Draws everything anew, should something else have written on the screen.
    package func redraw() {
        screen?.redraw()
    }

    /// Sleeps until something happens; then tells everything that has happened, signals first and inputs in their order, so
    /// that it can be drawn at once.
    ///
    /// - Parameter deadline: when to end with a `tick`; time that the machine sleeps counts. Without one nothing but an event
    ///   wakes the program.
    /// - Returns: one event or more.
    package func wait(until deadline: ContinuousClock.Instant? = nil) -> [Event] {
        guard let signalsReady = signals?.descriptor else { return [.endOfInput] }
        while true {
            let end = [deadline, keyboard.deadline].compactMap { $0 }.min()
            let ready = Readiness.sleep(input: STDIN_FILENO, signals: signalsReady, until: end)
            let events = events(of: ready, until: deadline)
            if !events.isEmpty { return events }
        }
    }

    /// Gives the terminal to somebody else, such as an editor, as long as `body` runs; then draws everything anew.
    ///
    /// What is typed to interrupt the other program does not reach this one, and both are stopped and continued together. A
    /// program that `body` starts belongs in this one's process group.
    package func suspended<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        leave()
        defer { comeBack() }
        guard let result = try signals?.aside(body) else { return try body() }
        return result
    }

    /// Gives the terminal back.
    package func close() {
        screen = nil
        lastResort = nil
        signals = nil
    }

    private func events(of ready: Readiness, until deadline: ContinuousClock.Instant?) -> [Event] {
        var events: [Event] = []
        // Whatever the sleep was ended by: a signal that came before a key may have missed it.
        for signal in signals?.drain() ?? [] { events += react(to: signal) }
        if let deadline, deadline <= .now { events.append(.tick) }
        let inputs = ready.contains(.input) ? keyboard.read() : keyboard.expire()
        events += inputs.flatMap(self.events(of:))
        if ready.contains(.hangup) { events.append(.endOfInput) }
        return events
    }

    /// Knows the keys of this terminal, and how long to wait for the rest of what is sent in pieces.
    private static func decoder() -> InputDecoder {
        InputDecoder(
            keys: KeySequences { Capability($0).bytes },
            patience: InputDecoder.Patience(
                overNetwork: environment("SSH_CONNECTION") != nil, asked: environment("ESCDELAY").flatMap { Int($0) }),
            hasPasteMarks: Capability.hasPasteMarks)
    }

    private func react(to signal: Int32) -> [Event] {
        switch signal {
        case SIGWINCH: return adoptSize()
        case SIGTSTP: return stop { _ = raise(SIGTSTP) }
        case SIGCONT:
            // Stopped by a signal that nobody hears of; who ran meanwhile may have changed modes and screen.
            leave()
            comeBack()
            return [.continued] + adoptSize()
        default: return LeaveSignal(number: signal).map { [.signal($0)] } ?? []
        }
    }

    /// C-z is a key, so that the terminal is given back before anybody of this process group, such as `make`, is stopped: the
    /// shell takes the terminal with the first of them.
    private func events(of input: Input) -> [Event] {
        input == .key(.control("z")) ? stop { _ = kill(0, SIGTSTP) } : [.input(input)]
    }

    private func stop(_ body: () -> Void) -> [Event] {
        suspended(body)
        return [.continued] + adoptSize()
    }

    private func adoptSize() -> [Event] {
        guard screen?.adoptSize() == true, let now = screen?.size else { return [] }
        size = now
        display.forget()
        return [.input(.resize(now))]
    }

    private func leave() {
        guard screen != nil else { return }
        screen?.leave()
        lastResort?.disarm()
    }

    private func comeBack() {
        guard screen != nil else { return }
        lastResort?.arm()
        screen?.comeBack()
        screen?.redraw()
    }
}
