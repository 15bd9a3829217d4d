import Glibc

/// Where Swot keeps things, by the XDG Base Directory Specification
/// (<https://specifications.freedesktop.org/basedir-spec/latest/>), and where it looks for courses.
package struct Places {
    package let environment: Environment

    package init(environment: Environment = Environment()) { self.environment = environment }

    /// What the learner did.
    package var data: String { directory("XDG_DATA_HOME", ".local/share") + "/swot" }
    /// What can be made anew at any time.
    package var cache: String { directory("XDG_CACHE_HOME", ".cache") + "/swot" }
    package var catalogue: String { cache + "/catalogue.sqlite" }

    /// The folders that are looked through for courses, the most particular first.
    package var shelves: [String] {
        let system = (environment["XDG_DATA_DIRS"] ?? "/usr/local/share:/usr/share").split(separator: ":").map(
            String.init)
        let own = environment["SWOT_PATH"]?.split(separator: ":").map(String.init) ?? []
        return own + [data + "/courses"] + system.map { $0 + "/swot/courses" } + besideBinary
    }

    /// The courses that an installation put beside the binary.
    private var besideBinary: [String] {
        guard let binary = target(ofLink: "/proc/self/exe") else { return [] }
        return [parent(of: parent(of: binary)) + "/share/swot/courses"]
    }

    /// A relative path in such a variable is to be ignored, says the specification.
    private func directory(_ variable: String, _ fallback: String) -> String {
        if let path = environment[variable], path.hasPrefix("/") { return path }
        return (environment["HOME"] ?? "/") + "/" + fallback
    }
}

/// The variables that the program was started with.
package struct Environment {
    package init() {}

    package subscript(name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }
}

/// The path without links and dots; nil where there is nothing.
package func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
}

/// What a link says; nil where there is none.
private func target(ofLink path: String) -> String? {
    let target = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
        guard let start = buffer.baseAddress else { return }
        count = max(0, readlink(path, start, buffer.count))
    }
    return target.isEmpty ? nil : String(decoding: target, as: UTF8.self)
}

/// The folder that a path lies in.
package func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
}

package func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// The names in a folder, in bytewise order; none where it cannot be read.
package func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Makes a folder and those above it that are missing; whether it is there now.
@discardableResult
package func makeDirectory(_ path: String) -> Bool {
    if isDirectory(path) { return true }
    guard path != "/", makeDirectory(parent(of: path)) else { return false }
    return mkdir(path, 0o700) == 0 || errno == EEXIST
}
