@preconcurrency import CNcurses
import Canvas
@preconcurrency import Glibc

/// The screen of ncurses. Its end gives the terminal back.
struct CursesScreen: ~Copyable {
    /// The window that frames are painted in. It covers the whole terminal.
    let window: UnsafeMutablePointer<WINDOW>
    private let screen: OpaquePointer
    /// Whether another program has the terminal.
    private var isAway = false

    /// Takes the terminal on standard input and output.
    init() throws(TerminalError) {
        let name = environment("TERM") ?? ""
        // The size is what the system says, whatever the shell has exported.
        use_env(false)
        use_tioctl(true)
        // ncurses would take a missing name for "unknown", which its database knows.
        let opened = name.isEmpty ? nil : TerminalDescription.withoutUnused(name) { newterm(name, stdout, stdin) }
        guard let screen = opened else { throw .unknown(terminal: name) }
        guard Capability("cup").isKnown, let window = newwin(0, 0, 0, 0) else {
            endwin()
            delscreen(screen)
            throw .cannotPlaceCursor(terminal: name)
        }
        self.screen = screen
        self.window = window
        // Until a program has left the screen once, ncurses 6.4 writes each row of a frame by itself, and a frame could be seen
        // half drawn. So it leaves at once and comes back, before anything is drawn.
        endwin()
        doupdate()
        setUpLine()
        send(Capability.inputOn)
    }

    deinit {
        if !isAway { endCurses() }
        delscreen(screen)
    }

    /// Sends what the window holds and the terminal does not show yet.
    func update() {
        wnoutrefresh(window)
        doupdate()
    }

    /// Sends everything again.
    func redraw() {
        clearok(window, true)
        update()
    }

    /// The size that ncurses draws in.
    var size: Size { Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window))) }

    /// Follows the terminal's size; whether it had changed.
    func adoptSize() -> Bool {
        var now = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &now) == 0, now.ws_row > 0, now.ws_col > 0 else { return false }
        guard Size(columns: Int(now.ws_col), rows: Int(now.ws_row)) != size else { return false }
        // ncurses makes the window as large as the terminal, since it covered all of it before.
        resize_term(Int32(now.ws_row), Int32(now.ws_col))
        return true
    }

    /// Gives the terminal back for a while.
    mutating func leave() {
        guard !isAway else { return }
        isAway = true
        endCurses()
    }

    private func endCurses() {
        send(Capability.inputOff)
        endwin()
    }

    /// Takes the terminal again; the window's content is drawn anew with the next update.
    mutating func comeBack() {
        isAway = false
        reset_prog_mode()
        send(Capability.inputOn)
        clearok(window, true)
    }

    /// Sends bytes at once. ncurses holds nothing back between two updates, so they come after all that it has sent.
    private func send(_ bytes: [UInt8]) {
        if !bytes.isEmpty { _ = write(STDOUT_FILENO, bytes, bytes.count) }
    }

    /// Keys come one by one and are not echoed. C-s, C-q and C-z are keys as well, and a read never blocks: only `poll` waits.
    private func setUpLine() {
        cbreak()
        noecho()
        nonl()
        // ncurses would look for input in the middle of an update, and stop sending when there is some.
        typeahead(-1)
        var modes = termios()
        tcgetattr(STDIN_FILENO, &modes)
        modes.c_iflag &= ~tcflag_t(IXON)
        withUnsafeMutableBytes(of: &modes.c_cc) { controls in
            controls[Int(VMIN)] = 0
            controls[Int(VTIME)] = 0
            // `_POSIX_VDISABLE`: no key stops the program without its knowing.
            controls[Int(VSUSP)] = 0
        }
        tcsetattr(STDIN_FILENO, TCSANOW, &modes)
        def_prog_mode()
    }
}
