import TestKit
import Testing
import XMLTree

@Suite("Parsing") struct ParsingTests {
  private func parse(_ text: String, limits: XMLLimits = XMLLimits()) throws(XMLSyntaxError) -> XMLElement {
    try XMLElement.parse(Array(text.utf8), limits: limits)
  }

  @Test("an answer of STS becomes a tree") func answer() throws {
    let root = try parse(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- answer -->
      <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
        <GetCallerIdentityResult>
          <Arn>arn:aws:iam::123456789012:user/Alice &amp; Bob</Arn>
          <UserId/>
          <Account><![CDATA[<12>]]></Account>
        </GetCallerIdentityResult>
        <Tags><member>1</member><member>2</member></Tags>
      </GetCallerIdentityResponse>
      """)
    let result = try #require(root.first("GetCallerIdentityResult"))
    #expect(root.name == "GetCallerIdentityResponse")
    #expect(root.namespace == "https://sts.amazonaws.com/doc/2011-06-15/")
    #expect(root.attributes.isEmpty && root.text.isEmpty)
    #expect(result.namespace == root.namespace)
    #expect(result.text(of: "Arn") == "arn:aws:iam::123456789012:user/Alice & Bob")
    #expect(result.text(of: "UserId")?.isEmpty == true)
    #expect(result.text(of: "Account") == "<12>")
    #expect(result.text(of: "Missing") == nil)
    #expect(root.first("Tags")?.all("member").map(\.text) == ["1", "2"])
  }

  @Test("names are split from their prefixes, and other encodings are read") func namespaces() throws {
    let root = try parse(
      #"<s:a xmlns:s="urn:s" xmlns="urn:d" x="&#x41;&lt;" s:y="2"><b>t<?pi?>u</b></s:a>"#)
    #expect(
      root
        == XMLElement(
          "a", namespace: "urn:s",
          attributes: [XMLAttribute("x", value: "A<"), XMLAttribute("y", namespace: "urn:s", value: "2")],
          children: [XMLElement("b", namespace: "urn:d", text: "tu")]))
    #expect(root.attribute("y") == "2")
    let latin = Array(#"<?xml version="1.0" encoding="ISO-8859-1"?><a>"#.utf8) + [0xFC] + Array("</a>".utf8)
    #expect(try XMLElement.parse(latin).text == "ü")
  }

  @Test("what is not accepted is refused with its place", arguments: try CaseFiles.rows("refused.tsv"))
  func refused(row: [String]) throws {
    let error = #expect(throws: XMLSyntaxError.self) { try XMLElement.parse(EscapedField.bytes(row[0])) }
    let description = try #require(error?.description)
    let place = row[1].split(separator: ":")
    if place[0] != "*" { #expect(error?.line == Int(place[0])) }
    if place[1] != "*" { #expect(error?.column == Int(place[1])) }
    if row[2] != "*" { #expect(description.hasSuffix(": " + row[2])) }
    #expect(!description.contains("\n"))
  }

  @Test("limits hold") func limits() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    func reason(_ text: String, _ limits: XMLLimits) -> XMLSyntaxError.Reason? {
      do throws(XMLSyntaxError) {
        _ = try parse(text, limits: limits)
        return nil
      } catch {
        return error.reason
      }
    }
    #expect(reason(nested(8), XMLLimits(depth: 8)) == nil)
    #expect(reason(nested(9), XMLLimits(depth: 8)) == .tooDeep(limit: 8))
    #expect(reason("<a b='' c=''><d/></a>", XMLLimits(nodes: 4)) == nil)
    #expect(reason("<a b='' c=''><d/></a>", XMLLimits(nodes: 3)) == .tooManyNodes(limit: 3))
    #expect(reason("<a/>", XMLLimits(bytes: 4)) == nil)
    #expect(reason("<a/> ", XMLLimits(bytes: 4)) == .tooLong(limit: 4))
    #expect(reason(nested(100_000), XMLLimits(depth: .max)) != nil)
  }

  @Test("tasks parse at the same time") func tasks() async throws {
    let document = Array("<a><b>1</b><b>2</b></a>".utf8)
    let sizes = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<32 { group.addTask { try XMLElement.parse(document).all("b").count } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(sizes == Array(repeating: 2, count: 32))
  }
}
