public import Identity
public import JSONTree

/// Members as CloudTrail records them: names begin in lower case, secrets are hidden.
///
/// Source: CloudTrail User Guide, "CloudTrail record contents", `requestParameters` and `responseElements`.
public enum TrailBody {
  /// What stands in place of a secret.
  public static let hidden = "HIDDEN_DUE_TO_SECURITY_REASONS"

  /// Writes the members of a structure as one JSON object, or `null` where there are none.
  public static func write(_ value: some Structure, to writer: inout JSONWriter) {
    guard case .structure(let members) = value.tree, !members.isEmpty else {
      writer.null()
      return
    }
    write(members, to: &writer)
  }

  private static func write(_ members: [WrittenMember], to writer: inout JSONWriter) {
    writer.openObject()
    for member in members {
      writer.name(lowered(member.form.name))
      write(member.value, to: &writer)
    }
    writer.closeObject()
  }

  private static func write(_ tree: WireTree, to writer: inout JSONWriter) {
    switch tree {
    case .string(let text): writer.string(text)
    case .secret: writer.string(hidden)
    case .integer(let number): writer.integer(number)
    case .double(let number): writer.raw(JSONNumber(number)?.text ?? "null")
    case .bool(let value): writer.bool(value)
    case .timestamp(let moment): writer.string(moment.trailForm)
    case .blob: writer.string(hidden)
    case .list(let elements):
      writer.openArray()
      for element in elements { write(element, to: &writer) }
      writer.closeArray()
    case .map(let entries):
      writer.openObject()
      for entry in entries {
        writer.name(entry.name)
        write(entry.value, to: &writer)
      }
      writer.closeObject()
    case .structure(let members): write(members, to: &writer)
    }
  }

  private static func lowered(_ name: String) -> String {
    guard let first = name.utf8.first, first >= 0x41, first <= 0x5A else { return name }
    return String(UnicodeScalar(first | 0x20)) + name.dropFirst()
  }
}

extension Timestamp {
  /// `Oct 25, 2024, 9:07:11 PM`, the form of moments inside `responseElements`.
  public var trailForm: String {
    let time = CivilTime(self)
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
    let minute = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
    let second = time.second < 10 ? "0\(time.second)" : "\(time.second)"
    let half = time.hour < 12 ? "AM" : "PM"
    return "\(months[time.month - 1]) \(time.day), \(time.year), \(hour):\(minute):\(second) \(half)"
  }
}
