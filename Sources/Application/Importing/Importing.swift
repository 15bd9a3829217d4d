import Assessment
import Files
import Glibc
import Interchange
import QuestionBank

/// What `swot import` does: finds files, reads each in its format, and makes one course of them.
package struct Importing {
    /// What the user wants.
    package struct Request: Sendable {
        /// Files, folders, or `-` for the standard input.
        package var paths: [String]
        /// The name of a format; nil: the content decides.
        package var format: String?
        /// What the user says about the fields of records.
        package var fields = FieldMap()
        /// Where the course goes; nil: among the learner's own courses.
        package var folder: String?
        /// Whether what was learnt in the other program comes along.
        package var withProgress = false

        package init(paths: [String]) { self.paths = paths }
    }

    package typealias Found = (file: ImportReport.File, imported: Imported)

    private let request: Request
    private let isInterrupted: @Sendable () -> Bool
    /// Called with how far it is, from 0 to 1, and how many questions were read so far.
    private let progress: (Double, Int) -> Void

    /// What was read; nothing is written yet.
    package struct Reading: Sendable {
        package var course: NewCourse
        package var report: ImportReport
        /// What was learnt in other programs, by the names of files.
        package var progress: [(file: String, progress: Imported.Progress)]
    }

    package init(
        _ request: Request, isInterrupted: @escaping @Sendable () -> Bool = { false },
        progress: @escaping (Double, Int) -> Void = { _, _ in }
    ) throws(Failure) {
        if let name = request.format, Formats.reader(named: name) == nil {
            let known = Formats.readers.map { $0.name }
            let near = Guess.near(name, in: known).map { " Did you mean “\($0)”?" } ?? ""
            throw Failure("There is no format “\(name)”.\(near) There are: \(known.joined(separator: ", ")).", .usage)
        }
        self.request = request
        self.isInterrupted = isInterrupted
        self.progress = progress
    }

    /// Reads everything that is asked for, and makes a course of it.
    package func read() throws(Failure) -> Reading {
        let files = try files()
        var found: [Found] = []
        var failures: [ImportReport.File] = []
        var questions = 0
        for (index, path) in files.paths.enumerated() {
            if isInterrupted() { throw ImportError.interrupted.failure }
            let share = Share(file: index, of: files.paths.count, questions: questions)
            progress(share.part(0), questions)
            do throws(ImportError) {
                guard let read = try read(path, isNamed: files.named.contains(path), share) else { continue }
                found.append(read)
                questions += read.imported.read
            } catch {
                if case .interrupted = error { throw error.failure }
                var file = ImportReport.File(path)
                file.error = "\(error)"
                failures.append(file)
            }
        }
        progress(1, questions)
        let course = NewCourse(found.map { (topic(of: $0), $0.imported) }, name: name(files.paths))
        var report = ImportReport(course, found)
        report.files += failures
        return Reading(
            course: course, report: report, progress: found.map { (file: $0.file.name, progress: $0.imported.progress) }
        )
    }

    /// Which part of all files one of them is, and what was read before it.
    private struct Share {
        var file: Int
        var of: Int
        var questions: Int

        /// - Parameter part: how far the file is read, from 0 to 1.
        func part(_ part: Double) -> Double { (Double(file) + min(1, part)) / Double(max(1, of)) }
    }

    /// The files that are read, and which of them were named by the user and not found in a folder.
    private func files() throws(Failure) -> (paths: [String], named: Set<String>) {
        var paths: [String] = []
        var named: Set<String> = []
        for path in request.paths {
            if path == "-" || !Files.isFolder(path) {
                guard path == "-" || Files.exists(path) else {
                    throw Failure(Guess.sentence(forMissing: path), .noInput)
                }
                paths.append(path)
                named.insert(path)
                continue
            }
            let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
            for case .file(let name, let status) in Files.walk(folder, depth: Limits.nesting) where status.isRegular {
                paths.append("\(folder)/\(name)")
            }
        }
        return (paths, named)
    }

    /// What is in a file; nil for one that was found in a folder and is in no known format.
    private func read(_ path: String, isNamed: Bool, _ share: Share) throws(ImportError) -> Found? {
        let source = try source(path)
        let head = Head(source.bytes)
        let named = request.format.flatMap { Formats.reader(named: $0) }
        guard let format = named ?? Formats.recognising(head).first?.format else {
            if isNamed { throw .unknownFormat(path: source.name) }
            return nil
        }
        let lines = source.bytes.count > 1 << 20 && head.text != nil ? source.bytes.count { $0 == 0x0A } : 0
        var intake = Intake(source, wantsProgress: request.withProgress, isInterrupted: isInterrupted) { read, line in
            progress(share.part(Double(line ?? 0) / Double(max(1, lines))), share.questions + read)
        }
        try format.read(source, into: &intake)
        return (ImportReport.File(source.name, format: format.name), intake.finish())
    }

    private func source(_ path: String) throws(ImportError) -> Source {
        if path == "-" {
            return Source(name: "standard input", path: nil, bytes: try standardInput(), fields: request.fields)
        }
        do throws(FileError) {
            let bytes = try Files.read(path, limit: Self.largest)
            return Source(name: path, path: path, bytes: bytes, fields: request.fields)
        } catch {
            throw .file(error)
        }
    }

    /// In bytes: 512 MiB.
    private static let largest = 512 << 20

    private func standardInput() throws(ImportError) -> [UInt8] {
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            // A signal ends the waiting, and never the reading.
            var wanted = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            let isReady = poll(&wanted, 1, -1) > 0
            if isInterrupted() { throw .interrupted }
            guard isReady else { continue }
            let count = Glibc.read(STDIN_FILENO, &part, part.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .file(.unreadable(path: "The standard input", number: errno)) }
            if count == 0 { return bytes }
            bytes += part[..<count]
            if bytes.count > Self.largest { throw .file(.tooLarge(path: "The standard input", bytes: bytes.count)) }
        }
    }

    /// What a course is called after its files.
    private func name(_ paths: [String]) -> String {
        guard request.paths.count == 1, let path = request.paths.first, path != "-" else { return "Imported questions" }
        return name(of: path)
    }

    /// What the questions of a file are about, where it does not say so: its name, or its folder's where each question has a
    /// file of its own.
    private func topic(of found: Found) -> String {
        let name = name(of: found.file.name)
        guard found.imported.entries.count < 2, let path = Files.realPath(found.file.name) else { return name }
        return Files.name(of: Files.folder(of: path))
    }

    /// A file's name without its extension; that of its folder before it where it says nothing.
    private func name(of path: String) -> String {
        let real = Files.realPath(path) ?? path
        let last = Files.name(of: real)
        let stem = last.lastIndex(of: ".").flatMap { $0 > last.startIndex ? String(last[..<$0]) : nil } ?? last
        guard Self.generic.contains(stem.lowercased()) else { return stem }
        let folder = Files.name(of: Files.folder(of: real))
        return folder.isEmpty || folder == "." || folder == "/" ? stem : folder
    }

    private static let generic: Set<String> = [
        "readme", "questions", "question", "index", "quiz", "test", "exam", "foundation",
    ]
}

