public import AWSClient
internal import AWSServices
internal import AWSWire
internal import IAMPolicy
public import Identity
internal import JSONTree

/// Reads from AWS, or from a lab, what bears on a change, and checks the change; nothing is changed.
public struct PreflightReader: Sendable {
  private let client: AWSClient
  private let moment: Timestamp
  private static let concurrency = 8

  /// Prepares to read with a client's credentials.
  ///
  /// - Parameter moment: when the change would be made.
  public init(_ client: AWSClient, at moment: Timestamp) {
    self.client = client
    self.moment = moment
  }

  /// Checks a bucket's policy, or one that is to replace it.
  ///
  /// - Parameter text: the new policy; nil for the one in force.
  public func bucket(_ name: String, policy text: [UInt8]?, named title: String?) async throws(PreflightError)
    -> PreflightReport
  {
    let context = try await context()
    var present = text
    if present == nil {
      var input = S3.GetBucketPolicy.Input()
      input.bucket = name
      do throws(ClientError) {
        present = try await client.call(S3.GetBucketPolicy.self, input).policy.map { Array($0.utf8) }
      } catch {
        guard error.code == "NoSuchBucketPolicy" else {
          throw PreflightError(error, unlocking: "bucket", name, in: context.account)
        }
      }
    }
    return resource(
      .bucket, arn: "arn:\(context.account.partition):s3:::\(name)", name: title ?? name, text: present,
      context)
  }

  /// Checks a queue's policy, or one that is to replace it.
  public func queue(_ url: String, policy text: [UInt8]?, named title: String?) async throws(PreflightError)
    -> PreflightReport
  {
    let context = try await context()
    var input = SQS.GetQueueAttributes.Input()
    input.queueUrl = url
    input.attributeNames = [.policy, "QueueArn"]
    let attributes: [String: String]
    do throws(ClientError) {
      attributes = try await client.call(SQS.GetQueueAttributes.self, input).attributes ?? [:]
    } catch {
      throw PreflightError(error, unlocking: "queue", url, in: context.account)
    }
    guard let arn = attributes["QueueArn"] else { throw PreflightError("`\(url)` has no ARN") }
    return resource(
      .queue, arn: arn, name: title ?? url, text: text ?? attributes["Policy"].map { Array($0.utf8) }, context
    )
  }

  private func resource(
    _ subject: PolicySubject, arn: String, name: String, text: [UInt8]?, _ context: Context
  ) -> PreflightReport {
    guard let text, !text.isEmpty else {
      return PreflightReport(
        name: name, subject: subject, resource: arn, findings: [], notes: ["there is no policy to take back"])
    }
    do throws(PolicyProblems) {
      let change = try PolicyChange(name: name, subject: subject, resource: arn, parsing: text)
      let report = Preflight(at: moment).report(on: change, in: context.account)
      return report.adding(notes: context.notes)
    } catch {
      return PreflightReport(name: name, subject: subject, refused: error)
    }
  }

  /// Checks a change to the users, groups and roles of the caller's account.
  public func identities(_ change: IdentityChange, name: String) async throws(PreflightError)
    -> PreflightReport
  {
    var context = try await context()
    guard context.account.principals != nil else {
      throw PreflightError(context.notes.first ?? "the users and roles of the account could not be read")
    }
    if change.isAboutCredentials { context.notes += await readCredentials(into: &context.account) }
    let report = try Preflight(at: moment).report(on: change, in: context.account, named: name)
    return report.adding(notes: context.notes)
  }

  /// What those sign in with who could grant permissions.
  private func readCredentials(into account: inout PreflightAccount) async -> [String] {
    let users = AdministratorCheck.administrators(of: account)
    let answers = await concurrentMap(users, limit: Self.concurrency) { user in
      await UserCredentials.read(of: user, client)
    }
    var notes: [String] = []
    for (user, answer) in zip(users, answers) {
      switch answer {
      case .success(let credentials):
        for index in account.principals?.indices ?? 0..<0 where account.principals?[index].arn == user.arn {
          account.principals?[index].credentials = credentials
        }
      case .failure(let error):
        notes.append("what \(user.arn) signs in with could not be read, and is assumed: \(error)")
      }
    }
    return notes
  }

  // MARK: Policies of the organization

  /// Checks a service or resource control policy that is in force, against the organization without it.
  public func organizationPolicy(_ id: String) async throws(PreflightError) -> PreflightReport {
    let (policies, accounts, organization) = try await organization()
    guard let entry = policies.entries.first(where: { $0.id == id || $0.name == id }) else {
      throw PreflightError("the organization has no service or resource control policy `\(id)`")
    }
    let subject: PolicySubject = entry.kind == .serviceControl ? .serviceControl : .resourceControl
    let change: PolicyChange
    do throws(PolicyProblems) {
      change = try PolicyChange(name: entry.name, subject: subject, parsing: Array(entry.text.utf8))
    } catch {
      return PreflightReport(name: entry.name, subject: subject, refused: error)
    }
    let places = Set(entry.targets)
    let bound = accounts.filter { account in
      !account.isManagement && (account.place?.ids ?? []).contains { places.contains($0) }
        || places.contains(account.id.rawValue)
    }
    return report(on: change, bound, policies, organization, without: entry.id, at: nil)
  }

