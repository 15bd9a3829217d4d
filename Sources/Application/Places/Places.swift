import Files
import Glibc

/// Where Swot keeps things, by the XDG Base Directory Specification
/// (<https://specifications.freedesktop.org/basedir-spec/latest/>), and where it looks for courses.
package struct Places: Sendable {
    private let environment: Environment

    package init(environment: Environment = .ofProcess) { self.environment = environment }

    /// What the learner did, and the drafts of questions.
    package var data: String { directory("XDG_DATA_HOME", orBelowHome: ".local/share") + "/swot" }

    /// What can be made anew at any time.
    package var cache: String { directory("XDG_CACHE_HOME", orBelowHome: ".cache") + "/swot" }

    package var catalogue: String { cache + "/catalogue.sqlite" }

    /// The folders that are looked through for courses, the most particular first: those of the learner's variable
    /// `SWOT_PATH`, his own, the system's, and the one beside the binary.
    package var shelves: [String] {
        let own = environment["SWOT_PATH"]?.split(separator: ":").map(String.init) ?? []
        let system = (environment["XDG_DATA_DIRS"] ?? "/usr/local/share:/usr/share").split(separator: ":")
        return own + [data + "/courses"] + system.map { "\($0)/swot/courses" } + besideBinary
    }

    /// The courses that an installation put beside the binary: `PREFIX/share` for `PREFIX/bin/swot`.
    private var besideBinary: [String] {
        guard let binary = Files.destination(ofLink: "/proc/self/exe") else { return [] }
        return [Files.folder(of: Files.folder(of: binary)) + "/share/swot/courses"]
    }

    /// The specification says that a relative path in such a variable is to be ignored.
    private func directory(_ variable: String, orBelowHome fallback: String) -> String {
        if let path = environment[variable], path.hasPrefix("/") { return path }
        return (environment["HOME"] ?? "/") + "/" + fallback
    }
}

/// Variables that a program is started with.
package struct Environment: Sendable {
    private let value: @Sendable (String) -> String?

    /// The variables of this process. They are asked one by one, because most are never needed.
    package static let ofProcess = Environment { name in getenv(name).map { String(cString: $0) } }

    /// Given variables and no others.
    package init(_ variables: [String: String]) { self.init { variables[$0] } }

    private init(_ value: @escaping @Sendable (String) -> String?) { self.value = value }

    /// A variable's value; nil where it is not set or empty, which the specification wants to be the same.
    package subscript(name: String) -> String? {
        value(name).flatMap { $0.isEmpty ? nil : $0 }
    }
}
