// What has to be said of records beside what all formats have to say.
extension Remark.Kind {
    package static let fieldMissing = Remark.Kind(
        "field-missing", "A field that --map names is nowhere in the file.")
    package static let baseUnclear = Remark.Kind(
        "key-unclear", "The key is a number, and nothing in the file says whether it counts from 0 or from 1.")
    package static let keyInOption = Remark.Kind(
        "key-in-option", "The key stands inside the text of the last option: it was taken from there.")
    package static let optionInStem = Remark.Kind(
        "option-in-stem", "An option stands at the end of the question: it was put with the others.")
    package static let optionsGlued = Remark.Kind(
        "options-glued", "Two options stand in one: they were taken apart.")
    package static let flagDiffers = Remark.Kind(
        "flag-differs", "The source says whether several answers are right, and the key says otherwise.")
    package static let disabled = Remark.Kind(
        "disabled", "The question is switched off in the source: it was imported all the same.")
    package static let citationDebris = Remark.Kind(
        "citation-debris", "Citation marks of a chat bot were taken off.")
    package static let firstIsKey = Remark.Kind(
        "first-is-key", "The catalogue names no keys: in catalogues of this form the first answer is always right.")
    package static let sharedMissing = Remark.Kind(
        "shared-missing", "The question belongs to a text that is nowhere in the file.")
}
