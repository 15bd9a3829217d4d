/// The page of the formats that hold records, such as JSON: questions are found by their shape in all of them alike.
enum RecordPage {
    static func text(_ about: String) -> String { "\(about)\n\n\(mapping)" }

    private static let mapping = """
        Fields are found by their names in nine languages, by columns that count up, and by what stands in them.

        | the file has | Swot makes of it |
        | --- | --- |
        | a list of records, at the top, under a name, in sections or categories | items; titles around them are \
        topics, lists by name are parts for ids |
        | a text and a list, a map by label, a list of maps, or columns a–f, 1–6 | a choice |
        | a key as letter, text, number, mark; twice | the key; numbers count from where the whole file says, else \
        the question is left out |
        | key and distractors apart | a choice in any order |
        | two sides | recall; a choice where options stand in the first |
        | `True` or `False` without options | a choice of the two |
        | left, right and pairs; items and an order; items and groups | matching; ordering; matching |
        | explanation, rationales by label or text, hints, references, pictures, tags, difficulty | the same |
        | any other field | named once, with a count |

        What the names of the fields do not say, `--map` does: `--map stem=q,options=choices,key=correct`. \
        `--topic-from` names the field that holds the topic.
        """
}

extension JSONQuestions {
    package static let page = RecordPage.text(
        """
        Questions in JSON, in whatever form. Swot's own JSON is read without loss.
        """)
}

extension JSONLines {
    package static let page = RecordPage.text(
        """
        A question on each line, as a record of JSON.
        """)
}

extension TOMLQuestions {
    package static let page = RecordPage.text(
        """
        Questions in TOML: those of mdbook-quiz, and others in whatever form.
        """)
}

extension YAMLQuestions {
    package static let page = RecordPage.text(
        """
        Questions in YAML, in whatever form. Texts are what the source says: `010`, `Yes` and `12:00` stay.
        """)
}

extension CSVQuestions {
    package static let page = RecordPage.text(
        """
        A question in each row of a table, with any separator, with a header or without; cards of two sides.
        """)
}
