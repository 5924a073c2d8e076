internal import Cryptography
internal import Identity
internal import JSONTree

/// Members as a JSON object.
enum JSONBody {
  /// Writes the members; moments are epoch seconds unless they say otherwise.
  static func write(_ members: [WrittenMember]) -> [UInt8] {
    var writer = JSONWriter()
    write(structure: members, to: &writer)
    return writer.bytes
  }

  private static func write(structure members: [WrittenMember], to writer: inout JSONWriter) {
    writer.openObject()
    for member in members {
      writer.name(member.form.name)
      write(member.value, time: member.form.time, to: &writer)
    }
    writer.closeObject()
  }

  private static func write(_ tree: WireTree, time: TimestampForm?, to writer: inout JSONWriter) {
    switch tree {
    case .string(let text): writer.string(text)
    case .secret(let secret): writer.string(secret.reveal())
    case .integer(let number): writer.integer(number)
    case .double(let number): writer.raw(JSONNumber(number)?.text ?? "null")
    case .bool(let value): writer.bool(value)
    case .blob(let bytes): writer.string(Base64.encode(bytes))
    case .timestamp(let moment):
      switch time ?? .epochSeconds {
      case .epochSeconds: writer.raw(moment.epochSeconds)
      case .iso8601: writer.string(moment.description)
      case .httpDate: writer.string(moment.imfFixdate)
      }
    case .list(let elements):
      writer.openArray()
      for element in elements { write(element, time: time, to: &writer) }
      writer.closeArray()
    case .map(let entries):
      writer.openObject()
      for entry in entries {
        writer.name(entry.name)
        write(entry.value, time: time, to: &writer)
      }
      writer.closeObject()
    case .structure(let members): write(structure: members, to: &writer)
    }
  }
}

extension Timestamp {
  /// Seconds since 1970 with milliseconds only where there are some.
  var epochSeconds: String {
    let rest = Int(milliseconds - seconds * 1000)
    guard rest != 0 else { return String(seconds) }
    let digits = String(rest)
    return "\(seconds).\(String(repeating: "0", count: 3 - digits.utf8.count))\(digits)"
  }
}
