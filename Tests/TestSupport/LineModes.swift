import Glibc

/// How the system treats what is typed at a terminal and written to it.
package struct LineModes: Equatable {
    package let input, output, control, local: tcflag_t
    /// The control characters, by their index in `termios`.
    package let characters: [UInt8]

    init(of terminal: Int32) {
        var modes = termios()
        tcgetattr(terminal, &modes)
        (input, output, control, local) = (modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag)
        characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
    }

    /// Whether the system shows what is typed.
    package var echoes: Bool { local & tcflag_t(ECHO) != 0 }
    /// Whether a program gets whole lines only.
    package var editsLines: Bool { local & tcflag_t(ICANON) != 0 }
    /// Whether C-s and C-q stop and start the output.
    package var hasFlowControl: Bool { input & tcflag_t(IXON) != 0 }
}
