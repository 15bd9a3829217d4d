import CExpat

/// Makes elements of the events of Expat.
///
/// Elements with certain names are parts: each is put aside as soon as it ends and is not kept in the document, so that a
/// file of any length is read in the memory of its largest part. Nothing outside of the file is ever read, and what
/// entities may stand for is limited, here and by Expat.
///
/// Source: W3C, "Extensible Markup Language (XML) 1.0", fifth edition; Expat 2.4 and later, which stop documents that
/// grow by their entities.
final class XMLParser {
    /// Where elements may be nested more deeply, no question is.
    private static let depth = 256
    /// How many elements, and how many bytes of text, may be kept at a time.
    private static let elements = 500_000
    private static let text = 256 << 20
    /// How long the text may be that an entity stands for: a character or two, not a part of a bomb.
    private static let entity = 256

    struct Failure {
        let reason: String
        /// Where it is, in all bytes that were fed.
        let position: Int
        let line: Int
        /// Whether what follows can still be trusted.
        let isFatal: Bool
    }

    struct Part {
        let element: XMLElement
        /// The elements around it, from the root on, with what they held before it.
        let path: [XMLElement]
    }

    private let parser: OpaquePointer
    private let parts: Set<String>
    private(set) var finished: [Part] = []
    private(set) var root: XMLElement?
    /// The elements that are open, and their names with prefixes.
    private(set) var open: [XMLElement] = []
    private(set) var names: [String] = []
    /// How many of the open elements stand around the part that is being read; nil: none is.
    private(set) var partDepth: Int?
    private var holders: Set<ObjectIdentifier> = []
    private var words: [UInt8] = []
    private var kept = (elements: 0, text: 0)
    private var refusal: (reason: String, isFatal: Bool)?
    private var firstLine: Int

    /// - Parameter line: that of the first byte, from 1.
    init?(parts: Set<String>, line: Int) {
        guard let parser = XML_ParserCreate("UTF-8") else { return nil }
        self.parser = parser
        self.parts = parts
        firstLine = line
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        setHandlers()
    }

    deinit { XML_ParserFree(parser) }

