public import JSONTree
public import XMLTree

/// A place in a message that is being read.
public enum WireNode: Sendable {
  /// A JSON value.
  case json(JSON)
  /// An XML element.
  case xml(XMLElement)
  /// A prefix in a form.
  case form(FormNode)
  /// Bare text: a header field, a part of a path or query, or a payload.
  case text(String)
  /// XML elements of one name that are the elements of a list.
  case elements([XMLElement])
  /// The whole body of a REST message: XML where `isXML`, else JSON, where its member is a structure.
  case payload([UInt8], isXML: Bool)
}

extension WireNode: MemberSource {
  /// Whether members can be looked up here.
  var isStructure: Bool {
    switch self {
    case .json(let value): value.object != nil
    case .xml, .form: true
    case .text, .elements, .payload: false
    }
  }

  /// A payload taken apart; every other node as it is.
  var opened: WireNode {
    guard case .payload(let bytes, let isXML) = self else { return self }
    if isXML {
      return (try? XMLElement.parse(bytes)).map(WireNode.xml) ?? self
    }
    return (try? JSON.parse(bytes)).map(WireNode.json) ?? self
  }

  func node(of form: MemberForm) -> WireNode? {
    switch self {
    case .json(let value):
      guard let member = value[form.name], !member.isNull else { return nil }
      return .json(member)
    case .form(let node): return node.member(form.name, list: form.list).map(WireNode.form)
    case .xml(let element) where form.location == .attribute:
      let name = form.name.split(separator: ":").last.map(String.init) ?? form.name
      return element.attribute(name).map(WireNode.text)
    case .xml(let element): return Self.node(of: form, in: element)
    case .text, .elements, .payload: return nil
    }
  }

  private static func node(of form: MemberForm, in element: XMLElement) -> WireNode? {
    switch form.list {
    case .members, .entries: return element.first(form.name).map(WireNode.xml)
    case .flattened:
      let all = element.all(form.name)
      return all.isEmpty ? nil : .elements(all)
    case .named(let name):
      return element.first(form.name).map { .elements($0.all(name)) }
    }
  }

  /// The elements of a list; nil where this is none.
  func elements() -> [WireNode]? {
    switch self {
    case .json(let value): value.array?.map(WireNode.json)
    case .xml(let element): element.children.map(WireNode.xml)
    case .elements(let elements): elements.map(WireNode.xml)
    case .form(let node): node.elements()?.map(WireNode.form)
    case .text(let text): text.split(separator: ",").map { .text(String($0.trimmed)) }
    case .payload: nil
    }
  }

  /// The entries of a map; nil where this is none.
  func entries() -> [(String, WireNode)]? {
    switch self {
    case .json(let value): return value.object?.members.map { ($0.name, .json($0.value)) }
    case .xml(let element):
      return element.children.compactMap { entry in
        guard let key = entry.first("key")?.text, let value = entry.first("value") else { return nil }
        return (key, .xml(value))
      }
    case .form(let node): return node.entries()?.map { ($0.0, .form($0.1)) }
    case .text, .elements, .payload: return nil
    }
  }

  /// What stands here in the words of AWS's front ends, and whether it is nested.
  var frontEndName: (name: String, isNested: Bool) {
    switch self {
    case .json(let value) where value.object != nil:
      ("Start of structure or map found where not expected.", true)
    case .json(let value) where value.array != nil: ("Start of list found where not expected", true)
    case .json(let value):
      (
        value.bool.map { $0 ? "TRUE_VALUE" : "FALSE_VALUE" }
          ?? (value.string == nil ? "NUMBER_VALUE" : "STRING_VALUE"), false
      )
    case .form(let node) where node.value == nil: ("Start of list found where not expected", true)
    default: ("STRING_VALUE", false)
    }
  }

  /// Whether anything stands here: the numbers of a form's list may leave elements out.
  var isThere: Bool {
    if case .form(let node) = self { node.isPresent } else { true }
  }

  /// What stands here, for an error message.
  var excerpt: String {
    switch self {
    case .json(let value): value.description
    case .xml(let element): element.text
    case .form(let node): node.value ?? ""
    case .text(let text): text
    case .elements, .payload: ""
    }
  }
}

extension Substring {
  /// The text without spaces at its ends.
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
