import Files

/// The pictures that go along with what is exported.
struct ExportedPictures {
    private let folder: String?
    private var names: [String: String] = [:]
    private var taken = UniqueNames()
    /// Those that are there, by the names that they get.
    private(set) var files: [(name: String, bytes: [UInt8])] = []

    /// A picture may not be larger.
    private static let limit = 16 << 20

    /// - Parameter folder: the one in which the pictures lie; nil where there is none.
    init(in folder: String?) { self.folder = folder }

    /// The name that a picture gets, without a folder; nil where it is not there or lies elsewhere.
    mutating func name(of source: String) -> String? {
        if let known = names[source] { return known }
        guard let folder, !source.hasPrefix("/"), !source.contains(":"), !source.split(separator: "/").contains(".."),
            let bytes = try? Files.read("\(folder)/\(source)", limit: Self.limit)
        else { return nil }
        let own = String(source.split(separator: "/").last ?? "picture")
        let name = taken.isFree(own) ? taken.name(own) : taken.name(source.replacing("/", with: "-"))
        names[source] = name
        files.append((name, bytes))
        return name
    }
}