    private func setHandlers() {
        XML_SetElementHandler(
            parser, { data, name, attributes in XMLParser.of(data)?.start(name, attributes) },
            { data, _ in XMLParser.of(data)?.end() })
        XML_SetCharacterDataHandler(parser) { data, bytes, count in
            XMLParser.of(data)?.add(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        XML_SetEntityDeclHandler(parser) { data, _, _, value, length, _, _, _, _ in
            XMLParser.of(data)?.declare(UnsafeBufferPointer(start: value, count: value == nil ? 0 : Int(length)))
        }
        // An entity that nobody declares, such as `&nbsp;`, stays as it is written: texts in HTML know it.
        XML_SetSkippedEntityHandler(parser) { data, name, isParameter in
            guard isParameter == 0, let name else { return }
            XMLParser.of(data)?.add(Array("&\(String(cString: name));".utf8))
        }
        XML_SetParamEntityParsing(parser, XML_PARAM_ENTITY_PARSING_ALWAYS)
        XML_UseForeignDTD(parser, XML_Bool(XML_TRUE))
        // Every document type is empty, and every entity outside of the file too.
        XML_SetExternalEntityRefHandler(parser) { parser, context, _, _, _ in
            guard context == nil else { return 1 }
            guard let inner = XML_ExternalEntityParserCreate(parser, context, nil) else { return 0 }
            defer { XML_ParserFree(inner) }
            return XML_Parse(inner, " ", 1, 1) == XML_STATUS_OK ? 1 : 0
        }
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLParser? {
        data.map { Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Goes on with some bytes; nil where nothing is wrong with them.
    func failure(of bytes: ArraySlice<UInt8>, isLast: Bool) -> Failure? {
        let status = bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                XML_Parse(parser, characters.baseAddress, Int32(characters.count), isLast ? 1 : 0)
            }
        }
        guard status == XML_STATUS_ERROR else { return nil }
        let code = XML_GetErrorCode(parser)
        let reason = refusal?.reason ?? XML_ErrorString(code).map { String(cString: $0) } ?? "unknown error"
        return Failure(
            reason: reason, position: Int(XML_GetCurrentByteIndex(parser)), line: line,
            isFatal: refusal?.isFatal ?? (code == XML_ERROR_AMPLIFICATION_LIMIT_BREACH || code == XML_ERROR_NO_MEMORY))
    }

    /// Begins within elements that another parser had open when it failed.
    ///
    /// - Returns: how many bytes that took.
    func reopen(_ elements: [XMLElement], _ names: [String]) -> Int {
        guard !elements.isEmpty else { return 0 }
        let tags = Array(names.map { "<\($0)>" }.joined().utf8)
        _ = failure(of: tags[...], isLast: false)
        open = elements
        root = elements.first
        return tags.count
    }

    func takeFinished() -> [Part] {
        defer { finished = [] }
        return finished
    }

    private var line: Int { firstLine + Int(XML_GetCurrentLineNumber(parser)) - 1 }

    private func refuse(_ reason: String, isFatal: Bool = false) {
        guard refusal == nil else { return }
        refusal = (reason, isFatal)
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }
}

// Events.
extension XMLParser {
    private func start(
        _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        guard let name, refusal == nil else { return }
        endText()
        guard open.count < Self.depth else { return refuse("elements are nested more than \(Self.depth) deep") }
        kept.elements += 1
        guard kept.elements <= Self.elements else { return refuse("there are too many elements in one part") }
        let full = String(cString: name)
        let local = Self.local(full)
        if partDepth == nil, parts.contains(local) { partDepth = open.count }
        let element = XMLElement(local, Self.attributes(attributes), line: line)
        if open.isEmpty { root = element }
        open.append(element)
        names.append(full)
    }

    private func end() {
        guard refusal == nil, let element = open.last else { return }
        endText()
        open.removeLast()
        names.removeLast()
        guard open.count == partDepth else {
            open.last?.nodes.append(.element(element))
            return
        }
        partDepth = nil
        kept = (open.count, 0)
        if let holder = open.last { holders.insert(ObjectIdentifier(holder)) }
        finished.append(Part(element: element, path: open))
    }

    private func add(_ characters: UnsafeBufferPointer<CChar>) {
        characters.withMemoryRebound(to: UInt8.self) { add($0) }
    }

    private func add(_ bytes: some Collection<UInt8>) {
        guard refusal == nil else { return }
        words.append(contentsOf: bytes)
        kept.text += bytes.count
        if kept.text > Self.text { refuse("there is too much text in one part") }
    }

    private func endText() {
        guard !words.isEmpty else { return }
        defer { words.removeAll(keepingCapacity: true) }
        guard let element = open.last else { return }
        // Line ends between parts would add up.
        if holders.contains(ObjectIdentifier(element)), words.allSatisfy({ $0 <= 0x20 }) { return }
        element.nodes.append(.text(String(decoding: words, as: UTF8.self)))
    }

    /// Entities that stand for other entities, or for more than a few characters, are how bombs are made.
    private func declare(_ value: UnsafeBufferPointer<CChar>) {
        let isBomb =
            value.count > Self.entity
            || value.indices.dropLast().contains { index in
                value[index] == 0x26 && value[index + 1] != 0x23
            }
        if isBomb { refuse("an entity stands for more than a few characters", isFatal: true) }
    }

    private static func attributes(
        _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) -> [(name: String, value: String)] {
        guard var list, list.pointee != nil else { return [] }
        var attributes: [(name: String, value: String)] = []
        while let name = list.pointee, let value = (list + 1).pointee {
            attributes.append((local(String(cString: name)), String(cString: value)))
            list += 2
        }
        return attributes
    }

    private static func local(_ name: String) -> String {
        guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }
}
