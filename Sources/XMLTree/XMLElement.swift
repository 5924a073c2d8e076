/// An element of an XML document: its name, attributes, child elements and text.
///
/// The order between text and child elements is not kept: the documents AWS exchanges do not mix them.
public struct XMLElement: Hashable, Sendable {
  /// The name without its prefix.
  public var name: String
  /// The URI of the namespace the name belongs to.
  public var namespace: String?
  /// The attributes in document order, without namespace declarations.
  public var attributes: [XMLAttribute]
  /// The child elements in document order.
  public var children: [XMLElement]
  /// The character data directly inside the element; empty if it is only white space between children.
  public var text: String

  /// Creates an element.
  public init(
    _ name: String, namespace: String? = nil, attributes: [XMLAttribute] = [],
    children: [XMLElement] = [], text: String = ""
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
    self.text = text
  }

  /// The first child element of a name, in any namespace.
  public func first(_ name: String) -> XMLElement? {
    children.first { $0.name == name }
  }

  /// All child elements of a name, in any namespace, in document order.
  public func all(_ name: String) -> [XMLElement] {
    children.filter { $0.name == name }
  }

  /// The text of the first child element of a name; nothing when there is no such child.
  public func text(of name: String) -> String? {
    first(name)?.text
  }

  /// The value of the first attribute of a name, in any namespace.
  public func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}

/// An attribute of an XML element.
public struct XMLAttribute: Hashable, Sendable {
  /// The name without its prefix.
  public var name: String
  /// The URI of the namespace the name belongs to; an attribute without prefix has none.
  public var namespace: String?
  /// The value, with references resolved.
  public var value: String

  /// Creates an attribute.
  public init(_ name: String, namespace: String? = nil, value: String) {
    self.name = name
    self.namespace = namespace
    self.value = value
  }
}
