extension MkDocsQuiz {
    package static let page = """
        Questions within pages of MkDocs, of the plugin mkdocs-quiz.

        | page | Swot |
        | --- | --- |
        | `<quiz>` with boxes | choice, as in any Markdown bank |
        | `[[Danube]]` within `<quiz>` | gaps |
        | what stands below `---` | explanation |
        | `<?quiz?>` with `question:`, `answer:` and `answer-correct:` | choice; `content:` is the explanation |

        Source: mkdocs-quiz, <https://ewels.github.io/mkdocs-quiz/>, and the older plugin of that name.
        """
}
