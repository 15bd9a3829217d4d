extension Aiken {
    package static let page = """
        One line of question, lettered options, and a line with the key.

        Source: Moodle, "Aiken format", <https://docs.moodle.org/en/Aiken_format>. Everything is plain text. A key \
        of several letters, which Moodle does not know, is read as well.
        """
}
