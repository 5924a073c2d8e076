import TestKit
import Testing
import XMLTree

@Suite("Writing") struct WritingTests {
  @Test("special characters", arguments: try CaseFiles.rows("escaping.tsv"))
  func escaping(row: [String]) throws {
    let text = EscapedField.text(row[0])
    var writer = XMLWriter()
    writer.open("a", attributes: [XMLAttribute("b", value: text)])
    writer.text(text)
    let bytes = writer.finish()
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "<a b=\"\(EscapedField.text(row[2]))\">\(EscapedField.text(row[1]))</a>")
    let readable = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 9, 10, 13: scalar
          case ..<0x20, 0xFFFE, 0xFFFF: "\u{FFFD}"
          default: scalar
          }
        }))
    let root = try XMLElement.parse(bytes)
    #expect(root.text == readable)
    #expect(root.attribute("b") == readable)
  }

  @Test("elements nest and close") func nesting() {
    var writer = XMLWriter(declaration: true)
    writer.open("Response", namespace: "urn:x")
    writer.element("Users") { users in
      users.element("UserName", text: "Ada")
      users.element("Age", integer: -36)
      users.element("Active", boolean: true)
    }
    writer.element("Empty", text: "")
    writer.open("Metadata")
    writer.close()
    writer.open("Left")
    #expect(
      String(decoding: writer.finish(), as: UTF8.self)
        == #"<?xml version="1.0" encoding="UTF-8"?><Response xmlns="urn:x"><Users><UserName>Ada</UserName>"#
        + "<Age>-36</Age><Active>true</Active></Users><Empty></Empty><Metadata></Metadata>"
        + "<Left></Left></Response>")
  }

  @Test("closing nothing does nothing") func closing() {
    var writer = XMLWriter()
    writer.close()
    #expect(writer.bytes.isEmpty)
  }
}
