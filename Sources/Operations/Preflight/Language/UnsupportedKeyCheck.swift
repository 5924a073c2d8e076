internal import IAMPolicy

/// Finds conditions on keys that the actions of their statement do not take.
struct UnsupportedKeyCheck {
  let name: String
  let document: PolicyDocument

  var findings: [PreflightFinding] {
    UnsupportedKeys().findings(in: document).map { unsupported in
      PreflightFinding(
        .unsupportedKey, message: "\(unsupported.message) (as of \(UnknownActions.date))",
        causes: [
          .init(
            policy: name, label: unsupported.statement.label, index: unsupported.statement.index,
            place: unsupported.statement.place)
        ])
    }
  }
}
