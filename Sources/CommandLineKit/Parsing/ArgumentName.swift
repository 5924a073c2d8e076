/// A name as it is typed, dashes excluded.
enum ArgumentName: Hashable, Sendable {
  case long(String)
  case short(Character)

  /// The name with its dashes.
  var spelling: String {
    switch self {
    case .long(let name): "--" + name
    case .short(let name): "-" + String(name)
    }
  }

  var isShort: Bool {
    if case .short = self { true } else { false }
  }
}

/// Turns `endpointURL` into `endpoint-url`, and `LabStart` into `lab-start`.
func kebabCase(_ name: String) -> String {
  let letters = Array(name)
  var result = ""
  for (index, letter) in letters.enumerated() {
    if letter.isUppercase, index > 0 {
      let follows = letters[index - 1].isUppercase
      let leads = index + 1 < letters.count && letters[index + 1].isLowercase
      if (!follows || leads) && letters[index - 1] != "_" { result.append("-") }
    }
    result.append(letter == "_" ? "-" : letter.lowercased())
  }
  return result
}
