import Assessment

/// A package on its way into a zip file: questions in XML, pictures, and the manifest that names them all.
struct QTIPackage {
    struct Resource {
        let identifier: String
        let type: String
        let files: [String]
        var dependencies: [String] = []
    }

    private var entries: [(name: String, bytes: [UInt8])] = []
    private(set) var resources: [Resource] = []
    var losses: [Loss] = []

    mutating func add(_ name: String, _ text: String) { entries.append((name, Array(text.utf8))) }
    mutating func add(_ name: String, _ bytes: [UInt8]) { entries.append((name, bytes)) }
    mutating func add(_ resource: Resource) { resources.append(resource) }
    mutating func lose(_ item: Item, _ what: String) { losses.append(Loss(item.id, what)) }

    /// - Parameter schema: what the manifest says of itself: name and version.
    consuming func exported(title: String, schema: (name: String, version: String)) throws(ExportError) -> Exported {
        var zip = try ZipWriter()
        try zip.add("imsmanifest.xml", Array(manifest(title, schema).utf8))
        for entry in entries { try zip.add(entry.name, entry.bytes) }
        return Exported(try zip.finish(), losses: losses)
    }

    private func manifest(_ title: String, _ schema: (name: String, version: String)) -> String {
        var xml = XMLWriter()
        xml.begin(
            "manifest",
            [
                "xmlns": "http://www.imsglobal.org/xsd/imscp_v1p1",
                "xmlns:imsmd": "http://www.imsglobal.org/xsd/imsmd_v1p2", "identifier": "swot-export",
            ])
        xml.begin("metadata")
        xml.element("schema", schema.name)
        xml.element("schemaversion", schema.version)
        xml.add(
            "<imsmd:lom><imsmd:general><imsmd:title><imsmd:langstring>\(title.escapedForXML)</imsmd:langstring>"
                + "</imsmd:title></imsmd:general></imsmd:lom>")
        xml.end()
        xml.element("organizations", "")
        xml.begin("resources")
        for resource in resources {
            xml.begin(
                "resource",
                ["identifier": resource.identifier, "type": resource.type, "href": resource.files.first ?? ""])
            for file in resource.files { xml.element("file", ["href": file]) }
            for name in resource.dependencies { xml.element("dependency", ["identifierref": name]) }
            xml.end()
        }
        xml.end()
        xml.end()
        return xml.text
    }
}

extension Item {
    /// Its text on a line, as its name.
    var nameForExport: String {
        let name = stem.showingGaps.plainText.foldingWhiteSpace
        return name.isEmpty ? id.text : String(name.prefix(80))
    }
}

extension UniqueNames {
    /// An identifier of XML for an item.
    mutating func identifier(_ item: Item) -> String {
        let own = item.id.isDerived ? "i\(item.id.text.dropFirst())" : item.id.text
        let isLetter = own.first.map { $0.isASCII && $0.isLetter } ?? false
        return name(isLetter ? own : "_\(own)")
    }
}
