import AWSServices
import AWSWire
import IAMPolicy
import Identity

extension IAMHandlers {
  /// The Simulate APIs, and what tells which condition keys they want.
  static let simulation: [Handler] = [
    simulateCustomPolicy, simulatePrincipalPolicy, contextKeysForCustomPolicy, contextKeysForPrincipalPolicy,
  ]

  private static let simulateCustomPolicy = Handler(
    IAM.SimulateCustomPolicy.self, needs: onAnything(),
    perform: { input, call, _ throws(AWSError) in
      let caller = try SimulatedCaller(arn: input.callerArn, asking: call.account)
      var policies = SimulatedPolicies()
      try policies.add(
        input.policyInputList, boundary: input.permissionsBoundaryPolicyInputList,
        resource: input.resourcePolicy)
      try policies.add(levels: input.orderedOrganizationPolicyInputList ?? [])
      let simulation = try PolicySimulation(
        of: input.actionNames, by: caller, policies: policies,
        context: try SimulationContext.context(of: caller, input.contextEntries),
        resources: input.resourceArns, owner: input.resourceOwner, scenario: input.resourceHandlingOption)
      let page = try SimulationPage(input.actionNames, marker: input.marker, size: input.maxItems)
      var output = IAM.SimulateCustomPolicy.Output()
      output.evaluationResults = page.actions.map(simulation.result)
      output.isTruncated = page.marker != nil
      output.marker = page.marker
      return output
    })

  private static let simulatePrincipalPolicy = Handler(
    IAM.SimulatePrincipalPolicy.self, needs: onSource { $0.policySourceArn },
    perform: { input, call, world throws(AWSError) in
      let source = try source(input.policySourceArn, call)
      let gathering = SimulatedPrincipal(
        world: world, account: call.account, exclusion: try PolicyExclusion(input.policyExclusionList))
      var policies = try gathering.policies(of: source, call)
      try policies.add(
        input.policyInputList, boundary: input.permissionsBoundaryPolicyInputList,
        resource: input.resourcePolicy)
      let caller = try SimulatedCaller(
        arn: input.callerArn, otherwise: gathering.stored(source), asking: call.account)
      let simulation = try PolicySimulation(
        of: input.actionNames, by: caller, policies: policies,
        context: try SimulationContext.context(of: caller, input.contextEntries),
        resources: input.resourceArns, owner: input.resourceOwner, scenario: input.resourceHandlingOption)
      let page = try SimulationPage(input.actionNames, marker: input.marker, size: input.maxItems)
      var output = IAM.SimulatePrincipalPolicy.Output()
      output.evaluationResults = page.actions.map(simulation.result)
      output.isTruncated = page.marker != nil
      output.marker = page.marker
      return output
    })

  private static let contextKeysForCustomPolicy = Handler(
    IAM.GetContextKeysForCustomPolicy.self, needs: onAnything(),
    perform: { input, _, _ throws(AWSError) in
      var policies = SimulatedPolicies()
      try policies.add(input.policyInputList, boundary: nil, resource: nil)
      var output = IAM.GetContextKeysForCustomPolicy.Output()
      output.contextKeyNames = policies.contextKeys
      return output
    })

  private static let contextKeysForPrincipalPolicy = Handler(
    IAM.GetContextKeysForPrincipalPolicy.self, needs: onSource { $0.policySourceArn },
    perform: { input, call, world throws(AWSError) in
      let gathering = SimulatedPrincipal(
        world: world, account: call.account, exclusion: try PolicyExclusion(nil))
      var policies = try gathering.policies(of: try source(input.policySourceArn, call), call)
      try policies.add(input.policyInputList, boundary: nil, resource: nil)
      var output = IAM.GetContextKeysForPrincipalPolicy.Output()
      output.contextKeyNames = policies.contextKeys
      return output
    })

  /// An operation on the user, group or role behind an ARN, whatever path the ARN gives it.
  private static func onSource<Input>(_ arn: @escaping @Sendable (Input) -> String) -> Needs<Input> {
    { input, call, world throws(AWSError) in
      let text = arn(input)
      guard let entity = SimulatedCaller.Entity(text), entity.account == call.account else {
        return [.on(text)]
      }
      return [.on(world.arn(of: entity.kind, entity.name, in: call.account))]
    }
  }

  private static func source(_ arn: String, _ call: Call) throws(AWSError) -> SimulatedCaller.Entity {
    guard let entity = SimulatedCaller.Entity(arn), entity.account == call.account else {
      throw SimulationFailure.entity(arn)
    }
    return entity
  }
}
