internal import Cryptography
internal import Identity
internal import JSONTree

extension Plan {
  /// The most bytes of a plan file: ten thousand accounts need about ten million.
  public static let maximumBytes = 64 << 20

  /// Takes a plan file back in.
  ///
  /// - Throws: ``DocumentError`` where it is no plan, or was changed after it was made: what was reviewed is what
  ///   is done, and accounts are left out with `--exclude`.
  public init(document bytes: [UInt8]) throws(DocumentError) {
    let part = try DocumentPart.document(bytes, schema: Self.schema, limit: Self.maximumBytes)
    try self.init(part)
    let claimed = try part.text("id")
    var members = part.json.object ?? JSONObject()
    members["id"] = nil
    // The words for people count too: nobody shall be shown one thing and get another.
    let digest = SHA256.hash(JSON.object(members).bytes).hexadecimal
    guard claimed == digest, claimed == id else {
      throw DocumentError(
        "$.id is `\(claimed.prefix(16))`, and the digest of the plan is `\(digest.prefix(16))`: the file was changed "
          + "after it was made; plan again, or leave accounts out with `--exclude`")
    }
  }

  private init(_ part: DocumentPart) throws(DocumentError) {
    let audit = try part.member("audit")
    var scope: Scope?
    if let organization = part.optional("organization") {
      scope = Scope(
        organization: try organization.text("id"),
        managementAccount: organization.optional("managementAccount") == nil
          ? nil : try organization.account("managementAccount"))
    }
    self.init(
      purpose: try part.word("purpose", as: Purpose.self),
      source: Source(
        date: try audit.date("date"), caller: try audit.text("caller"), route: try audit.text("via")),
      scope: scope, options: try PlanOptions(try part.member("options")))
    for stage in try part.list("stages") { stages.append(try PlanStage(stage)) }
    for element in try part.list("skipped") {
      skipped.append(
        SkippedAccount(
          account: try AccountReference(element),
          reason: try element.word("reason", as: SkippedAccount.Reason.self),
          detail: try element.text("detail")))
    }
    for element in try part.list("instructions") {
      instructions.append(
        Instruction(
          id: try element.text("id"), title: try element.text("title"), steps: try element.texts("steps"),
          state: try element.word("state", as: Instruction.State.self), detail: try element.text("detail")))
    }
    for element in try part.list("consequences") {
      consequences.append(
        Consequence(
          id: try element.text("id"), title: try element.text("title"), remedy: try element.text("remedy"),
          state: try element.word("state", as: Consequence.State.self), detail: try element.text("detail")))
    }
    notes = try part.texts("notes")
  }
}

extension PlanOptions {
  fileprivate init(_ part: DocumentPart) throws(DocumentError) {
    let canary: Canary =
      part.optional("canaryCount") == nil
      ? .accounts(try part.texts("canaryAccounts")) : .count(try part.integer("canaryCount"))
    self.init(
      canary: canary, waveSize: try part.integer("waveSize"), unitOrder: try part.texts("unitOrder"),
      delegate: try part.optionalText("delegate"), usedKeyDays: try part.integer("usedKeyDays"),
      includesUsedKeys: try part.bool("includeUsedKeys"), guardsRoot: try part.bool("guard"))
  }
}

extension PlanStage {
  fileprivate init(_ part: DocumentPart) throws(DocumentError) {
    self.init(name: try part.text("name"))
    for step in try part.list("steps") { steps.append(try OrganizationStep(step)) }
    for element in try part.list("accounts") {
      var credentials: [PlannedCredential] = []
      for credential in try element.list("credentials") {
        credentials.append(try PlannedCredential(credential))
      }
      accounts.append(
        AccountPlan(
          account: try AccountReference(element), credentials: credentials,
          cautions: try element.texts("cautions")))
    }
  }
}

extension AccountReference {
  fileprivate init(_ part: DocumentPart) throws(DocumentError) {
    self.init(
      id: try part.account("account"), name: try part.text("name"), path: try part.optionalText("path"))
  }
}

extension PlannedCredential {
  fileprivate init(_ part: DocumentPart) throws(DocumentError) {
    self.init(
      kind: try part.word("kind", as: Kind.self), id: try part.optionalText("id"),
      createdAt: try part.optionalDate("createdAt"), lastUsedAt: try part.optionalDate("lastUsedAt"),
      detail: try part.text("detail"))
    guard (id == nil) == (kind == .password) else {
      throw DocumentError("\(part.path).id does not fit a credential of kind `\(kind.rawValue)`")
    }
  }
}

extension OrganizationStep {
  fileprivate init(_ part: DocumentPart) throws(DocumentError) {
    switch try part.text("step") {
    case "enable-trusted-access": self = .enableTrustedAccess
    case "disable-trusted-access": self = .disableTrustedAccess
    case "enable-feature": self = .enableFeature(try part.word("feature", as: Feature.self))
    case "disable-feature": self = .disableFeature(try part.word("feature", as: Feature.self))
    case "register-delegated-administrator": self = .registerDelegate(try AccountReference(part))
    case "deregister-delegated-administrator": self = .deregisterDelegate(try AccountReference(part))
    case "enable-policy-type": self = .enablePolicyType(root: try part.text("root"))
    case "repair-policy":
      self = .repairPolicy(
        try PolicyReference(try part.member("policy")), before: try part.text("before"),
        after: try part.text("after"))
    case "create-policy":
      self = .createPolicy(
        name: try part.member("policy").text("name"), summary: try part.text("summary"),
        content: try part.text("content"))
    case "attach-policy":
      self = .attachPolicy(
        try PolicyReference(try part.member("policy")), try Target(try part.member("target")))
    case "detach-policy":
      self = .detachPolicy(
        try PolicyReference(try part.member("policy")), try Target(try part.member("target")))
    case "delete-policy": self = .deletePolicy(try PolicyReference(try part.member("policy")))
    default: throw try part.member("step").unfit("a step of this schema")
    }
  }
}

extension OrganizationStep.PolicyReference {
  fileprivate init(_ part: DocumentPart) throws(DocumentError) {
    self.init(id: try part.optionalText("id"), name: try part.text("name"))
  }
}

extension OrganizationStep.Target {
  fileprivate init(_ part: DocumentPart) throws(DocumentError) {
    self.init(id: try part.text("id"), name: try part.text("name"))
  }
}
