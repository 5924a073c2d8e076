internal import IAMPolicy

/// Finds what a policy names and AWS does not list.
struct UnknownActionCheck {
  let name: String
  let document: PolicyDocument

  var findings: [PreflightFinding] {
    UnknownActions().findings(in: document).map { unknown in
      PreflightFinding(
        .unknownAction, message: "\(unknown.message) (as of \(UnknownActions.date))",
        causes: [
          .init(
            policy: name, label: unknown.statement.label, index: unknown.statement.index,
            place: unknown.statement.place)
        ])
    }
  }
}
