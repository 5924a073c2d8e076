import JSONTree

/// Another way to write the same statement.
enum Spelling {
  /// Lists in place of texts and in another order; actions, operators and keys in upper case.
  static func other(_ statement: JSON) -> JSON {
    guard let members = statement.object?.members else { return statement }
    return .object(
      JSONObject(
        members.reversed().map { member in
          switch member.name {
          case "Action", "NotAction": renamed(member, list(member.value).map(uppercased))
          case "Resource", "NotResource": renamed(member, list(member.value))
          case "Condition": JSONObject.Member(name: member.name, value: block(member.value))
          default: member
          }
        }))
  }

  private static func block(_ json: JSON) -> JSON {
    let operators = (json.object?.members ?? []).reversed().map { member in
      let keys = (member.value.object?.members ?? []).reversed().map { key in
        JSONObject.Member(name: key.name.uppercased(), value: .array(list(key.value)))
      }
      return JSONObject.Member(name: member.name.uppercased(), value: .object(JSONObject(keys)))
    }
    return .object(JSONObject(operators))
  }

  private static func renamed(_ member: JSONObject.Member, _ values: [JSON]) -> JSONObject.Member {
    JSONObject.Member(name: member.name, value: .array(values))
  }

  /// The values, in reverse.
  private static func list(_ json: JSON) -> [JSON] { json.array?.reversed() ?? [json] }

  private static func uppercased(_ json: JSON) -> JSON { .string(json.string?.uppercased() ?? "") }
}
