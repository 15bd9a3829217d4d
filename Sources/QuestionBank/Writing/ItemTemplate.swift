import Assessment

/// What an author begins with who writes a new item.
package enum ItemTemplate {
    /// A deck with one item that has all its parts, each of which says what belongs there. It reads without a diagnostic.
    package static func deck(_ kind: Item.Kind, topic: TopicID) -> String {
        let (answer, metadata) = kind.example
        return """
            ---
            topic: \(topic)
            ---

            ## A question that somebody who knows can answer?
            <!-- id: short-name; difficulty: medium; cognition: recall; objective: 1.1; facts: F1.1.1\(metadata) -->

            \(answer)

            ### Hint
            What to think about, without giving the key away.

            ### Explanation
            What a learner should understand from now on.

            ### Reference
            - <https://example.org/>

            """
    }
}
