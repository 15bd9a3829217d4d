import Assessment

/// Reads the files of a course one by one.
struct CourseReader {
    let files: CourseFiles
    /// Nil where the course is a single deck: then the deck says it.
    let course: Course?
    /// What is wrong with `course.yml`.
    let diagnostics: [Diagnostic]
    /// Whether the course wants advice on writing to count.
    let isStrict: Bool
    /// Where each exam stands in `course.yml`.
    let examPlaces: [String: Place]

    private let reader: Reader

    init(_ files: CourseFiles) throws(CourseError) {
        self.files = files
        guard let stamp = files.courseFile else {
            (course, diagnostics, isStrict, examPlaces, reader) = (nil, [], false, [:], Reader(course: nil))
            return
        }
        let bytes = try bytes(ofFile: files.path(of: stamp.name))
        let file = CourseFile(bytes)
        diagnostics = file.findings.map { Diagnostic($0, file: stamp.name) }
        guard let course = file.course else { throw .unidentified(diagnostics) }
        self.course = course
        isStrict = file.isStrict
        examPlaces = file.examPlaces
        reader = Reader(course: course)
    }

    /// Reads a deck; one that cannot be read has no items and a diagnostic.
    func read(_ stamp: CourseFiles.Stamp) -> Deck {
        do throws(CourseError) {
            return reader.read(try bytes(ofFile: files.path(of: stamp.name)), file: stamp.name)
        } catch {
            return .unread(stamp.name, error.fault)
        }
    }
}

extension CourseError {
    /// What to say of a deck that cannot be read, where the rest of its course can.
    fileprivate var fault: Fault {
        switch self {
        case .file(.tooLarge(_, let bytes)): .fileSize(bytes)
        case .file(let error): .unreadable(error.reason)
        case .noCourseFile, .unidentified: .unreadable("\(self)")
        }
    }
}
