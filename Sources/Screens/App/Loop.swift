import Assessment
import Canvas

/// What is outside of the application: terminal, disk, clock, chance.
///
/// There are three of them: the program's own (`Runner`), that of the preview of a draft (`Preview`), and that of the
/// tests.
package protocol Outside {
    var now: Instant { get }

    /// Shows a frame on the terminal.
    mutating func show(_ frame: Frame)

    /// Waits until something happens.
    ///
    /// - Parameter deadline: when to come back at the latest, on the clock of `Instant.steady`; one that is over: look
    ///   whether something has happened and come back at once; nil: wait for as long as it takes.
    /// - Returns: what happened, in order; nothing where the deadline came first.
    mutating func wait(until deadline: Int64?) -> [Message]

    /// Carries an effect out.
    ///
    /// - Parameter desk: what the application knows; the effect may concern its session.
    /// - Returns: what came of it, where the application has to know.
    mutating func carryOut(_ effect: Effect, for desk: Desk) -> Message?
}

/// The one loop of the program: a message goes into the application, the effects that follow are carried out in order,
/// what comes of them goes in again, and when nothing more follows the frame is shown.
///
/// So what a frame shows as done has been done before. Effects that need not happen before the frame say so by their
/// `timing`. They wait here, in order, until the frame is shown and no input is there; then one is carried out at a
/// time, and between two of them the loop looks for input. An append never waits for longer than until the next
/// message: what happened first is on the disk before anything else happens, is read or is left.
package struct Loop<World: Outside> {
    package private(set) var app: App
    package var outside: World
    package private(set) var isOver = false
    /// Effects that wait until nothing else is to be done.
    package private(set) var waiting: [Effect] = []
    /// Whether the application is on the terminal as it is now.
    private var isShown = false

    package init(_ app: App, outside: World) {
        self.app = app
        self.outside = outside
    }

    /// Runs until the learner leaves.
    package mutating func run() {
        start()
        while !isOver { turn() }
    }

    /// Tells the application that it runs now. Its first frame is shown by the first turn.
    package mutating func start() { send(.started) }

    /// Shows the application, waits for what happens next and takes it in. Where nothing happens, something that waits
    /// is carried out.
    package mutating func turn() {
        if !isShown {
            outside.show(app.view())
            isShown = true
        }
        let messages = outside.wait(until: waiting.isEmpty ? app.alarm : Self.longOver)
        let isAlarmDue = app.alarm.map { $0 <= outside.now.steady } ?? false
        if isAlarmDue { send(.tick) }
        for message in messages where !isOver { send(message) }
        if messages.isEmpty, !isAlarmDue { carryOutFirstWaiting() }
    }

    /// A deadline that is over, for a look at what has happened.
    private static var longOver: Int64 { 0 }

    /// Takes a message in and carries out what follows from it until nothing more follows.
    package mutating func send(_ message: Message) {
        appendWaiting()
        carryOut(update(message))
    }

    private mutating func update(_ message: Message) -> [Effect] {
        isShown = false
        return app.update(message, now: outside.now)
    }

    private mutating func carryOut(_ effects: [Effect]) {
        var queue = effects[...]
        while let effect = queue.popFirst(), !isOver {
            if effect.timing == .whenIdle {
                wait(with: effect)
            } else {
                appendWaiting()
                if effect == .quit { isOver = true }
                if let outcome = outside.carryOut(effect, for: app.desk) { queue += update(outcome) }
            }
        }
    }

    /// What is only read or brought up to date is done once, however often it was asked for meanwhile.
    private mutating func wait(with effect: Effect) {
        if effect.isAppend || !waiting.contains(effect) { waiting.append(effect) }
    }

    /// Carries out the appends that wait.
    private mutating func appendWaiting() {
        while let index = waiting.firstIndex(where: \.isAppend) {
            guard let outcome = outside.carryOut(waiting.remove(at: index), for: app.desk) else { continue }
            carryOut(update(outcome))
        }
    }

    /// What cannot be read ahead is passed over: when it is needed it is read again, and then its error is shown.
    private mutating func carryOutFirstWaiting() {
        guard !isOver, !waiting.isEmpty else { return }
        let effect = waiting.removeFirst()
        guard app.wants(effect), let outcome = outside.carryOut(effect, for: app.desk) else { return }
        if case .declined = outcome { return }
        carryOut(update(outcome))
    }
}
