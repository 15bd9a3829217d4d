import Assessment
import Figures
import JSON
import QuestionBank
import Screens

// Exams as JSON; `docs/json.md` describes it. Times are in seconds, shares from 0 to 1, points exact.

extension ExamReport {
    /// The attempt with its questions in the order in which they were asked.
    package var json: JSON {
        let (opening, result) = (attempt.session.opening, result)
        return [
            "schema": 1, "session": .value(attempt.id.text), "course": .value(opening.course.text),
            "exam": .value(opening.label), "title": .value(attempt.title),
            "started": .value(attempt.session.startedAt.wall), "seed": .value(opening.seed.value),
            "submitted": .value(result.submission?.rawValue), "passed": .value(result.isPassed),
            "cut": .value(result.cut), "close": .value(result.isClose),
            "forecast": opening.forecast.map { $0.json(interval: "interval") } ?? .null, "total": result.total.json,
            "topics": .array(
                result.topics.map {
                    [
                        "id": .value($0.topic.text), "title": .value(title(of: $0.topic)), "score": $0.score.json,
                    ]
                }), "seconds": .seconds(result.elapsed), "limit": result.limit.map { .seconds($0) } ?? .null,
            "absences": [
                "count": .value(result.absence.count), "seconds": .seconds(result.absence.duration),
            ],
            "changes": [
                "rightToWrong": .value(result.changes.rightToWrong),
                "wrongToRight": .value(result.changes.wrongToRight),
            ], "certainty": result.certainty.map(\.json) ?? .null, "questions": .array(questions.map(\.json)),
            "scenarios": .array(sections.compactMap { $0.scenario?.json }),
        ]
    }
}

extension Scenario {
    fileprivate var json: JSON {
        ["id": .value(id.text), "title": .value(title), "text": .value(Writer.markdown(body))]
    }
}

extension ExamReport.Question {
    /// What was asked and given stays where the text of the item is lost; `options` and `parts` are empty then.
    /// `response`, `keys` and `options` are of choices alone.
    fileprivate var json: JSON {
        let choice = entry.declaration.choice
        let chosen: JSON = .strings(choice.flatMap { choice in response.map(choice.inOrder) } ?? [])
        let options: JSON = .array(choice == nil ? [] : parts.map(\.option))
        let kind: JSON = .value(entry.declaration.kind.rawValue)
        return [
            "number": .value(number), "item": .value(entry.item.text),
            "fingerprint": .value(entry.fingerprint.description), "topic": .value(entry.topic.text),
            "outcome": .value(outcome), "points": .value(line.points.description), "seconds": .seconds(line.spent),
            "marked": .value(line.isMarked), "confidence": .value(line.confidence?.rawValue),
            "response": chosen, "keys": .strings(choice?.keys ?? []),
            "stem": .value(item.map { Writer.markdown($0.stem.showingGaps) }),
            "options": options, "explanation": .value(item?.explanation.map(Writer.markdown)),
            "kind": kind, "scenario": .value(entry.scenario?.text),
            "declaration": entry.declaration.json, "given": response?.json ?? .null,
            "parts": .array(parts.map(\.json)), "misjudged": .value(line.misjudgement?.rawValue),
        ]
    }
}

extension AnsweredPart {
    /// As an option of a choice.
    fileprivate var option: JSON {
        guard case .choice(let isKey, let isChosen) = comparison else { return .null }
        return [
            "id": .value(id?.description), "text": .value(Writer.markdown(text)), "key": .value(isKey),
            "chosen": .value(isChosen), "rationale": .value(rationale.map(Writer.markdown)),
        ]
    }

    /// `right` and `given` are null where the part was to be chosen or left: `key` and `chosen` are null otherwise.
    fileprivate var json: JSON {
        var (key, chosen, right, given): (JSON, JSON, JSON, JSON) = (.null, .null, .null, .null)
        switch comparison {
        case .choice(let isKey, let isChosen): (key, chosen) = (.value(isKey), .value(isChosen))
        case .value(let value, let answer, _):
            (right, given) = (.value(Writer.markdown(value)), .value(answer.map(Writer.markdown)))
        }
        return [
            "id": .value(id?.description), "text": .value(Writer.markdown(text)), "key": key, "chosen": chosen,
            "right": right, "given": given, "correct": .value(isRight),
            "rationale": .value(rationale.map(Writer.markdown)),
        ]
    }
}

extension ExamResult.Score {
    /// Points are written as a fraction, such as `69/2`, because a decimal would round them.
    fileprivate var json: JSON {
        [
            "items": .value(items), "points": .value(points.description), "share": .value(share.value),
            "interval": .ends(of: interval.bounds), "method": .value(interval.method.rawValue),
        ]
    }
}

extension Certainty {
    /// A group for each certainty that the learner could say.
    fileprivate var json: JSON {
        let groups = groups.map { group -> JSON in
            [
                "confidence": .value(group.confidence?.rawValue), "answers": .value(group.answers),
                "right": .value(group.right),
            ]
        }
        return [
            "groups": .array(groups), "mark": .value(mark), "misconceptions": .value(number(of: .misconception)),
            "guesses": .value(number(of: .guess)),
        ]
    }
}

extension Forecast {
    /// - Parameter name: what the shares are called between which the score lies with 90 %.
    func json(interval name: String) -> JSON {
        let bounds: JSON = .array([.decimal(Double(low) / 100), .decimal(Double(high) / 100)])
        return .object([.init("pass", .decimal(Double(pass) / 1_000)), .init(name, bounds)])
    }
}

extension [ExamAttempt] {
    /// The submitted exams.
    package var json: JSON {
        let attempts = map { attempt -> JSON in
            let (opening, result) = (attempt.session.opening, attempt.result)
            return [
                "session": .value(attempt.id.text), "course": .value(opening.course.text),
                "exam": .value(opening.label), "title": .value(attempt.title),
                // Milliseconds since 1970-01-01 UTC.
                "started": .value(attempt.session.startedAt.wall), "items": .value(result.total.items),
                "points": .value(result.total.points.description), "cut": .value(result.cut),
                "passed": .value(result.isPassed),
            ]
        }
        return ["schema": 1, "attempts": .array(attempts)]
    }

    /// The submitted exams, one a line.
    package var text: String {
        if isEmpty { return "No exam has been submitted yet. Sit one: swot exam PATH." }
        return map { attempt in
            let total = attempt.result.total
            return "\(attempt.id.text.prefix(8))  \(attempt.date.moment)  \(attempt.title)  "
                + "\(total.share.percent()) of \(total.items)  \(attempt.result.verdictInWords)"
        }.joined(separator: "\n")
    }
}

extension JSON {
    /// What the program counts in milliseconds is written in seconds.
    static func seconds(_ milliseconds: Int64) -> JSON { .decimal(Double(milliseconds) / 1_000) }

    /// An interval as a list of its two ends.
    static func ends(of interval: ClosedRange<Double>) -> JSON {
        .array([.decimal(interval.lowerBound), .decimal(interval.upperBound)])
    }
}
