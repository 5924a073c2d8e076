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

  private mutating func element(_ node: xmlNodePtr, depth: Int) throws(XMLSyntaxError) -> XMLElement {
    guard depth <= limits.depth else {
      throw unsafe XMLSyntaxError(.tooDeep(limit: limits.depth), line: Int(xmlGetLineNo(node)))
    }
    try unsafe count(node)
    var element = unsafe XMLElement(
      Self.string(node.pointee.name), namespace: Self.namespace(node.pointee.ns))
    var attribute = unsafe node.pointee.properties
    while let current = unsafe attribute {
      try unsafe count(node)
      unsafe element.attributes.append(
        XMLAttribute(
          Self.string(current.pointee.name), namespace: Self.namespace(current.pointee.ns),
          value: Self.text(current.pointee.children)))
      unsafe attribute = current.pointee.next
    }
    var child = unsafe node.pointee.children
    while let current = unsafe child {
      switch unsafe current.pointee.type {
      case XML_ELEMENT_NODE: element.children.append(try unsafe self.element(current, depth: depth + 1))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        unsafe element.text += Self.string(current.pointee.content)
      default: break
      }
      unsafe child = current.pointee.next
    }
    if !element.children.isEmpty, Self.isWhiteSpace(element.text) { element.text = "" }
    return element
  }

  private mutating func count(_ node: xmlNodePtr) throws(XMLSyntaxError) {
    nodes += 1
    guard nodes <= limits.nodes else {
      throw unsafe XMLSyntaxError(.tooManyNodes(limit: limits.nodes), line: Int(xmlGetLineNo(node)))
    }
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }

  private static func namespace(_ namespace: xmlNsPtr?) -> String? {
    guard let namespace = unsafe namespace, unsafe namespace.pointee.href != nil else { return nil }
    return unsafe string(namespace.pointee.href)
  }

  /// The text of a chain of nodes, as the value of an attribute is kept.
  private static func text(_ first: xmlNodePtr?) -> String {
    var text = ""
    var node = unsafe first
    while let current = unsafe node {
      unsafe text += string(current.pointee.content)
      unsafe node = current.pointee.next
    }
    return text
  }

  private static func isWhiteSpace(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
  }
}
