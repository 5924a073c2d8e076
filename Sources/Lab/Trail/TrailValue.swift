import JSONTree

/// One JSON value of a record.
enum TrailValue: Sendable {
  case null
  /// Written when somebody reads the record.
  case later(@Sendable (inout JSONWriter) -> Void)
  /// Written already.
  case written([UInt8])

  /// The value as text.
  var json: [UInt8] {
    switch self {
    case .null: return Array("null".utf8)
    case .written(let json): return json
    case .later(let write):
      var writer = JSONWriter()
      write(&writer)
      return writer.bytes
    }
  }
}
