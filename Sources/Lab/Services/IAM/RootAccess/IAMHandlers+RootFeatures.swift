import AWSServices
import AWSWire
import Identity

extension IAMHandlers {
  /// The calls that switch central root access for the whole organization.
  static let rootFeatures: [Handler] = [
    Handler(
      IAM.ListOrganizationsFeatures.self, needs: onAnything(),
      perform: { _, call, world throws(AWSError) in
        let organization = try RootFeatureGate(world).organization(call, isEnabling: false)
        var output = IAM.ListOrganizationsFeatures.Output()
        output.organizationId = organization.id
        output.enabledFeatures = organization.featureAnswer
        return output
      }),
    Handler(
      IAM.EnableOrganizationsRootSessions.self, needs: onAnything(),
      perform: { _, call, world throws(AWSError) in
        let organization = try switchFeature(.sessions, on: true, call, &world)
        var output = IAM.EnableOrganizationsRootSessions.Output()
        output.organizationId = organization.id
        output.enabledFeatures = organization.featureAnswer
        return output
      }),
    Handler(
      IAM.EnableOrganizationsRootCredentialsManagement.self, needs: onAnything(),
      perform: { _, call, world throws(AWSError) in
        let organization = try switchFeature(.credentialsManagement, on: true, call, &world)
        var output = IAM.EnableOrganizationsRootCredentialsManagement.Output()
        output.organizationId = organization.id
        output.enabledFeatures = organization.featureAnswer
        return output
      }),
    Handler(
      IAM.DisableOrganizationsRootSessions.self, needs: onAnything(),
      perform: { _, call, world throws(AWSError) in
        let organization = try switchFeature(.sessions, on: false, call, &world)
        var output = IAM.DisableOrganizationsRootSessions.Output()
        output.organizationId = organization.id
        output.enabledFeatures = organization.featureAnswer
        return output
      }),
    Handler(
      IAM.DisableOrganizationsRootCredentialsManagement.self, needs: onAnything(),
      perform: { _, call, world throws(AWSError) in
        let organization = try switchFeature(.credentialsManagement, on: false, call, &world)
        var output = IAM.DisableOrganizationsRootCredentialsManagement.Output()
        output.organizationId = organization.id
        output.enabledFeatures = organization.featureAnswer
        return output
      }),
  ]

  /// Switches a feature, which may be so already, and returns the organization as it then is.
  private static func switchFeature(
    _ feature: RootFeature, on isOn: Bool, _ call: Call, _ world: inout World
  ) throws(AWSError) -> Organization {
    var organization = try RootFeatureGate(world).organization(call, isEnabling: isOn)
    organization.rootFeatures.removeAll { $0 == feature.rawValue }
    if isOn { organization.rootFeatures.append(feature.rawValue) }
    let features = organization.rootFeatures
    world.changeOrganization { $0.rootFeatures = features }
    return organization
  }
}

extension Organization {
  /// The features that are on, root sessions always first.
  fileprivate var featureAnswer: [IAM.OrganizationsFeature] {
    RootFeature.allCases.map(\.rawValue).filter(rootFeatures.contains).map {
      IAM.OrganizationsFeature(rawValue: $0)
    }
  }
}

/// What IAM demands of the organization before it answers the calls on root features, in its order.
struct RootFeatureGate {
  private let world: World

  init(_ world: World) { self.world = world }

  /// The organization; trust comes before the question who asks.
  func organization(_ call: Call, isEnabling: Bool) throws(AWSError) -> Organization {
    guard let organization = world.organization, let parent = world[call.account]?.parent, !parent.isEmpty
    else {
      throw IAM.Errors.organizationNotFound("Organization not found for account \(call.account).")
    }
    guard organization.featureSet == "ALL" else {
      throw IAM.Errors.organizationNotInAllFeaturesMode(
        "Organization \(organization.id) does not have all features enabled.")
    }
    guard organization.trustedServices["iam.amazonaws.com"] != nil else {
      throw IAM.Errors.serviceAccessNotEnabled(
        "Trusted Access for IAM not enabled by organization of input account \(call.account).")
    }
    let isManagement = call.account == organization.managementAccount
    guard isManagement || organization.isDelegated(call.account, for: "iam.amazonaws.com") else {
      throw IAM.Errors.accountNotManagementOrDelegatedAdministrator(
        "Input account \(call.account) is neither management account nor delegated admin.")
    }
    guard isManagement || !isEnabling else {
      throw IAM.Errors.callerIsNotManagementAccount(
        "Caller account \(call.account) is not management account of the organization and cannot enable "
          + "IAM features.")
    }
    return organization
  }
}
