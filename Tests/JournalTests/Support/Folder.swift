import Assessment
import Foundation

@testable import Journal

/// A folder of its own for each test, gone afterwards.
final class Folder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/journal-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var paths: Paths { Paths(folder: path) }

    func open(machine: String = "a machine", device: DeviceID = DeviceID(0, 1)) throws -> Journal {
        try Journal.open(in: path, machine: machine, newDevice: device)
    }
}

/// A generator whose draws are the same on every run (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
