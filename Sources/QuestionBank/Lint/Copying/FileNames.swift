import Glibc

/// The files below a folder, relative to it, in bytewise order; hidden ones and links to folders are passed over.
func fileNames(below path: String) throws(CourseError) -> [String] {
    guard FileStatus(path)?.isFolder == true else { throw .unreadable(path: path, reason: systemError()) }
    var names: [String] = []
    collect(in: path, prefix: "", depth: 0, into: &names)
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

private func collect(in folder: String, prefix: String, depth: Int, into names: inout [String]) {
    guard depth < Limits.nesting, let directory = opendir(folder) else { return }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        guard !name.hasPrefix("."), let status = FileStatus("\(folder)/\(name)") else { continue }
        if !status.isFolder {
            names.append(prefix + name)
        } else if entry.pointee.d_type != UInt8(DT_LNK) {
            collect(in: "\(folder)/\(name)", prefix: "\(prefix)\(name)/", depth: depth + 1, into: &names)
        }
    }
}
