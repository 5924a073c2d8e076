internal import Identity
internal import JSONTree

extension OrganizationEvidence {
  /// Takes the organization of an audit's document in.
  init(_ part: DocumentPart) throws(DocumentError) {
    let state: (DocumentPart) throws(DocumentError) -> Bool = { part throws(DocumentError) in
      try part.text("status") == "on"
    }
    self.init(
      id: try part.text("id"),
      managementAccount: part.optional("managementAccount") == nil
        ? nil : try part.account("managementAccount"),
      hasAllFeatures: try part.member("allFeatures").fact(state),
      features: try part.member("features").items { element throws(DocumentError) in try element.text },
      isTrusted: try part.member("trustedAccess").fact(state),
      delegates: try part.member("delegatedAdministrators").items { element throws(DocumentError) in
        guard let id = AccountID(rawValue: try element.text) else { throw element.unfit("an account id") }
        return id
      },
      policies: try part.member("policies").items { element throws(DocumentError) in
        ServiceControlPolicy(
          id: try element.text("id"), name: try element.text("name"), content: try element.text("content"),
          targets: try element.texts("targets"))
      },
      fullAccess: try part.optional("fullAWSAccess").map { part throws(DocumentError) in
        try part.items { element throws(DocumentError) in try element.text }
      } ?? .unknown("not in the document"),
      policyTypeEnabled: try part.member("serviceControlPoliciesEnabled").fact(state),
      failures: try EvidenceFailure.list(part))
  }
}
