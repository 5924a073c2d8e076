internal import CXML

/// Copies the nodes of libxml2 into values, within limits.
struct XMLTreeBuilder {
  let limits: XMLLimits
  private var nodes = 0

  init(limits: XMLLimits) {
    self.limits = limits
  }

  mutating func root(of document: borrowing XMLDocument) throws(XMLSyntaxError) -> XMLElement {
    guard let root = unsafe document.root else { throw XMLSyntaxError(.malformed("document is empty")) }
    return try unsafe element(root, depth: 1)
  }

  private mutating func element(_ node: OpaquePointer, depth: Int) throws(XMLSyntaxError) -> XMLElement {
    guard depth <= limits.depth else {
      throw unsafe XMLSyntaxError(.tooDeep(limit: limits.depth), line: Int(xml_node_line(node)))
    }
    try unsafe count(node)
    var element = unsafe XMLElement(
      Self.string(xml_node_name(node)), namespace: xml_node_namespace(node).map { unsafe String(cString: $0) }
    )
    var attribute = unsafe xml_node_first_attribute(node)
    while let current = unsafe attribute {
      try unsafe count(node)
      unsafe element.attributes.append(
        XMLAttribute(
          Self.string(xml_attribute_name(current)),
          namespace: xml_attribute_namespace(current).map { unsafe String(cString: $0) },
          value: Self.text(xml_attribute_value(current))))
      unsafe attribute = xml_attribute_next(current)
    }
    var child = unsafe xml_node_first_child(node)
    while let current = unsafe child {
      switch unsafe xml_node_kind(current) {
      case XML_KIND_ELEMENT: element.children.append(try unsafe self.element(current, depth: depth + 1))
      case XML_KIND_TEXT: unsafe element.text += Self.string(xml_node_text(current))
      default: break
      }
      unsafe child = xml_node_next(current)
    }
    if !element.children.isEmpty, Self.isWhiteSpace(element.text) { element.text = "" }
    return element
  }

  private mutating func count(_ node: OpaquePointer) throws(XMLSyntaxError) {
    nodes += 1
    guard nodes <= limits.nodes else {
      throw unsafe XMLSyntaxError(.tooManyNodes(limit: limits.nodes), line: Int(xml_node_line(node)))
    }
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }

  /// The text of a chain of nodes, as the value of an attribute is kept.
  private static func text(_ first: OpaquePointer?) -> String {
    var text = ""
    var node = unsafe first
    while let current = unsafe node {
      unsafe text += string(xml_node_text(current))
      unsafe node = xml_node_next(current)
    }
    return text
  }

  private static func isWhiteSpace(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
  }
}
