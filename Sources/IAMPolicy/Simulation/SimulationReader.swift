import Identity
import JSONTree

/// Reads the schema `iam-authz-request/1`.
struct SimulationReader {
  let root: SimulationField

  init(_ bytes: [UInt8]) throws(SimulationProblem) {
    do {
      let source = try SourceJSON.parse(bytes, limits: JSONLimits(bytes: 4 << 20, depth: 32))
      root = SimulationField(source: source, path: "", text: SimulationText(bytes))
    } catch {
      throw SimulationProblem(path: "", place: error.place, message: error.problem)
    }
  }

  mutating func request() throws(SimulationProblem) -> SimulationRequest {
    let members = try root.object([
      "schema", "id", "description", "mode", "principal", "action", "resource", "resources", "context",
      "contextTypes", "policies", "service", "expect",
    ])
    if let schema = members["schema"], try schema.string() != "iam-authz-request/1" {
      throw schema.problem("the schema is `iam-authz-request/1`")
    }
    if let mode = members["mode"], try mode.string() != "strict" {
      throw mode.problem("the only mode is `strict`")
    }
    let principal = try Self.principal(members.required("principal"))
    let action = try members.required("action").string()
    var targets: [ResourceTarget] = []
    var fields: [SimulationField] = []
    if let resource = members["resource"] { fields.append(resource) }
    if let resources = members["resources"] { fields += try resources.array() }
    for field in fields { targets.append(try Self.target(field)) }
    let context = try Self.context(members["context"], types: members["contextTypes"])
    let isTrust =
      action.lowercased().hasPrefix("sts:") && targets.contains { $0.storage.shape == .role }
    var plane = DecisionPlane.enforcement
    let expectation = try members["expect"].map { field throws(SimulationProblem) in
      try Self.expectation(field, plane: &plane)
    }
    return SimulationRequest(
      id: try members.string("id"), description: try members.string("description"),
      request: AuthorizationRequest(
        principal: principal, action: action, resources: targets, context: context),
      policies: try members["policies"].map { field throws(SimulationProblem) in
        try Self.policies(field, isTrust: isTrust)
      } ?? PolicySet(),
      facts: try members["service"].map(Self.facts) ?? ServiceFacts(), plane: plane, expectation: expectation)
  }

  static func account(_ field: SimulationField?) throws(SimulationProblem) -> AccountID? {
    guard let field else { return nil }
    let text = try field.string()
    guard let account = AccountID(rawValue: text) else {
      throw field.problem("`\(text.prefix(40))` is not an account id: it must be 12 digits")
    }
    return account
  }

  static func organization(
    _ field: SimulationField?
  ) throws(SimulationProblem) -> OrganizationMembership? {
    guard let members = try field?.object(["id", "managementAccount", "paths"]) else { return nil }
    var paths: [String] = []
    if let field = members["paths"] {
      for path in try field.array() { paths.append(try path.string()) }
    }
    return OrganizationMembership(
      id: try members.required("id").string(),
      isManagementAccount: try members.bool("managementAccount") ?? false,
      paths: paths)
  }

  static func principal(_ field: SimulationField) throws(SimulationProblem) -> Principal {
    let members = try field.object([
      "type", "arn", "accountId", "issuerArn", "userId", "service", "serviceLinked", "organization",
    ])
    let type = try members.required("type")
    let name = try type.string()
    guard let kind = Principal.Kind(rawValue: name) else {
      let known = Principal.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw type.problem("`\(name.prefix(40))` is no principal type: \(known) are")
    }
    let service = try members.string("service")
    let isNameless = kind == .anonymous || kind == .service
    return Principal(
      kind: kind, arn: try isNameless ? members.string("arn") ?? "" : members.required("arn").string(),
      accountID: try account(members["accountId"]), issuerARN: try members.string("issuerArn"),
      userID: try members.string("userId"), organization: try organization(members["organization"]),
      isServiceLinkedRole: try members.bool("serviceLinked") ?? false, service: service)
  }

