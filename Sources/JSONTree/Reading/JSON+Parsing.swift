extension JSON {
  /// Reads one JSON text.
  public static func parse(_ bytes: [UInt8], limits: JSONLimits = .message) throws(JSONSyntaxError) -> JSON {
    var reader = JSONReader(bytes, limits: limits, builder: TreeBuilder())
    return try reader.document()
  }

  /// Reads one JSON text.
  public static func parse(_ text: String, limits: JSONLimits = .message) throws(JSONSyntaxError) -> JSON {
    try parse(Array(text.utf8), limits: limits)
  }
}

extension SourceJSON {
  /// Reads one JSON text and keeps the places of its values.
  public static func parse(
    _ bytes: [UInt8], limits: JSONLimits = .message
  ) throws(JSONSyntaxError) -> SourceJSON {
    var reader = JSONReader(bytes, limits: limits, builder: SourceBuilder())
    return try reader.document()
  }
}
