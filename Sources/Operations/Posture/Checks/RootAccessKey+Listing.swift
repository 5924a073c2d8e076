internal import Identity

extension RootAccessKey {
  /// Keys in one line, each with its age and last use.
  static func list(_ keys: [RootAccessKey], _ subject: AccountSubject) -> String {
    keys.map { $0.summary(subject) }.joined(separator: "; ")
  }

  private func summary(_ subject: AccountSubject) -> String {
    var text = id ?? "access key"
    if let createdAt { text += ", created \(createdAt.day)" }
    switch lastUse {
    case .known(let use?):
      text += ", last used \(subject.ago(use.date))"
      if let service = use.service { text += " for \(service)" }
      if let region = use.region { text += " in \(region)" }
    case .known(nil): text += ", never used"
    case .unknown: text += ", last use not known"
    }
    return text
  }
}
