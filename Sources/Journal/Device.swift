import Assessment

/// Names the writer of events: a home on a machine. Thirty-two hexadecimal digits drawn at random.
package struct DeviceID: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// The identity that two random numbers make.
    package init(_ high: UInt64, _ low: UInt64) {
        text = Fingerprint(value: high).description + Fingerprint(value: low).description
    }

    package var description: String { text }
}

/// The file beside the journal that says which device this is and by which machine it was drawn.
///
/// A home that was copied or restored to another machine is another device: two machines never write the same
/// device and number.
struct DeviceFile {
    let path: String
    /// What the system calls the machine; only its hash is kept.
    let machine: String

    /// The device of this home on this machine, or the new one where there is none yet.
    func device(orNew new: DeviceID) throws(JournalError) -> DeviceID {
        if let known = read() { return known }
        try write(new)
        return new
    }

    func write(_ device: DeviceID) throws(JournalError) {
        try File.replace(path, with: "\(device)\n\(Fingerprint(of: machine))\n")
    }

    private func read() -> DeviceID? {
        let lines = File.text(path)?.split(separator: "\n") ?? []
        guard lines.count == 2, lines[0].utf8.count == 32, lines[1] == Fingerprint(of: machine).description else {
            return nil
        }
        return DeviceID(String(lines[0]))
    }
}

/// The machine that a program runs on.
package enum Machine {
    /// What `/etc/machine-id` holds; empty where there is none.
    package static var identity: String { File.text("/etc/machine-id") ?? "" }
}
