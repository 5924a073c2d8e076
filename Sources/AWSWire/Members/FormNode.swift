public import HTTPMessage

/// A prefix in a Query form, below which members, elements and entries are found by their dotted names.
///
/// Source: Smithy 2.0, "AWS Query protocol".
public struct FormNode: Sendable {
  private let form: Form
  private let prefix: String
  private let keyName: String
  private let valueName: String

  /// The parameters of a form, shared by all its nodes.
  private struct Form: Sendable {
    let values: [String: String]
    let names: [String]
  }

  /// The whole form; of two parameters with one name the first stands.
  public init(_ parameters: QueryParameters) {
    var values: [String: String] = [:]
    values.reserveCapacity(parameters.parameters.count)
    for parameter in parameters.parameters where values[parameter.name] == nil {
      values[parameter.name] = parameter.value
    }
    self.form = Form(values: values, names: values.keys.sorted())
    self.prefix = ""
    self.keyName = "key"
    self.valueName = "value"
  }

  private init(form: Form, prefix: String, list: ListForm = .members) {
    self.form = form
    self.prefix = prefix
    if case .entries(let key, let value) = list {
      (keyName, valueName) = (key, value)
    } else {
      (keyName, valueName) = ("key", "value")
    }
  }

  /// The value at this very name.
  var value: String? { form.values[prefix] }

  func member(_ name: String, list: ListForm) -> FormNode? {
    let node = FormNode(form: form, prefix: prefix.isEmpty ? name : "\(prefix).\(name)", list: list)
    return node.isPresent ? node : nil
  }

  /// The elements under `prefix.member.N` or `prefix.N`, by ascending N; a bare empty value is an empty list.
  func elements() -> [FormNode]? {
    let indexed = below("\(prefix).member.") ?? below("\(prefix).")
    guard let indexed else { return value == "" ? [] : nil }
    return indexed.map { FormNode(form: form, prefix: $0) }
  }

  /// The entries under `prefix.entry.N.key` and `prefix.entry.N.value`, or by other names for these two.
  func entries() -> [(String, FormNode)]? {
    guard let indexed = below("\(prefix).entry.") ?? below("\(prefix).") else {
      return value == "" ? [] : nil
    }
    return indexed.compactMap { place in
      form.values["\(place).\(keyName)"].map { ($0, FormNode(form: form, prefix: "\(place).\(valueName)")) }
    }
  }

  private var isPresent: Bool {
    form.values[prefix] != nil || firstName(startingWith: "\(prefix).") != nil
  }

  /// The distinct names made of `start` and a whole number, by ascending number; nil where there is none.
  private func below(_ start: String) -> [String]? {
    guard var place = firstName(startingWith: start) else { return nil }
    var numbers: [Int: String] = [:]
    while place < form.names.count, form.names[place].hasPrefix(start) {
      let digits = form.names[place].dropFirst(start.count).prefix { $0 != "." }
      if let number = Int(digits), number > 0 { numbers[number] = start + digits }
      place += 1
    }
    return numbers.isEmpty ? nil : numbers.sorted { $0.key < $1.key }.map(\.value)
  }

  private func firstName(startingWith start: String) -> Int? {
    var low = 0
    var high = form.names.count
    while low < high {
      let middle = (low + high) / 2
      if form.names[middle] < start { low = middle + 1 } else { high = middle }
    }
    return low < form.names.count && form.names[low].hasPrefix(start) ? low : nil
  }
}
