import Assessment
import QuestionBank

/// The records of a file, by number. They are read several times and from several cores, so nothing of them is kept.
protocol RecordList: Sendable {
    var count: Int { get }
    func record(_ index: Int) -> RecordValue
    /// From 1; nil where the format has no lines.
    func line(of index: Int) -> Int?
    func context(of index: Int) -> RecordContext
}

/// Makes drafts of the records of a file: first what the fields are for, then how keys are given in the file as a whole,
/// then one record after another.
struct RecordReading<Records: RecordList> {
    private let records: Records
    private var shape: RecordShape
    private var survey = KeySurvey()
    private var needsPart = false
    private var unused: [String: Int] = [:]

    private static var chunk: Int { 2048 }

    init(_ records: Records, map: FieldMap) {
        self.records = records
        let step = max(1, records.count / RecordShape.sample)
        let sample = stride(from: 0, to: records.count, by: step).map { records.record($0) }
        shape = RecordShape(sample, map: map)
        lookThrough()
        dropKeys()
    }

    /// How keys are given, and whether ids begin anew.
    private mutating func lookThrough() {
        var owners: [String: String] = [:]
        let (records, shape) = (records, shape)
        for start in stride(from: 0, to: records.count, by: Self.chunk) {
            let range = start..<min(start + Self.chunk, records.count)
            let quarters = Array(range).chunks(of: Self.chunk / 4)
            let parts = quarters.concurrentMap { part -> (KeySurvey, [(String, String)]) in
                var survey = KeySurvey()
                var ids: [(String, String)] = []
                for index in part {
                    let parts = RecordParts(records.record(index), shape: shape, isSurvey: true)
                    survey.add(parts)
                    if let part = records.context(of: index).part, let id = parts.id { ids.append((id, part)) }
                }
                return (survey, ids)
            }
            for (survey, ids) in parts {
                self.survey.add(survey)
                for (id, part) in ids where !needsPart {
                    if let owner = owners.updateValue(part, forKey: id), owner != part { needsPart = true }
                }
            }
        }
    }

    /// Of several fields that could be the key, those that are none of the options in nearly all records are not.
    private mutating func dropKeys() {
        let best = survey.fields.values.map(\.resolved).max() ?? 0
        guard survey.fields.count > 1, best > 0 else { return }
        shape.dropKeys(survey.fields.filter { 10 * $0.value.resolved < $0.value.given }.keys.sorted())
    }

    /// Hands all drafts to the intake, and says what was not used.
    mutating func read(into intake: inout Intake) throws(ImportError) {
        for field in shape.missing { intake.remark(.fieldMissing, field) }
        let reading = self
        let source = intake.origin()
        for start in stride(from: 0, to: records.count, by: Self.chunk) {
            let range = Array(start..<min(start + Self.chunk, records.count))
            for (draft, fields) in range.concurrentMap({ reading.draft($0, source) }) {
                for field in fields { unused[field, default: 0] += 1 }
                try intake.add(draft)
            }
        }
        for (field, count) in unused.sorted(by: { $0.key < $1.key }).prefix(100) {
            intake.remark(.unknownField, "\(field) (\(count))")
        }
    }

    private func draft(_ index: Int, _ source: Origin) -> (Draft, [String]) {
        let parts = RecordParts(records.record(index), shape: shape)
        var origin = source
        origin.line = records.line(of: index)
        origin.question = parts.id ?? "\(index + 1)"
        var question = RecordQuestion(
            parts, at: origin, shape: shape, survey: survey, context: records.context(of: index), needsPart: needsPart)
        return (question.read(), parts.unused)
    }
}
