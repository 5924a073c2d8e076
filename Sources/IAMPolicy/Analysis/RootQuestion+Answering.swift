import Identity

extension RootQuestion {
  /// What root can still do here, purpose by purpose, and who else can.
  ///
  /// Everybody is asked under circumstances they could choose: with MFA, over TLS, from the right network.
  public var powers: [RootPower] {
    let purposes =
      RootPurpose.catalogue(root: root.arn, in: partition)
      + resources.compactMap(RootPurpose.repair)
    return purposes.map(power)
  }

  private var root: Principal { root(session: false) }

  private func root(session: Bool) -> Principal {
    Principal(
      kind: session ? .assumedRoot : .root, arn: "arn:\(partition):iam::\(account):root", accountID: account,
      userID: account.rawValue, organization: organization)
  }

  /// An administrator of any name.
  private var administrator: Resident {
    var policies = PolicySet()
    policies.identity = [
      AttachedPolicy(
        id: "AdministratorAccess",
        document: PolicyDocument(
          kind: .identity,
          statements: [
            Statement(
              index: 0, effect: .allow, actions: PatternElement(patterns: ["*"]),
              resources: PatternElement(patterns: ["*"]))
          ]))
    ]
    return Resident(
      principal: Principal(
        kind: .roleSession, arn: "arn:\(partition):sts::\(account):assumed-role/any-administrator/session",
        accountID: account, issuerARN: "arn:\(partition):iam::\(account):role/any-administrator",
        organization: organization), policies: policies)
  }

  private func power(_ purpose: RootPurpose) -> RootPower {
    let rootUser = can(root, PolicySet(), purpose)
    let task = organization == nil ? nil : taskFor(purpose)
    var others: [String] = []
    var refusal: String?
    if !purpose.isServiceBound {
      for resident in residents ?? [] {
        if can(resident.principal, resident.policies, purpose) {
          others.append(resident.principal.issuerARN ?? resident.principal.arn)
        } else if refusal == nil {
          refusal = sentence(resident.principal, resident.policies, purpose)
        }
      }
    }
    let isCreatable =
      !purpose.isServiceBound && others.isEmpty
      && can(administrator.principal, administrator.policies, purpose) && canCreate
    if others.isEmpty, residents == nil, isCreatable { others = ["any administrator"] }
    let hasRoot = rootUser || task != nil
    if refusal == nil, others.isEmpty, !isCreatable, !purpose.isServiceBound {
      refusal = sentence(administrator.principal, administrator.policies, purpose)
    }
    let answer: RootPower.Answer =
      !others.isEmpty
      ? .others
      : isCreatable
        ? .creatable : !hasRoot ? .nobody : purpose.isServiceBound ? .rootByService : .rootByPolicy
    return RootPower(
      purpose: purpose.purpose, actions: purpose.actions, resource: purpose.resource, answer: answer,
      rootUser: rootUser, task: task, others: others, isServiceBound: purpose.isServiceBound,
      refusal: others.isEmpty ? refusal : nil,
      rootRefusal: hasRoot ? nil : sentence(root, PolicySet(), purpose))
  }

  /// Whether somebody who is known could make a new administrator; where nobody was listed it is assumed.
  private var canCreate: Bool {
    guard let residents else { return true }
    let create = RootPurpose(
      purpose: "", actions: ["iam:CreateRole"],
      resource: "arn:\(partition):iam::\(account):role/any-administrator")
    let grant = RootPurpose(
      purpose: "", actions: ["iam:AttachRolePolicy", "iam:PutRolePolicy"], resource: create.resource)
    return residents.contains {
      can($0.principal, $0.policies, create) && can($0.principal, $0.policies, grant)
    }
  }

  /// The task policy under which a root session can; nil where none lets it.
  private func taskFor(_ purpose: RootPurpose) -> String? {
    guard organization?.isManagementAccount == false else { return nil }
    return RootTaskPolicy.all(in: partition).first { task in
      guard let document = task.document else { return false }
      var own = PolicySet()
      own.task = AttachedPolicy(id: task.arn, document: document)
      return can(root(session: true), own, purpose)
    }?.name
  }

  private func question(
    _ principal: Principal, _ own: PolicySet, _ purpose: RootPurpose, _ action: String
  ) -> (AuthorizationRequest, PolicySet) {
    var set = policies
    set.identity = own.identity
    set.permissionsBoundary = own.permissionsBoundary
    set.session = own.session
    set.task = own.task
    set.resource = purpose.policy
    let request = AuthorizationRequest(
      principal: principal, action: action,
      resource: ResourceTarget(arn: purpose.resource, accountID: account, organization: organization),
      context: ["aws:SecureTransport": "true", "aws:ViaAWSService": "false"])
    return (request, set)
  }

  private func can(_ principal: Principal, _ own: PolicySet, _ purpose: RootPurpose) -> Bool {
    purpose.actions.contains { action in
      let (request, set) = question(principal, own, purpose, action)
      if Authorizer.decide(request, under: set) == .allow { return true }
      var search = CircumstanceSearch(request, under: set) { key in
        switch key.lowercased() {
        case "aws:multifactorauthpresent", "aws:multifactorauthage": principal.kind != .assumedRoot
        default: [.manner, .network].contains(KeyNature(key))
        }
      }
      if case .allowed = search.outcome() { return true }
      return false
    }
  }

  private func sentence(_ principal: Principal, _ own: PolicySet, _ purpose: RootPurpose) -> String? {
    let (request, set) = question(principal, own, purpose, purpose.actions[0])
    return Authorizer.evaluate(request, under: set).denialSentence
  }
}
