public import HTTPMessage

/// A prefix in a Query form, below which members, elements and entries are found by their dotted names.
///
/// Source: Smithy 2.0, "AWS Query protocol".
public struct FormNode: Sendable {
  private let form: Form
  private let prefix: String
  private let keyName: String
  private let valueName: String

  /// The parameters of a form by ascending name, shared by all its nodes.
  private struct Form: Sendable {
    let parameters: [QueryParameters.Parameter]

    /// The place of the first name that is not below another.
    func place(of name: String) -> Int {
      var low = 0
      var high = parameters.count
      while low < high {
        let middle = (low + high) / 2
        if parameters[middle].name < name { low = middle + 1 } else { high = middle }
      }
      return low
    }

    subscript(name: String) -> String? {
      let place = place(of: name)
      guard place < parameters.count, parameters[place].name == name else { return nil }
      return parameters[place].value
    }
  }

  /// The whole form; of two parameters with one name the first stands.
  public init(_ parameters: QueryParameters) {
    // Sorting keeps the order of equal names, and the first of them is found.
    self.form = Form(parameters: parameters.parameters.sorted { $0.name < $1.name })
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
  var value: String? { form[prefix] }

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
      form["\(place).\(keyName)"].map { ($0, FormNode(form: form, prefix: "\(place).\(valueName)")) }
    }
  }

  private var isPresent: Bool {
    form[prefix] != nil || firstName(startingWith: "\(prefix).") != nil
  }

  /// The distinct names made of `start` and a whole number, by ascending number; nil where there is none.
  private func below(_ start: String) -> [String]? {
    guard var place = firstName(startingWith: start) else { return nil }
    var numbers: [Int: String] = [:]
    while place < form.parameters.count, form.parameters[place].name.hasPrefix(start) {
      let digits = form.parameters[place].name.dropFirst(start.count).prefix { $0 != "." }
      if let number = Int(digits), number > 0 { numbers[number] = start + digits }
      place += 1
    }
    return numbers.isEmpty ? nil : numbers.sorted { $0.key < $1.key }.map(\.value)
  }

  private func firstName(startingWith start: String) -> Int? {
    let place = form.place(of: start)
    return place < form.parameters.count && form.parameters[place].name.hasPrefix(start) ? place : nil
  }
}
