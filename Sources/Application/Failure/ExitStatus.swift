/// How the program ends, by `sysexits.h` of 4.3BSD.
package enum ExitStatus: Int32 {
    case fine = 0
    case usage = 64
    case dataError = 65
    case noInput = 66
    case unavailable = 69
    case software = 70
    case osError = 71
    case cannotCreate = 73
    case inputOutput = 74
    case noPermission = 77
    case configuration = 78
    /// Ctrl-C, as a shell counts it: 128 + SIGINT.
    case interrupted = 130
}
