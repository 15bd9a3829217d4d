import Assessment
import Figures
import JSON

/// What came of an import: for the screen and for programs.
package struct ImportReport: Sendable {
    /// The file of a report and what it was taken for.
    package struct File: Sendable {
        package var name: String
        /// The name of the format; nil where none recognised it.
        package var format: String?
        package var read = 0
        package var imported = 0
        package var leftOut = 0
        /// Why nothing could be read of it.
        package var error: String?

        package init(_ name: String, format: String? = nil) {
            self.name = name
            self.format = format
        }
    }

    package var files: [File] = []
    /// Where the course was written; nil for a trial.
    package var folder: String?
    /// How many items there are, and how many of them have remarks.
    package var imported = 0
    package var withRemarks = 0
    package var remarks: [Remark] = []
    package var leftOut: [LeftOut] = []
    /// What a newer edition changed; nil for a new course.
    package var changes: CourseUpdate.Changes?
    /// What was learnt in the other program; nil unless it was asked for.
    package var history: History?

    /// What was learnt in another program and is the learner's own now.
    package struct History: Equatable, Sendable {
        package var reviews = 0
        /// How many questions they are about.
        package var questions = 0
        /// Reviews that had been taken over before.
        package var known = 0
        /// Questions that were learnt, but of which no review is logged.
        package var withoutReviews = 0

        package init() {}
    }

    package var read: Int { files.reduce(0) { $0 + $1.read } }

    package init() {}

    package init(_ course: NewCourse, _ sources: [(file: File, imported: Imported)]) {
        files = sources.map { file, imported in
            var file = file
            file.read = imported.read
            file.imported = imported.entries.count
            file.leftOut = imported.leftOut.count
            return file
        }
        imported = course.items.count
        let own = sources.flatMap { $0.imported.remarks + $0.imported.entries.flatMap(\.remarks) }
        remarks = own + course.remarks
        let named = Set(course.remarks.map { "\($0.origin)" })
        withRemarks = sources.reduce(0) { count, source in
            count + source.imported.entries.count { !$0.remarks.isEmpty || named.contains("\($0.origin)") }
        }
        leftOut = sources.flatMap(\.imported.leftOut)
    }
}

/// Remarks of one kind.
package struct RemarkGroup: Sendable {
    package var kind: Remark.Kind
    package var count: Int
    /// The first of them.
    package var examples: [Remark]
}

extension [Remark] {
    /// The remarks by kind, the most frequent first.
    package func grouped(examples: Int) -> [RemarkGroup] {
        var order: [String] = []
        var groups: [String: RemarkGroup] = [:]
        for remark in self {
            // Two sentences may share a code.
            let key = remark.kind.sentence
            if groups[key] == nil {
                order.append(key)
                groups[key] = RemarkGroup(kind: remark.kind, count: 0, examples: [])
            }
            groups[key]?.count += 1
            if let shown = groups[key]?.examples.count, shown < examples { groups[key]?.examples.append(remark) }
        }
        let sorted = order.compactMap { groups[$0] }
        return sorted.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(
            \.element)
    }
}

extension ImportReport {
    /// The report on lines.
    package var text: String {
        var lines = files.map(\.line)
        for group in remarks.grouped(examples: 3) { lines += group.lines(of: "remark") }
        for group in leftOut.map(\.reason).grouped(examples: 3) { lines += group.lines(of: "left out") }
        let counts = [
            "\(counted(read, "question")) read", "\(imported) imported",
            "\(withRemarks) with remarks", "\(leftOut.count) left out",
        ]
        lines.append(counts.joined(separator: ", "))
        if let changes { lines += changes.lines }
        if let history { lines += history.lines }
        if let folder { lines.append("The course is in \(folder)") }
        return lines.joined(separator: "\n")
    }

    /// The report for programs; `docs/json.md` describes it.
    package var json: JSON {
        let groups = { (remarks: [Remark]) -> JSON in .array(remarks.grouped(examples: 20).map(\.json)) }
        return [
            "schema": 1, "folder": .value(folder), "read": .value(read), "imported": .value(imported),
            "withRemarks": .value(withRemarks), "leftOut": .value(leftOut.count),
            "changes": changes?.json ?? .null, "progress": history?.json ?? .null, "files": .array(files.map(\.json)),
            "remarks": groups(remarks),
            "reasons": groups(leftOut.map(\.reason)),
            "questions": .array(
                leftOut.map { left in
                    left.reason.json(.init("stem", .value(left.stem)))
                }),
        ]
    }
}

extension ImportReport.File {
    fileprivate var line: String {
        if let error { return "\(name): \(error)" }
        let what = format.map { " as \($0)" } ?? ""
        return "\(name)\(what): \(counted(read, "question"))"
    }

    fileprivate var json: JSON {
        [
            "file": .value(name), "format": .value(format), "read": .value(read), "imported": .value(imported),
            "leftOut": .value(leftOut), "error": .value(error),
        ]
    }
}

extension ImportReport.History {
    fileprivate var lines: [String] {
        var lines = ["\(counted(reviews, "review")) of \(counted(questions, "question")) taken over"]
        if known > 0 { lines.append("\(counted(known, "review")) had been taken over before") }
        if withoutReviews > 0 {
            lines.append("\(counted(withoutReviews, "question")) learnt without a log of reviews: they begin anew")
        }
        return lines
    }

    fileprivate var json: JSON {
        [
            "reviews": .value(reviews), "questions": .value(questions), "known": .value(known),
            "withoutReviews": .value(withoutReviews),
        ]
    }
}

extension RemarkGroup {
    fileprivate func lines(of what: String) -> [String] {
        let head = "\(count) \(what)\(what == "remark" && count > 1 ? "s" : ""): \(kind.sentence) [\(kind.code)]"
        return [head]
            + examples.map { "    \($0.origin)\($0.detail.isEmpty ? "" : ": \($0.detail)")" }
    }

    fileprivate var json: JSON {
        [
            "code": .value(kind.code), "sentence": .value(kind.sentence), "count": .value(count),
            "examples": .array(examples.map { $0.json() }),
        ]
    }
}

extension Remark {
    fileprivate func json(_ more: JSON.Member...) -> JSON {
        .object(
            [
                .init("code", .value(kind.code)), .init("file", .value(origin.file)),
                .init("line", .value(origin.line)),
                .init("question", .value(origin.question)), .init("detail", .value(detail)),
            ] + more)
    }
}