extension Importing {
    /// Where a course goes.
    package enum Destination {
        case new(folder: String)
        /// An earlier edition of the same questions lies there.
        case earlier(folder: String, CourseUpdate)

        package var folder: String {
            switch self {
            case .new(let folder), .earlier(let folder, _): folder
            }
        }

        /// What happens to an earlier edition.
        package var changes: CourseUpdate.Changes? {
            if case .earlier(_, let update) = self { update.changes } else { nil }
        }
    }

    /// Where the course goes: to the folder that was asked for, to an earlier edition among the learner's courses, or to a
    /// folder of its name that is free there.
    package func destination(for course: NewCourse, places: Places) throws(Failure) -> Destination {
        if let folder = request.folder {
            guard Files.exists(folder) else { return .new(folder: folder) }
            if let update = try earlier(in: folder, course) { return .earlier(folder: folder, update) }
            throw Failure("\(folder) is there already and holds something else. Name another folder.", .cannotCreate)
        }
        let base = "\(places.data)/courses/\(course.course.id)"
        var folder = base
        var number = 2
        while Files.exists(folder) {
            if let update = try earlier(in: folder, course) { return .earlier(folder: folder, update) }
            folder = "\(base)-\(number)"
            number += 1
        }
        return .new(folder: folder)
    }

    private func earlier(in folder: String, _ course: NewCourse) throws(Failure) -> CourseUpdate? {
        try Failure.explaining { try CourseUpdate(of: folder, with: course, sources: sources) }
    }

    /// The paths that were asked for, as they are remembered.
    private var sources: [String] { request.paths.map { Files.realPath($0) ?? $0 } }

    /// The course as it goes into a folder: where another course has its name, it gets the folder's number as well, because
    /// courses of one id are one course.
    func named(_ course: NewCourse, in folder: String) -> NewCourse {
        guard request.folder == nil else { return course }
        var course = course
        course.rename(CourseID(Files.name(of: folder)))
        return course
    }

    /// Writes the course.
    package func write(_ course: NewCourse, to destination: Destination) throws(Failure) {
        try Failure.explaining {
            switch destination {
            case .new(let folder):
                try Files.makeFolder(Files.folder(of: folder))
                try CourseFolder.create(named(course, in: folder), of: sources, at: folder)
            case .earlier(_, let update): try update.write()
            }
        }
    }
}

extension ImportError: Explained {
    package var failure: Failure {
        switch self {
        case .file(let error): Failure(error)
        case .interrupted: Failure("\(self)", .interrupted)
        case .unknownFormat, .malformed, .limit: Failure("\(self)", .dataError)
        }
    }
}

extension ExportError: Explained {
    package var failure: Failure { Failure("\(self)", .software) }
}
