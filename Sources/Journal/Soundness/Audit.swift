import Assessment

/// Checks events in their order, each against its checksum and against those before it.
///
/// One fault in a file shows in several ways: a row that is gone leaves a gap in the order of the file, a gap in the numbers of
/// its device and a chain that does not fit. It is named once, by what says most about it, and checking goes on behind it.
struct Audit {
    private(set) var report = Report()
    /// What a salvage could not bring over: these numbers are known to be missing.
    let losses: [DeviceID: [ClosedRange<Int64>]]
    private let head: Head?
    private var last: Int64
    private var lastProblem: Int64 = 0
    /// An event that stands beyond the place after `from`.
    private var jump: (from: Int64, record: EventRecord)?
    /// One a device; there are few, and a dictionary's first use costs more than all of them.
    private var links: [Link] = []
    /// Whether it begins with the first event; if not, a device's first event may have any number.
    private let isWhole: Bool
    private let readsBodies: Bool

    /// A device's latest sound event.
    private struct Link {
        var device: DeviceID
        var sequence: Int64
        var number: Int64
        /// What the next may be chained to: what is written, or what should be where the two differ.
        var chains: [UInt64]
    }

    /// - Parameter first: the place of the first event that is looked at.
    init(
        from first: Int64 = 1, head: Head?, losses: [DeviceID: [ClosedRange<Int64>]] = [:], readsBodies: Bool = true
    ) {
        self.head = head
        self.losses = losses
        self.readsBodies = readsBodies
        isWhole = first == 1
        last = first - 1
    }

    mutating func take(_ record: EventRecord) {
        settleJump(before: record.sequence)
        locate(record)
        guard record.isSound else { return find(.altered(record), at: record.sequence) }
        report.sound += 1
        link(record)
        if readsBodies { read(record) }
        if let head, head.sequence == record.sequence, head.checksum != record.checksum {
            find(.replaced(record), at: record.sequence)
        }
    }

    /// The end of the journal: nothing of what was acknowledged may be beyond it.
    mutating func finish() -> Report {
        settleJump(before: head.map { $0.sequence &+ 1 })
        if let head, head.sequence > last { report.damages.append(.missing(sequences: last + 1...head.sequence)) }
        return report
    }

    /// Checks that an event stands where the one before it says.
    private mutating func locate(_ record: EventRecord) {
        if record.sequence <= last {
            find(.misplaced(record), at: record.sequence)
            last &+= 1
            return
        }
        if record.sequence > last + 1 {
            jump = (last, record)
            lastProblem = last + 1
        }
        last = record.sequence
    }

    /// Where an event stands beyond the next place, the one after it tells whether the events between are missing or only
    /// this one's place is wrong.
    private mutating func settleJump(before next: Int64?) {
        guard let (from, record) = jump else { return }
        jump = nil
        guard next == from + 2 else { return find(.missing(sequences: from + 1...record.sequence - 1), at: from + 1) }
        last = from + 1
        find(.misplaced(record), at: last)
    }

    /// Names a fault. One that shows further on is then not named again.
    private mutating func find(_ damage: Damage, at sequence: Int64) {
        report.damages.append(damage)
        lastProblem = sequence
    }

    /// Checks that a body is what its kind promises.
    private mutating func read(_ record: EventRecord) {
        switch record.reading {
        case .event, .fact: break
        case .newer: report.newer += 1
        case .unreadable(let member): find(.unreadable(record, member: member), at: record.sequence)
        }
    }

    /// Checks number and chain against the device's event before.
    private mutating func link(_ record: EventRecord) {
        let index = links.firstIndex { $0.device == record.device }
        let link =
            index.map { links[$0] }
            ?? (isWhole ? Link(device: record.device, sequence: 0, number: 0, chains: [0]) : nil)
        guard record.number > link?.number ?? 0 else { return find(.misplaced(record), at: record.sequence) }
        var next = Link(
            device: record.device, sequence: record.sequence, number: record.number, chains: [record.chain])
        defer { if let index { links[index] = next } else { links.append(next) } }
        guard let link else { return }
        guard record.number == link.number + 1 else {
            return leap(record, over: link.number + 1...record.number - 1, link)
        }
        let expected = link.chains.map { EventRecord.chain($0, record.checksum) }
        if expected.contains(record.chain) { return }
        next.chains += expected
        find(.unchained(record), at: record.sequence)
    }

    /// Numbers that are not there: known to be lost, named already by their place, or lost without a trace.
    private mutating func leap(_ record: EventRecord, over numbers: ClosedRange<Int64>, _ link: Link) {
        let isKnown = losses[record.device]?.contains {
            $0.contains(numbers.lowerBound) && $0.contains(numbers.upperBound)
        }
        guard isKnown != true, lastProblem <= link.sequence else { return }
        find(.lost(record.device, numbers: numbers), at: record.sequence)
    }
}
