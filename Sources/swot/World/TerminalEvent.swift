import Terminal

/// What ends a wait at the terminal; the sessions' events bear the same name.
typealias TerminalEvent = Event
