/// How a service's messages stand on the wire.
///
/// Source: Smithy 2.0, "AWS protocols".
public enum WireProtocol: Hashable, Sendable {
  /// AWS Query: a form in, XML out.
  case query
  /// AWS JSON 1.0.
  case json10
  /// AWS JSON 1.1.
  case json11
  /// REST with JSON bodies.
  case restJSON
  /// REST with XML bodies.
  case restXML
}
