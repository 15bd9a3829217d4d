/// A rule for a whole bank.
struct BankRule: Sendable {
    let page: RulePage

    static let all: [BankRule] = []
}
