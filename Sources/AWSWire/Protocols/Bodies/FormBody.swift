internal import Cryptography
internal import HTTPMessage
internal import Identity

/// Members as the parameters of a Query form.
///
/// Source: Smithy 2.0, "AWS Query protocol". An empty list is a parameter with an empty value.
enum FormBody {
  /// Adds the members behind `prefix`.
  static func append(_ members: [WrittenMember], prefix: String, to form: inout QueryParameters) {
    for member in members {
      let name = prefix.isEmpty ? member.form.name : "\(prefix).\(member.form.name)"
      append(member.value, name: name, form: member.form, to: &form)
    }
  }

  private static func append(
    _ tree: WireTree, name: String, form: MemberForm, to parameters: inout QueryParameters
  ) {
    switch tree {
    case .string(let text): parameters.append(name, text)
    case .secret(let secret): parameters.append(name, secret.reveal())
    case .integer(let number): parameters.append(name, String(number))
    case .double(let number): parameters.append(name, String(number))
    case .bool(let value): parameters.append(name, value ? "true" : "false")
    case .blob(let bytes): parameters.append(name, Base64.encode(bytes))
    case .timestamp(let moment): parameters.append(name, moment.description)
    case .structure(let members): append(members, prefix: name, to: &parameters)
    case .list(let elements):
      if elements.isEmpty { parameters.append(name, "") }
      let step =
        switch form.list {
        case .members, .entries: "\(name).member"
        case .named(let element): "\(name).\(element)"
        case .flattened: name
        }
      for (index, element) in elements.enumerated() {
        append(element, name: "\(step).\(index + 1)", form: form, to: &parameters)
      }
    case .map(let entries):
      let names: (key: String, value: String) =
        if case .entries(let key, let value) = form.list { (key, value) } else { ("key", "value") }
      for (index, entry) in entries.enumerated() {
        let place = "\(name).entry.\(index + 1)"
        parameters.append("\(place).\(names.key)", entry.name)
        append(entry.value, name: "\(place).\(names.value)", form: form, to: &parameters)
      }
    }
  }
}
