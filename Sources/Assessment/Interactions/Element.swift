/// A part of an interaction that is given or taken as a whole: an option, a statement, one side of a pair.
package struct Element: Equatable, Sendable {
    package var text: RichText {
        didSet { id = ElementID(of: text.plainText) }
    }
    /// Follows from the text; kept, because every frame of the card asks for it.
    package private(set) var id: ElementID
    /// Why it is right or wrong, or where it belongs; shown after answering.
    package var rationale: RichText?

    package init(_ text: RichText, rationale: RichText? = nil) {
        self.text = text
        id = ElementID(of: text.plainText)
        self.rationale = rationale
    }
}
