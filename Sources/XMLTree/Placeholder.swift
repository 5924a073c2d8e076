/// Temporary.
public struct XMLSyntaxError: Error {}
/// Temporary.
public struct XMLElement: Hashable, Sendable {
  /// Temporary.
  public var name = "", text = "", children: [XMLElement] = []
  /// Temporary.
  public static func parse(_ b: [UInt8]) throws(XMLSyntaxError) -> XMLElement { throw XMLSyntaxError() }
  /// Temporary.
  public func first(_ n: String) -> XMLElement? { children.first { $0.name == n } }
  /// Temporary.
  public func all(_ n: String) -> [XMLElement] { children.filter { $0.name == n } }
}
/// Temporary.
public struct XMLWriter {
  /// Temporary.
  public var bytes: [UInt8] = []
  /// Temporary.
  public init() {}
  /// Temporary.
  public mutating func open(_ n: String, namespace: String? = nil) {}
  /// Temporary.
  public mutating func close() {}
  /// Temporary.
  public mutating func element(_ n: String, text: String) {}
}
