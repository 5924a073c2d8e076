internal import JSONTree

/// A record as a row of a table of CloudTrail logs, as Athena, CloudTrail Lake and exports have it.
///
/// Names are in lower case, or paths such as `userIdentity.type`; what differs from record to record is JSON or a
/// structure in text.
///
/// Source: Amazon Athena User Guide, "Query AWS CloudTrail logs"; CloudTrail User Guide, "Query event data store
/// schemas".
enum TableRow {
  /// `eventName` as tables have it; in `EventName` an answer of LookupEvents names the event that stands in it.
  static let spellings: Set<String> = ["eventName", "eventname", "EVENTNAME"]

  /// Columns that hold JSON, or a structure, as text.
  static let texts: Set<String> = [
    "userIdentity", "requestParameters", "responseElements", "additionalEventData", "serviceEventDetails",
    "tlsDetails", "addendum", "resources",
  ]

  /// The record of a row; nil where this is none.
  static func record(_ json: JSON) -> [UInt8]? { normalized(json)?.bytes }

  /// The record of a row, as CloudTrail writes it; nil where this is none.
  static func normalized(_ json: JSON) -> JSON? {
    guard let row = json.object, row.members.contains(where: { spellings.contains($0.name) }),
      let record = renamed(.object(nested(row))).object, record["eventName"] != nil,
      record["eventTime"] != nil
    else { return nil }
    return .object(record)
  }

  /// A row in which paths have become objects.
  private static func nested(_ row: JSONObject) -> JSONObject {
    guard row.members.contains(where: { $0.name.contains(".") }) else { return row }
    var result = JSONObject()
    for member in row.members {
      let path = member.name.split(separator: ".").map(String.init)
      // What differs from record to record may have names with dots of its own.
      guard path.count > 1, path.count <= 6 else {
        result[member.name] = member.value
        continue
      }
      insert(member.value, at: path[...], into: &result)
    }
    return result
  }

  private static func insert(_ value: JSON, at path: ArraySlice<String>, into object: inout JSONObject) {
    guard let name = path.first else { return }
    let rest = path.dropFirst()
    if rest.isEmpty {
      object[name] = value
    } else {
      var inner = object[name]?.object ?? JSONObject()
      insert(value, at: rest, into: &inner)
      object[name] = .object(inner)
    }
  }

  private static func renamed(_ json: JSON) -> JSON {
    switch json {
    case .array(let elements): return .array(elements.map(renamed))
    case .object(let object):
      return .object(
        JSONObject(
          object.members.map { member in
            let name = MemberNames.canonical(member.name)
            let value = texts.contains(name) ? opened(member.value, name) : renamed(member.value)
            return JSONObject.Member(name: name, value: value)
          }))
    default: return json
    }
  }

  private static func opened(_ value: JSON, _ name: String) -> JSON {
    let isIdentity = name == "userIdentity"
    guard let text = value.string else { return isIdentity ? renamed(value) : value }
    if let json = try? JSON.parse(Array(text.utf8)), json.object != nil || json.array != nil {
      return isIdentity ? renamed(json) : json
    }
    guard let json = StructureText.parse(text) else { return value }
    return isIdentity ? renamed(json) : json
  }
}
