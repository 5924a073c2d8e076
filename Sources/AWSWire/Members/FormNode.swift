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
  ///
  /// - Throws: What is wrong with the numbers in its names.
  public init(_ parameters: QueryParameters) throws(InputRejection) {
    // Sorting keeps the order of equal names, and the first of them is found.
    let numbered = try ListNumbering.checked(parameters.parameters)
    self.form = Form(parameters: numbered.sorted { $0.name < $1.name })
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

  /// The elements under `prefix.member.N` or `prefix.N`, from the first on, whether all are there or not.
  ///
  /// A bare empty value is an empty list, and what has a name in place of its number a list of one.
  func elements() -> [FormNode]? {
    for start in ["\(prefix).member.", "\(prefix)."] {
      guard let last = numbers(below: start).last else { continue }
      return (1...last).map { FormNode(form: form, prefix: "\(start)\($0)") }
    }
    if firstName(startingWith: "\(prefix).member.") != nil {
      return [FormNode(form: form, prefix: "\(prefix).member")]
    }
    return value == "" ? [] : nil
  }

  /// The entries under `prefix.entry.N.key` and `prefix.entry.N.value`, or by other names for these two.
  func entries() -> [(String, FormNode)]? {
    for start in ["\(prefix).entry.", "\(prefix)."] {
      let numbers = numbers(below: start)
      if numbers.isEmpty { continue }
      return numbers.compactMap { number in
        let place = "\(start)\(number)"
        return form["\(place).\(keyName)"].map {
          ($0, FormNode(form: form, prefix: "\(place).\(valueName)"))
        }
      }
    }
    return value == "" ? [] : nil
  }

  /// Whether anything stands here or below.
  var isPresent: Bool {
    form[prefix] != nil || firstName(startingWith: "\(prefix).") != nil
  }

  /// The distinct numbers that stand behind `start`, ascending.
  private func numbers(below start: String) -> [Int] {
    guard var place = firstName(startingWith: start) else { return [] }
    var numbers: Set<Int> = []
    while place < form.parameters.count, form.parameters[place].name.hasPrefix(start) {
      let digits = form.parameters[place].name.dropFirst(start.count).prefix { $0 != "." }
      if let number = ListNumbering.number(digits) { numbers.insert(number) }
      place += 1
    }
    return numbers.sorted()
  }

  private func firstName(startingWith start: String) -> Int? {
    let place = form.place(of: start)
    return place < form.parameters.count && form.parameters[place].name.hasPrefix(start) ? place : nil
  }
}
