// What the tests of Terminal type at: it shows the events that come in and does what it is told.
//
// Keys: q leaves, T traps, O overflows the stack, A aborts, X calls exit, E runs `sh -c $PROBE_EDITOR`, L draws anew,
// D asks for a tick after 50 ms.

import Canvas
import Glibc
import Terminal

var probe = Probe()
do {
    let terminal = try Terminal()
    let status = probe.run(terminal)
    terminal.close()
    exit(status)
} catch {
    print("TerminalProbe: \(error)")
    exit(69)
}
