import AWSServices
import AWSWire
import IAMPolicy
import Identity

extension IAMHandlers {
  /// The versions of managed policies: five at the most, one of them the default.
  static let policyVersions: [Handler] = [
    createPolicyVersion, getPolicyVersion, listPolicyVersions, deletePolicyVersion, setDefaultPolicyVersion,
  ]

  private static let createPolicyVersion = Handler(
    IAM.CreatePolicyVersion.self, needs: onARN { $0.policyArn },
    perform: { input, call, world throws(AWSError) in
      _ = try world.existingPolicy(input.policyArn, call)
      try PolicyVersions.check(input.policyDocument)
      let moment = call.moment.wholeSeconds
      var output = IAM.CreatePolicyVersion.Output()
      output.policyVersion = try world.changePolicy(input.policyArn, call, "CreatePolicyVersion") {
        policy throws(AWSError) in
        guard policy.versions.count < PolicyVersions.limit else {
          throw IAM.Errors.limitExceeded(
            "A managed policy can have up to \(PolicyVersions.limit) versions. Before you create a new version, "
              + "you must delete an existing version.")
        }
        let id = "v\(policy.nextVersion)"
        policy.nextVersion += 1
        policy.versions.append(
          ManagedPolicy.Version(id: id, document: input.policyDocument, createdAt: moment))
        if input.setAsDefault == true { policy.defaultVersion = id }
        policy.updatedAt = moment
        let isDefault = policy.defaultVersion == id
        return .with {
          $0.versionId = id
          $0.isDefaultVersion = isDefault
          $0.createDate = moment
        }
      }
      return output
    })

  private static let getPolicyVersion = Handler(
    IAM.GetPolicyVersion.self, needs: onARN { $0.policyArn },
    perform: { input, call, world throws(AWSError) in
      try PolicyText.check(arn: input.policyArn)
      guard
        let version = world.policy(input.policyArn, call)?.versions.first(
          where: { $0.versionId == input.versionId })
      else { throw IAMFailure.noSuchVersion(input.versionId, of: input.policyArn) }
      var output = IAM.GetPolicyVersion.Output()
      output.policyVersion = version
      return output
    })

  /// Lists them without their documents.
  private static let listPolicyVersions = Handler(
    IAM.ListPolicyVersions.self, needs: onARN { $0.policyArn },
    perform: { input, call, world throws(AWSError) in
      let versions = try world.existingPolicy(input.policyArn, call).versions
      let page = try IAMPage(
        Array(versions.enumerated()), marker: input.marker, size: input.maxItems, key: { "\($0.offset)" })
      var output = IAM.ListPolicyVersions.Output()
      output.versions = page.items.map { item in
        var version = item.element
        version.document = nil
        return version
      }
      output.isTruncated = page.isTruncated
      output.marker = page.marker
      return output
    })

  private static let deletePolicyVersion = Handler(
    IAM.DeletePolicyVersion.self, needs: onARN { $0.policyArn },
    perform: { input, call, world throws(AWSError) in
      try world.changePolicy(input.policyArn, call, "DeletePolicyVersion") { policy throws(AWSError) in
        guard let index = policy.versions.firstIndex(where: { $0.id == input.versionId }) else {
          throw IAMFailure.noSuchVersion(input.versionId, of: input.policyArn)
        }
        guard policy.defaultVersion != input.versionId else {
          throw IAM.Errors.deleteConflict("Cannot delete the default version of a policy.")
        }
        policy.versions.remove(at: index)
      }
      return Empty()
    })

  private static let setDefaultPolicyVersion = Handler(
    IAM.SetDefaultPolicyVersion.self, needs: onARN { $0.policyArn },
    perform: { input, call, world throws(AWSError) in
      try world.changePolicy(input.policyArn, call, "SetDefaultPolicyVersion") { policy throws(AWSError) in
        guard policy.versions.contains(where: { $0.id == input.versionId }) else {
          throw IAMFailure.noSuchVersion(input.versionId, of: input.policyArn)
        }
        policy.defaultVersion = input.versionId
        policy.updatedAt = call.moment.wholeSeconds
      }
      return Empty()
    })
}

/// The rules of managed policies' documents.
enum PolicyVersions {
  /// How many versions a policy may have.
  static let limit = 5

  /// Refuses a document that is no policy, or is longer than 6,144 characters without white space.
  static func check(_ document: String) throws(AWSError) {
    try PolicyText.check(document, as: .identity, isManaged: true)
    guard PolicyText.size(document) <= 6144 else { throw IAMFailure.quota("PolicySize", 6144) }
  }
}
