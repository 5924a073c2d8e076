import AWSServices
import AWSWire
import HTTPMessage
import IAMPolicy
import Identity

extension World {
  /// Sets an inline policy.
  mutating func putInlinePolicy(
    _ policy: String, _ document: String, on kind: EntityKind, _ name: String, _ call: Call
  ) throws(AWSError) {
    try PolicyText.check(document, as: .identity)
    try changePermissions(of: kind, name, call) { permissions throws(AWSError) in
      var inline = permissions.inline
      inline[policy] = document
      guard inline.values.reduce(0, { $0 + PolicyText.size($1) }) <= kind.inlineLimit else {
        throw IAM.Errors.limitExceeded(
          "Maximum policy size of \(kind.inlineLimit) bytes exceeded for \(kind.rawValue) \(name)")
      }
      permissions.inline = inline
    }
  }

  /// An inline policy's document, encoded as IAM returns it.
  func inlinePolicy(
    _ policy: String, of kind: EntityKind, _ name: String, _ call: Call
  ) throws(AWSError) -> String {
    guard let document = try permissions(of: kind, name, call).inline[policy] else {
      throw IAMFailure.noSuchInlinePolicy(kind, policy)
    }
    return PercentEncoding.encode(document)
  }

  mutating func deleteInlinePolicy(
    _ policy: String, of kind: EntityKind, _ name: String, _ call: Call
  ) throws(AWSError) {
    try changePermissions(of: kind, name, call) { permissions throws(AWSError) in
      guard permissions.inline.removeValue(forKey: policy) != nil else {
        throw IAMFailure.noSuchInlinePolicy(kind, policy)
      }
    }
  }

  /// Attaches a managed policy, of which an entity has ten at the most; attaching it twice is no error.
  mutating func attach(_ arn: String, to kind: EntityKind, _ name: String, _ call: Call) throws(AWSError) {
    _ = try permissions(of: kind, name, call)
    try PolicyText.check(arn: arn)
    guard policy(arn, call) != nil else { throw IAMFailure.notAttachable(arn) }
    try changePermissions(of: kind, name, call) { permissions throws(AWSError) in
      guard !permissions.attached.contains(arn) else { return }
      guard permissions.attached.count < 10 else { throw IAMFailure.quota("PoliciesPer\(kind.title)", 10) }
      permissions.attached.append(arn)
    }
  }

  mutating func detach(_ arn: String, from kind: EntityKind, _ name: String, _ call: Call) throws(AWSError) {
    try changePermissions(of: kind, name, call) { permissions throws(AWSError) in
      guard let index = permissions.attached.firstIndex(of: arn) else { throw IAMFailure.noSuchPolicy(arn) }
      permissions.attached.remove(at: index)
    }
  }

  /// Sets or removes the permissions boundary.
  mutating func setBoundary(
    _ arn: String?, of kind: EntityKind, _ name: String, _ call: Call
  ) throws(AWSError) {
    _ = try permissions(of: kind, name, call)
    if let arn { try checkBoundary(arn, call) }
    try changePermissions(of: kind, name, call) { permissions throws(AWSError) in
      if arn == nil, permissions.boundary == nil {
        throw IAM.Errors.noSuchEntity(
          "The \(kind.rawValue) with name \(name) does not have a permissions boundary.")
      }
      permissions.boundary = arn
    }
  }

  /// Refuses a boundary that is no managed policy.
  func checkBoundary(_ arn: String, _ call: Call) throws(AWSError) {
    guard let parsed = try? ARN(arn), parsed.service == "iam", parsed.resourceType == "policy" else {
      throw IAMFailure.invalid("Value (\(arn)) for parameter PermissionsBoundary is invalid.")
    }
    guard policy(arn, call) != nil else {
      throw IAM.Errors.noSuchEntity("Scope ARN: \(arn) does not exist or is not attachable.")
    }
  }

  /// A page of the managed policies attached to an entity.
  func attachedPolicies(
    of kind: EntityKind, _ name: String, under prefix: String?, marker: String?, size: Int?, _ call: Call
  ) throws(AWSError) -> IAMPage<IAM.AttachedPolicy> {
    let attached = try permissions(of: kind, name, call).attached.filter {
      PolicyText.path(of: $0).hasPrefix(prefix ?? "/")
    }
    return try IAMPage(
      attached.map { IAM.AttachedPolicy(arn: $0) }, marker: marker, size: size, key: { $0.policyArn ?? "" })
  }
}

/// Texts of policies, and their ARNs.
enum PolicyText {
  /// Refuses a document that is no policy, as IAM does, and then what else cannot be evaluated.
  static func check(_ document: String, as kind: PolicyKind, isManaged: Bool = false) throws(AWSError) {
    if let complaint = PolicyComplaint(about: document, as: kind, isManaged: isManaged) {
      throw IAM.Errors.malformedPolicyDocument(complaint.text)
    }
    do throws(PolicyProblems) {
      let addresses = try PolicyDocument(
        parsing: document, as: kind, limits: kind == .session ? nil : .stored
      )
      .operandProblems.filter { $0.code == .badAddress }
      if !addresses.isEmpty { throw PolicyProblems(addresses) }
    } catch {
      throw IAMFailure.malformed(error)
    }
  }

  /// Refuses what is no ARN at all.
  static func check(arn: String) throws(AWSError) {
    guard (try? ARN(arn)) != nil else { throw IAM.Errors.invalidInput("ARN \(arn) is not valid.") }
  }

  /// The size that counts for quotas: characters without white space.
  static func size(_ document: String) -> Int {
    document.unicodeScalars.reduce(0) { $0 + ($1.properties.isWhitespace ? 0 : 1) }
  }

  /// The path inside a policy's ARN, such as `/root-task/`.
  static func path(of arn: String) -> String {
    guard let parsed = try? ARN(arn) else { return "/" }
    let name = parsed.resource.dropFirst(parsed.resourceType.count)
    return name.lastIndex(of: "/").map { String(name[...$0]) } ?? "/"
  }
}
