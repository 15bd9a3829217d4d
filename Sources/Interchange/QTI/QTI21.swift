import Assessment

/// A package of QTI 2.1: a file for each item, a test with a section for each topic, and the manifest.
package enum QTI21 {
    package static let name = "qti21"
    package static let title = "QTI 2.1"
}

extension QTI21: ExportFormat {
    package static func write(_ bank: Bank) throws(ExportError) -> Exported {
        var package = QTIPackage()
        var pictures = ExportedPictures(in: bank.folder)
        var names = UniqueNames(["test", "swot-export"])
        var written: [(item: Item, name: String)] = []
        for item in bank.items {
            guard item.kind != .lines else {
                package.lose(item, "questions of the kind lines")
                continue
            }
            let name = names.identifier(item)
            var writer = QTI21Item(item, stem: bank.stem(of: item), name: name)
            let files = writer.takePictures(&pictures)
            package.add("items/\(name).xml", writer.text())
            package.losses += writer.losses
            package.add(.init(identifier: name, type: "imsqti_item_xmlv2p1", files: ["items/\(name).xml"] + files))
            written.append((item, name))
        }
        for file in pictures.files { package.add("images/\(file.name)", file.bytes) }
        package.add("test.xml", test(bank.course, written))
        package.add(
            .init(
                identifier: "test", type: "imsqti_test_xmlv2p1", files: ["test.xml"],
                dependencies: written.map(\.name)))
        return try package.exported(title: bank.course.title, schema: ("QTIv2.1 Package", "1.0.0"))
    }

    private static func test(_ course: Course, _ items: [(item: Item, name: String)]) -> String {
        var xml = XMLWriter()
        xml.begin(
            "assessmentTest",
            ["xmlns": "http://www.imsglobal.org/xsd/imsqti_v2p1", "identifier": "test", "title": course.title])
        xml.begin(
            "testPart",
            ["identifier": "part", "navigationMode": "nonlinear", "submissionMode": "individual"])
        var topic: TopicID?
        var sections = 0
        for (item, name) in items {
            if topic != item.topic {
                if topic != nil { xml.end() }
                topic = item.topic
                sections += 1
                xml.begin(
                    "assessmentSection",
                    [
                        "identifier": "section\(sections)", "title": course.title(of: item.topic), "visible": "true",
                    ])
            }
            xml.element("assessmentItemRef", ["identifier": name, "href": "items/\(name).xml"])
        }
        if topic == nil {
            xml.begin("assessmentSection", ["identifier": "section1", "title": course.title, "visible": "true"])
        }
        xml.end()
        xml.end()
        xml.end()
        return xml.text
    }
}
