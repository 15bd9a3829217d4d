extension MarkdownBank {
    package static let page = """
        Banks of questions in Markdown, in all the shapes that people write them.

        | in the bank | in Swot |
        | --- | --- |
        | a heading, a numbered line, a list item, a paragraph, front matter, `<quiz>` | the stem, without its \
        number |
        | boxes, labels, bullets; code below a bare mark | options, without their labels |
        | a tick, `Answer:`, strong type, a list at the end, “B is correct because” | the key |
        | “B is incorrect because”, a quote below an option, what is indented under a box | rationales |
        | what else stands below the options | the explanation; lone links are references |
        | headings above questions | topics |
        | a heading with a solution that unfolds | an answer to be recalled; what else unfolds are hints |

        A question whose key is nowhere, or in two places that differ, is left out. Tables of contents, check \
        lists, badges and lines that stand below every question are passed over.
        """
}
