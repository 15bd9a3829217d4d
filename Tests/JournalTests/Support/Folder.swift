import Assessment
import TestSupport

@testable import Journal

/// A journal's folder of its own for each test, gone afterwards.
final class Folder {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    var path: String { directory.path }
    var paths: Paths { Paths(folder: path) }

    func open(machine: String = "a machine", device: DeviceID = DeviceID(0, 1)) throws -> Journal {
        try Journal.open(in: path, machine: machine, newDevice: device)
    }
}
