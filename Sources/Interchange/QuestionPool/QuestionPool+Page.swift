extension QuestionPool {
    package static let page = """
        Official pools of questions for radio amateurs as plain text: a line with id, key and reference, the \
        question, and four lettered lines.

        Source: National Conference of Volunteer Examiner Coordinators, "Amateur Question Pools", \
        <https://ncvec.org>.
        """
}
