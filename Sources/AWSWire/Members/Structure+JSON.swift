public import JSONTree

extension Structure {
  /// The members as a JSON object under their own names, secrets included; moments are epoch seconds.
  public var json: [UInt8] {
    guard case .structure(let members) = tree else { return Array("{}".utf8) }
    return JSONBody.write(members)
  }

  /// Reads what `json` wrote; nil where a member is not of its kind.
  public init?(json: JSON) {
    var context = ReadingContext(checksConstraints: false)
    guard let value = Self.read(.json(json), &context), context.malformation == nil else { return nil }
    self = value
  }
}
