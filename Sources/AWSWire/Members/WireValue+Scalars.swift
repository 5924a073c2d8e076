public import Cryptography
public import Identity

extension String: WireValue {
  /// Reads text.
  public static func read(_ node: WireNode, _ context: inout ReadingContext) -> String? {
    guard let text = node.text else {
      context.malformed("a string", node)
      return nil
    }
    return text
  }

  /// The text.
  public var tree: WireTree { .string(self) }

  /// A string.
  public static func describe(_ context: inout DescriptionContext) -> ShapeDescription { .string }
}

extension Secret: WireValue {
  /// Reads text and keeps it secret.
  public static func read(_ node: WireNode, _ context: inout ReadingContext) -> Secret? {
    String.read(node, &context).map { Secret($0) }
  }

  /// The text, for the wire only.
  public var tree: WireTree { .secret(self) }

  /// A string.
  public static func describe(_ context: inout DescriptionContext) -> ShapeDescription { .string }
}

extension Int: WireValue {
  /// Reads a whole number.
  public static func read(_ node: WireNode, _ context: inout ReadingContext) -> Int? {
    guard let value = node.integer else {
      context.malformed("an integer", node)
      return nil
    }
    return value
  }

  /// The number.
  public var tree: WireTree { .integer(self) }

  /// A whole number.
  public static func describe(_ context: inout DescriptionContext) -> ShapeDescription { .integer }
}

extension Double: WireValue {
  /// Reads a number.
  public static func read(_ node: WireNode, _ context: inout ReadingContext) -> Double? {
    guard let value = node.double else {
      context.malformed("a number", node)
      return nil
    }
    return value
  }

  /// The number.
  public var tree: WireTree { .double(self) }

  /// A number.
  public static func describe(_ context: inout DescriptionContext) -> ShapeDescription { .double }
}

extension Bool: WireValue {
  /// Reads a boolean.
  public static func read(_ node: WireNode, _ context: inout ReadingContext) -> Bool? {
    guard let value = node.bool else {
      context.malformed("a boolean", node)
      return nil
    }
    return value
  }

  /// The boolean.
  public var tree: WireTree { .bool(self) }

  /// A boolean.
  public static func describe(_ context: inout DescriptionContext) -> ShapeDescription { .boolean }
}

extension Timestamp: WireValue {
  /// Reads a moment in any of the forms AWS uses.
  public static func read(_ node: WireNode, _ context: inout ReadingContext) -> Timestamp? {
    guard let value = node.timestamp else {
      context.malformed("a timestamp", node)
      return nil
    }
    return value
  }

  /// The moment, in the protocol's own form.
  public var tree: WireTree { .timestamp(self) }

  /// A timestamp.
  public static func describe(_ context: inout DescriptionContext) -> ShapeDescription { .timestamp }
}

/// Bytes that stand on the wire as base64, or bare as a payload.
public struct Blob: WireValue, Hashable {
  /// The bytes.
  public var bytes: [UInt8]

  /// Holds bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads base64, or a payload as it is.
  public static func read(_ node: WireNode, _ context: inout ReadingContext) -> Blob? {
    if case .payload(let bytes, _) = node { return Blob(bytes) }
    guard let text = node.text, let bytes = try? Base64.decode(text) else {
      context.malformed("base64", node)
      return nil
    }
    return Blob(bytes)
  }

  /// The bytes.
  public var tree: WireTree { .blob(bytes) }

  /// A blob.
  public static func describe(_ context: inout DescriptionContext) -> ShapeDescription { .blob }
}
