internal import Cryptography
internal import Identity
internal import XMLTree

/// Members as XML elements.
///
/// Source: Smithy 2.0, "AWS restXml protocol" and "AWS Query protocol", response serialization.
enum XMLBody {
  /// Writes the members inside the element that is open; moments are ISO 8601 unless they say otherwise.
  static func write(_ members: [WrittenMember], to writer: inout XMLWriter) {
    for member in members where member.form.location != .attribute {
      write(member.value, form: member.form, to: &writer)
    }
  }

  private static func write(_ tree: WireTree, form: MemberForm, to writer: inout XMLWriter) {
    switch tree {
    case .list(let elements):
      switch form.list {
      case .flattened:
        for element in elements { write(element, name: form.name, form: form, to: &writer) }
      case .members, .entries: write(elements, element: "member", form: form, to: &writer)
      case .named(let name): write(elements, element: name, form: form, to: &writer)
      }
    default: write(tree, name: form.name, form: form, to: &writer)
    }
  }

  private static func write(
    _ elements: [WireTree], element: String, form: MemberForm, to writer: inout XMLWriter
  ) {
    writer.open(form.name)
    for value in elements { write(value, name: element, form: form, to: &writer) }
    writer.close()
  }

  private static func write(_ tree: WireTree, name: String, form: MemberForm, to writer: inout XMLWriter) {
    switch tree {
    case .structure(let members):
      writer.open(name, attributes: members.flatMap(attributes))
      write(members, to: &writer)
      writer.close()
    case .map(let entries):
      writer.open(name)
      for entry in entries {
        writer.open("entry")
        writer.element("key", text: entry.name)
        write(entry.value, name: "value", form: form, to: &writer)
        writer.close()
      }
      writer.close()
    case .list(let elements):
      let inner = MemberForm(name: name, location: .body, list: .members, time: form.time)
      write(elements, element: "member", form: inner, to: &writer)
    default: writer.element(name, text: text(tree, time: form.time ?? .iso8601))
    }
  }

  /// A member as an attribute, with the namespace of its prefix; `xsi` is the only one in AWS's models.
  private static func attributes(_ member: WrittenMember) -> [XMLAttribute] {
    guard member.form.location == .attribute else { return [] }
    let attribute = XMLAttribute(member.form.name, value: text(member.value, time: .iso8601))
    guard member.form.name.hasPrefix("xsi:") else { return [attribute] }
    return [XMLAttribute("xmlns:xsi", value: "http://www.w3.org/2001/XMLSchema-instance"), attribute]
  }

  /// A scalar as text, as it stands in elements, header fields, paths and queries; a list is joined by commas.
  static func text(_ tree: WireTree, time: TimestampForm) -> String {
    switch tree {
    case .string(let text): text
    case .secret(let secret): secret.reveal()
    case .integer(let number): String(number)
    case .double(let number): String(number)
    case .bool(let value): value ? "true" : "false"
    case .blob(let bytes): Base64.encode(bytes)
    case .timestamp(let moment):
      switch time {
      case .iso8601: moment.description
      case .epochSeconds: moment.epochSeconds
      case .httpDate: moment.imfFixdate
      }
    case .list(let elements): elements.map { text($0, time: time) }.joined(separator: ",")
    case .map, .structure: ""
    }
  }
}
