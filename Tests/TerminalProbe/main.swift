// What the tests of Terminal type at: it shows the events that come in and does what it is told.
//
// Keys: q leaves, T traps, O overflows the stack, A aborts, X calls exit, E runs `sh -c $PROBE_EDITOR`, L draws anew,
// R and a digit draws at random from that seed, D asks for a tick after 50 ms, = is not told, W tells how often the probe has
// waited.
// With the argument `locale` it tells the locale; with PROBE_TWICE it opens the terminal once more after the first time.

import Glibc
import Terminal

if CommandLine.arguments.dropFirst().first == "locale" {
    let report = LocaleReport.adopt()
    print("locale “\(report.requested)” \(report.outcome) \(report.isUTF8)")
    exit(0)
}
do {
    var status: Int32 = 0
    for _ in 0..<(getenv("PROBE_TWICE") == nil ? 1 : 2) {
        let terminal = try Terminal()
        var probe = Probe()
        status = probe.run(terminal)
        terminal.close()
        terminal.close()
    }
    exit(status)
} catch {
    print("TerminalProbe: \(error)")
    exit(69)
}
