public import Identity
import JSONTree

/// What is known of an account when it is asked what root can still do there that nobody else can.
///
/// The schema is `iam-why-root/1`; its parts are those of `iam-authz-request/1`.
public struct RootQuestion: Sendable {
  /// Somebody in the account, with the policies that are their own.
  public struct Resident: Sendable {
    /// Who.
    public let principal: Principal
    /// The identity-based policies and the boundary.
    public let policies: PolicySet
  }

  /// A bucket, queue or key with a policy.
  public struct Guarded: Sendable {
    /// The ARN.
    public let arn: String
    /// The policy; nil where it has none.
    public let policy: AttachedPolicy?
  }

  /// The account.
  public let account: AccountID
  /// The account's partition: the one that is named, or that of the first ARN of a resource or resident.
  public let partition: Partition
  /// Where it stands in an organization.
  public let organization: OrganizationMembership?
  /// The policies of the organization and of the endpoint.
  public let policies: PolicySet
  /// Who is known to be there; nil where nobody was listed, so that an administrator of any name is assumed.
  public let residents: [Resident]?
  /// What has policies of its own.
  public let resources: [Guarded]

  /// Reads a question of at most 4 MiB; fields the schema does not know are refused.
  ///
  /// - Throws: the first problem, with the path of the field.
  public static func parse(_ bytes: [UInt8]) throws(SimulationProblem) -> RootQuestion {
    let reader = try SimulationReader(bytes)
    let members = try reader.root.object([
      "schema", "id", "description", "accountId", "partition", "organization", "policies", "principals",
      "resources",
    ])
    if let schema = members["schema"], try schema.string() != "iam-why-root/1" {
      throw schema.problem("the schema is `iam-why-root/1`")
    }
    let field = try members.required("accountId")
    guard let account = try SimulationReader.account(field) else {
      throw field.problem("it must be 12 digits")
    }
    let policies = try members["policies"].map { field throws(SimulationProblem) in
      _ = try field.object(["scps", "rcps", "vpcEndpoint"])
      return try SimulationReader.policies(field, isTrust: false)
    }
    let residents = try residents(members["principals"])
    let resources = try resources(members["resources"])
    let named = try members["partition"].map { field throws(SimulationProblem) in
      Partition(try field.string())
    }
    let arns = resources.map(\.arn) + (residents ?? []).map(\.principal.arn)
    return RootQuestion(
      account: account, partition: named ?? arns.lazy.compactMap { try? ARN($0).partition }.first ?? .aws,
      organization: try SimulationReader.organization(members["organization"]),
      policies: policies ?? PolicySet(), residents: residents, resources: resources)
  }

  private static func residents(_ field: SimulationField?) throws(SimulationProblem) -> [Resident]? {
    guard let field else { return nil }
    var residents: [Resident] = []
    for element in try field.array() {
      let members = try element.object(["principal", "policies"])
      let policies = try members["policies"].map { field throws(SimulationProblem) in
        _ = try field.object(["identity", "permissionsBoundary", "session"])
        return try SimulationReader.policies(field, isTrust: false)
      }
      residents.append(
        Resident(
          principal: try SimulationReader.principal(try members.required("principal")),
          policies: policies ?? PolicySet()))
    }
    return residents
  }

  private static func resources(_ field: SimulationField?) throws(SimulationProblem) -> [Guarded] {
    guard let field else { return [] }
    var resources: [Guarded] = []
    for element in try field.array() {
      let members = try element.object(["arn", "policy"])
      let policy = try members["policy"].map { field throws(SimulationProblem) in
        try SimulationReader.policy(field, .resource)
      }
      resources.append(Guarded(arn: try members.required("arn").string(), policy: policy))
    }
    return resources
  }
}
