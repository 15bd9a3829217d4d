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
    package static let passedOver = Rule("passed-over", .warning)

    static let yamlSyntax = Rule("yaml-syntax")
    static let openFrontMatter = Rule("open-front-matter")
    static let missingKey = Rule("missing-key")
    static let weights = Rule("weights")
    static let sections = Rule("sections")
    static let topicMinimum = Rule("topic-minimum")
    static let examShortage = Rule("exam-shortage", .warning)

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
    static let textAfterOptions = Rule("text-after-options", .warning)
    static let changedSigns = Rule("changed-signs", .warning)
    static let unindentedLine = Rule("unindented-line")
    static let unknownSection = Rule("unknown-section")
    static let duplicateSection = Rule("duplicate-section")
    static let earlySection = Rule("early-section")
    static let emptySection = Rule("empty-section")
    static let tooManyHints = Rule("too-many-hints")
    static let html = Rule("html", .warning)
    static let duplicateDefinition = Rule("duplicate-definition", .warning)

    static let secondInteraction = Rule("second-interaction")
    static let sectionForm = Rule("section-form")
    static let bulletedOrder = Rule("bulleted-order")
    static let matchColumns = Rule("match-columns")
    static let noPairs = Rule("no-pairs")
    static let emptyRight = Rule("empty-right")
    static let answerWithoutCode = Rule("answer-without-code")
    static let tooManyAnswers = Rule("too-many-answers")
    static let malformedNumber = Rule("malformed-number")
    static let codeBlocks = Rule("code-blocks")
    static let malformedLines = Rule("malformed-lines")
    static let linesBeyondCode = Rule("lines-beyond-code")
    static let openGap = Rule("open-gap")
    static let emptyGap = Rule("empty-gap")
    static let gapKeys = Rule("gap-keys")
    static let misplacedGap = Rule("misplaced-gap")
    static let tooManyGaps = Rule("too-many-gaps")
    static let weightWithoutBest = Rule("weight-without-best")
    static let weightRange = Rule("weight-range")
    static let severalBest = Rule("several-best")
    static let misplacedKey = Rule("misplaced-key", .warning)
    static let scenarioWithoutID = Rule("scenario-without-id")
    static let emptyScenario = Rule("empty-scenario")
    static let questionInScenario = Rule("question-in-scenario")

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
    static let conflictCopy = Rule("conflict-copy")
    static let unknownItem = Rule("unknown-item", .warning)
    static let unknownScenario = Rule("unknown-scenario")
    static let unusedScenario = Rule("unused-scenario", .warning)

    /// All of them.
    package static let format: [Rule] = [
        unreadable, fileSize, itemSize, tableColumns, nesting, notUTF8, controlCharacter, bidiOverride,
        tooManyProblems, passedOver, yamlSyntax, openFrontMatter, missingKey, weights, sections, topicMinimum,
        examShortage,
        openFence, openComment, headingInFence, headingInComment, underlinedHeading, indentedHeading, nestedHeading,
        headingBlank, emptyStem, noOptions,
        oneOption, tooManyOptions, strayOptions, nestedOptions, secondList, orderedOptions, plainBullet, emptyOption,
        sameOption, noKey, textAfterOptions, changedSigns, unindentedLine, unknownSection, duplicateSection,
        earlySection,
        emptySection, tooManyHints, html, duplicateDefinition, secondInteraction, sectionForm, bulletedOrder,
        matchColumns, noPairs, emptyRight, answerWithoutCode, tooManyAnswers, malformedNumber, codeBlocks,
        malformedLines, linesBeyondCode, openGap, emptyGap, gapKeys, misplacedGap, tooManyGaps, weightWithoutBest,
        weightRange, severalBest, misplacedKey, scenarioWithoutID, emptyScenario, questionInScenario, malformedPair,
        unknownKey, duplicateKey,
        malformedValue, misplacedMetadata, textAfterMetadata, noTopic, unknownTopic, duplicateID, duplicateItem,
        conflictCopy,
        unknownItem, unknownScenario, unusedScenario,
    ]
}
