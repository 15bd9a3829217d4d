/// The rules of the format itself, in the order of what they look at: files, YAML, items, metadata, the course.
extension Rule {
    static let unreadable = Rule("unreadable")
    static let fileSize = Rule("file-size")
    static let itemSize = Rule("item-size")
    static let tableColumns = Rule("table-columns")
    static let nesting = Rule("nesting")
    static let notUTF8 = Rule("not-utf8")
    static let controlCharacter = Rule("control-character")
    static let bidiOverride = Rule("bidi-override")
    static let tooManyProblems = Rule("too-many-problems")

    static let yamlSyntax = Rule("yaml-syntax")
    static let openFrontMatter = Rule("open-front-matter")
    static let missingKey = Rule("missing-key")
    static let weights = Rule("weights")
    static let sections = Rule("sections")
    static let topicMinimum = Rule("topic-minimum")

    static let openFence = Rule("open-fence")
    static let openComment = Rule("open-comment")
    static let headingInFence = Rule("heading-in-fence")
    static let headingInComment = Rule("heading-in-comment")
    static let underlinedHeading = Rule("underlined-heading")
    static let indentedHeading = Rule("indented-heading")
    static let nestedHeading = Rule("nested-heading")
    static let headingBlank = Rule("heading-blank")
    static let emptyStem = Rule("empty-stem")
    static let noOptions = Rule("no-options")
    static let oneOption = Rule("one-option")
    static let tooManyOptions = Rule("too-many-options")
    static let strayOptions = Rule("stray-options")
    static let nestedOptions = Rule("nested-options")
    static let secondList = Rule("second-list")
    static let orderedOptions = Rule("ordered-options")
    static let plainBullet = Rule("plain-bullet")
    static let emptyOption = Rule("empty-option")
    static let sameOption = Rule("same-option")
    static let noKey = Rule("no-key")
    static let textAfterOptions = Rule("text-after-options")
    static let unindentedLine = Rule("unindented-line")
    static let unknownSection = Rule("unknown-section")
    static let duplicateSection = Rule("duplicate-section")
    static let earlySection = Rule("early-section")
    static let emptySection = Rule("empty-section")
    static let tooManyHints = Rule("too-many-hints")
    static let html = Rule("html", .warning)
    static let duplicateDefinition = Rule("duplicate-definition", .warning)

    static let malformedPair = Rule("malformed-pair")
    static let unknownKey = Rule("unknown-key")
    static let duplicateKey = Rule("duplicate-key")
    static let malformedValue = Rule("malformed-value")
    static let misplacedMetadata = Rule("misplaced-metadata")
    static let textAfterMetadata = Rule("text-after-metadata")

    static let noTopic = Rule("no-topic")
    static let unknownTopic = Rule("unknown-topic")
    static let duplicateID = Rule("duplicate-id")
    static let duplicateItem = Rule("duplicate-item")
    static let unknownItem = Rule("unknown-item", .warning)

    /// All of them.
    package static let format: [Rule] = [
        unreadable, fileSize, itemSize, tableColumns, nesting, notUTF8, controlCharacter, bidiOverride,
        tooManyProblems, yamlSyntax, openFrontMatter, missingKey, weights, sections, topicMinimum, openFence,
        openComment, headingInFence,
        headingInComment, underlinedHeading, indentedHeading, nestedHeading, headingBlank, emptyStem, noOptions,
        oneOption, tooManyOptions, strayOptions, nestedOptions, secondList, orderedOptions, plainBullet, emptyOption,
        sameOption, noKey, textAfterOptions, unindentedLine, unknownSection, duplicateSection, earlySection,
        emptySection, tooManyHints, html, duplicateDefinition, malformedPair, unknownKey, duplicateKey,
        malformedValue, misplacedMetadata, textAfterMetadata, noTopic, unknownTopic, duplicateID, duplicateItem,
        unknownItem,
    ]
}
