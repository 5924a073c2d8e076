/// How the opposite of a flag is spelled.
public enum FlagInversion: Hashable, Sendable {
  /// `--colour` and `--no-colour`.
  case prefixedNo

  /// `--enable-colour` and `--disable-colour`.
  case prefixedEnableDisable

  /// The names that set a flag, and those that clear it; short names have no opposite.
  func names(from names: [ArgumentName]) -> (positive: [ArgumentName], negative: [ArgumentName]) {
    var positive: [ArgumentName] = []
    var negative: [ArgumentName] = []
    for name in names {
      guard case .long(let word) = name else {
        positive.append(name)
        continue
      }
      switch self {
      case .prefixedNo:
        positive.append(name)
        negative.append(.long("no-" + word))
      case .prefixedEnableDisable:
        positive.append(.long("enable-" + word))
        negative.append(.long("disable-" + word))
      }
    }
    return (positive, negative)
  }
}
