import JSON

extension BankReport {
    /// The report as JSON; `docs/json.md` describes it. Members may be added later, none changes its meaning.
    package var json: JSON {
        [
            "schema": 1, "course": .value(course.id.text), "items": .value(items),
            "singleChoice": .value(singleChoice), "sound": .value(isSound),
            "measures": .array(measures.map(\.json)), "bots": .array(bots.map(\.json)),
            "objectives": .array(
                objectives.map { ["objective": .value($0.objective), "items": .value($0.items)] }),
            "diagnostics": .array(findings.map(\.json)),
        ]
    }
}

extension Measure {
    fileprivate var json: JSON {
        [
            "rule": .value(rule), "topic": .value(topic?.text), "name": .value(name), "unit": .value(unit.rawValue),
            "value": .value(value), "lowest": .value(limits.lowerBound), "highest": .value(limits.upperBound),
            "kept": .value(isKept),
        ]
    }
}

extension BotScore {
    fileprivate var json: JSON {
        [
            "bot": .value(bot), "topic": .value(topic?.text), "items": .value(items), "score": .value(score),
            "chance": .value(chance), "p": .value(pValue), "adjusted": .value(adjusted), "cue": .value(isCue),
            "found": .strings(found.map(\.text)),
        ]
    }
}
