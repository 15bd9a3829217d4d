import Assessment

// Most tests are about choices.
extension Item {
    /// The options of a choice; none in other kinds.
    var options: [Choice.Option] {
        get { interaction.choice?.options ?? [] }
        set { interaction = .choice(Choice(newValue, isBestAnswer: interaction.choice?.isBestAnswer ?? false)) }
    }
}