  private static func target(_ field: SimulationField) throws(SimulationProblem) -> ResourceTarget {
    let members = try field.object([
      "arn", "accountId", "actionIsWildcardOnly", "kind", "organization", "awsManagedKmsKey",
    ])
    _ = try members.string("kind")
    return ResourceTarget(
      arn: try members.required("arn").string(), accountID: try account(members["accountId"]),
      organization: try organization(members["organization"]),
      isWildcardOnly: try members.bool("actionIsWildcardOnly") ?? false,
      isAWSManagedKey: try members.bool("awsManagedKmsKey") ?? false)
  }

  static func context(
    _ field: SimulationField?, types: SimulationField?
  ) throws(SimulationProblem) -> RequestContext {
    var context = RequestContext()
    let kinds = try types?.object(nil)
    guard let members = try field?.object(nil) else { return context }
    var seen: Set<String> = []
    for name in members.names {
      guard let value = members[name] else { continue }
      guard seen.insert(name.lowercased()).inserted else { throw value.problem("the key stands twice") }
      if case .array = value.source.value {
        var values: [String] = []
        for element in try value.array() { values.append(try scalar(element)) }
        context.set(name, toList: values)
      } else if try kinds?.string(name)?.hasSuffix("List") == true {
        context.set(name, toList: [try scalar(value)])
      } else {
        context.set(name, to: try scalar(value))
      }
    }
    return context
  }

  private static func scalar(_ field: SimulationField) throws(SimulationProblem) -> String {
    switch field.source.value {
    case .string(let text): return text
    case .number(let number): return number.text
    case .bool(let value): return value ? "true" : "false"
    case .null, .array, .object: throw field.problem("it must be a string, a number or a boolean")
    }
  }

  private static func facts(_ field: SimulationField) throws(SimulationProblem) -> ServiceFacts {
    let members = try field.object(["s3", "kms"])
    var facts = ServiceFacts()
    if let s3 = try members["s3"]?.object(["blockPublicAccess", "bucketAbacEnabled"]) {
      facts.blocksPublicAccess = try s3.bool("blockPublicAccess") ?? false
      facts.isBucketABACEnabled = try s3.bool("bucketAbacEnabled")
    }
    if let grants = try members["kms"]?.object(["grants"])["grants"] {
      for grant in try grants.array() {
        let grant = try grant.object(["granteePrincipal", "operations", "constraints", "retiringPrincipal"])
        var operations: [String] = []
        for operation in try grant.required("operations").array() {
          operations.append(try operation.string())
        }
        facts.keyGrants.append(
          KeyGrant(
            granteePrincipal: try grant.required("granteePrincipal").string(), operations: operations,
            constraint: try grant["constraints"].flatMap(Self.constraint),
            retiringPrincipal: try grant.string("retiringPrincipal")))
      }
    }
    return facts
  }

  /// `Constraints` of a KMS grant: KMS takes one of the two.
  private static func constraint(_ field: SimulationField) throws(SimulationProblem) -> KeyGrant.Constraint? {
    let members = try field.object(["EncryptionContextEquals", "EncryptionContextSubset"])
    guard members.names.count == 1, let name = members.names.first, let value = members[name] else {
      throw field.problem("it must have one of `EncryptionContextEquals` and `EncryptionContextSubset`")
    }
    let pairs = try value.object(nil)
    var context: [String: String] = [:]
    for key in pairs.names { context[key] = try pairs.string(key) }
    return name == "EncryptionContextEquals"
      ? .encryptionContextEquals(context) : .encryptionContextSubset(context)
  }

  private static func expectation(
    _ field: SimulationField, plane: inout DecisionPlane
  ) throws(SimulationProblem) -> SimulationRequest.Expectation {
    let members = try field.object([
      "decision", "blockedBy", "authority", "source", "plane", "recorded", "note", "injectedContext",
    ])
    let word = try members.required("decision")
    guard let decision = Decision(rawValue: try word.string()) else {
      throw word.problem("it must be `allow`, `implicitDeny` or `explicitDeny`")
    }
    if let name = members["plane"] {
      guard let known = DecisionPlane(rawValue: try name.string()) else {
        throw name.problem("it must be `enforcement` or `simulator`")
      }
      plane = known
    }
    var blockedBy: [String]?
    if let kinds = members["blockedBy"] {
      var names: [String] = []
      for kind in try kinds.array() { names.append(try kind.string()) }
      blockedBy = names
    }
    return SimulationRequest.Expectation(
      decision: decision, blockedBy: blockedBy, source: try members.string("source") ?? "")
  }
}