  /// Checks a service or resource control policy that is to be attached to the root, a unit or an account.
  public func attaching(
    _ change: PolicyChange, to target: String
  ) async throws(PreflightError) -> PreflightReport {
    let (policies, accounts, organization) = try await organization()
    let bound = accounts.filter { account in
      !account.isManagement
        && (account.id.rawValue == target || account.place?.ids.contains(target) == true)
    }
    guard !bound.isEmpty else {
      let isManagement = accounts.contains { $0.id.rawValue == target && $0.isManagement }
      throw PreflightError(
        isManagement
          ? "`\(target)` is the management account, which no organization policy binds"
          : "there is no member account at or below `\(target)`: name a root, a unit or an account by its id")
    }
    return report(on: change, bound, policies, organization, without: nil, at: target)
  }

  private func report(
    on change: PolicyChange, _ bound: [Account], _ policies: OrganizationPolicies,
    _ organization: OrganizationFacts, without omitted: String?, at target: String?
  ) -> PreflightReport {
    let new = AttachedPolicy(id: change.name, document: change.document)
    let pairs = bound.map { account in
      (
        after: preflightAccount(account, policies, organization) { kind in
          let isOwn = kind == change.subject.policyKind
          return policies.levels(of: account, kind: kind, adding: isOwn ? target.map { (new, $0) } : nil)
        },
        before: preflightAccount(account, policies, organization) { kind in
          policies.levels(of: account, kind: kind, without: omitted)
        }
      )
    }
    let report = Preflight(at: moment).report(on: change, binding: pairs)
    let note = "it would bind \(bound.count) member account\(bound.count == 1 ? "" : "s")"
    let shut = pairs.count { pair in
      let reach = SessionReach(account: pair.before, moment: moment)
      return RootTask.allCases.contains { reach.obstacles(of: $0).contains(where: \.isCertain) }
    }
    return report.adding(
      notes: [omitted == nil ? note : note.replacing("would bind", with: "binds")]
        + (shut == 0
          ? []
          : [
            "other policies, or the lack of one that allows, keep root sessions from some task in "
              + "\(shut == 1 ? "one" : "\(shut)") of them: `rootlatch audit` tells which"
          ]))
  }

  private func preflightAccount(
    _ account: Account, _ policies: OrganizationPolicies, _ organization: OrganizationFacts,
    levels: (PolicyKind) -> [PolicyLevel]
  ) -> PreflightAccount {
    let path = ([organization.id] + (account.place?.ids ?? [])).joined(separator: "/") + "/"
    return PreflightAccount(
      id: account.id, partition: organization.partition,
      organization: OrganizationMembership(
        id: organization.id, isManagementAccount: account.isManagement, paths: [path]),
      serviceControl: levels(.serviceControl), resourceControl: levels(.resourceControl))
  }

  private struct OrganizationFacts {
    let id: String
    let partition: Partition
  }

  private func organization() async throws(PreflightError) -> (
    OrganizationPolicies, [Account], OrganizationFacts
  ) {
    do throws(ClientError) {
      let described = try await client.call(Organizations.DescribeOrganization.self, .init()).organization
      let tree = try await OrganizationTree.read(client, concurrency: Self.concurrency)
      let policies = try await OrganizationPolicies.read(client, concurrency: Self.concurrency)
      let accounts = tree.accounts.map { account in
        var account = account
        account.isManagement = account.id.rawValue == described?.masterAccountId
        return account
      }
      let partition = described?.arn.flatMap { try? ARN($0).partition } ?? .aws
      return (policies, accounts, OrganizationFacts(id: described?.id ?? "", partition: partition))
    } catch {
      throw PreflightError(error)
    }
  }

  // MARK: The caller's account

  private struct Context {
    var account: PreflightAccount
    var notes: [String]
  }

  private func context() async throws(PreflightError) -> Context {
    let caller: CallerIdentity
    do throws(AuditError) {
      caller = try await CallerIdentity.read(client)
    } catch {
      throw PreflightError("\(error)")
    }
    var account = PreflightAccount(id: caller.account, partition: caller.partition)
    var notes: [String] = []
    do throws(ClientError) {
      let organization = try await client.call(Organizations.DescribeOrganization.self, .init()).organization
      let isManagement = organization?.masterAccountId == caller.account.rawValue
      account.organization = organization?.id.map {
        OrganizationMembership(id: $0, isManagementAccount: isManagement)
      }
      if !isManagement { notes += await readLevels(into: &account) }
    } catch {
      if error.code != "AWSOrganizationsNotInUseException" {
        notes.append("the organization could not be read, and none is assumed: \(error)")
      }
    }
    do throws(ClientError) {
      let pages = try await client.all(IAM.GetAccountAuthorizationDetails.self)
      account.principals = AuthorizationDetails(pages).principals(in: account)
    } catch {
      notes.append("users and roles could not be read, and administrators of any name are assumed: \(error)")
    }
    return Context(account: account, notes: notes)
  }

  /// The policies above the account, which the management account and delegates for policies may read.
  private func readLevels(into account: inout PreflightAccount) async -> [String] {
    do throws(ClientError) {
      let tree = try await OrganizationTree.read(client, concurrency: Self.concurrency)
      let policies = try await OrganizationPolicies.read(client, concurrency: Self.concurrency)
      guard let place = tree.accounts.first(where: { $0.id == account.id }) else { return [] }
      account.serviceControl = policies.levels(of: place, kind: .serviceControl)
      account.resourceControl = policies.levels(of: place, kind: .resourceControl)
      return []
    } catch {
      return [
        "the organization's policies above the account could not be read, and none is assumed: \(error)"
      ]
    }
  }
}
