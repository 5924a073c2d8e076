import AWSServices
import AWSWire
import Identity

extension S3Handlers {
  static let settings = [getVersioning, putVersioning, getACL, getOwnership, getObjectLock]

  private static let getVersioning = handler(
    S3.GetBucketVersioning.self,
    perform: { _, _, bucket, _ throws(AWSError) in
      var output = S3.GetBucketVersioning.Output()
      output.status = bucket.versioning.map { .init(rawValue: $0) }
      if bucket.deletesByMFA { output.mfaDelete = .enabled }
      return output
    })

  /// MFA delete is root's alone, and takes a code of root's device each time.
  ///
  /// Source: Amazon S3 User Guide, "Configuring MFA delete".
  private static let putVersioning = handler(
    S3.PutBucketVersioning.self,
    perform: { input, call, bucket, world throws(AWSError) in
      guard let status = input.versioningConfiguration.status else { throw illegalVersioning() }
      if let wish = input.versioningConfiguration.mfaDelete, (wish == .enabled) != bucket.deletesByMFA {
        guard call.caller.isRoot, call.account == bucket.owner else {
          throw AWSError(
            code: "AccessDenied",
            message: "Mfa Authentication must be used for this request", status: 403)
        }
      }
      if input.versioningConfiguration.mfaDelete != nil || bucket.deletesByMFA {
        try verifyMFA(input.mfa, of: bucket, call, world)
      }
      if bucket.locksObjects, status == .suspended {
        throw AWSError(
          code: "InvalidBucketState",
          message:
            "An Object Lock configuration is present on this bucket, so the versioning state cannot be "
            + "changed.", status: 409)
      }
      let deletesByMFA = input.versioningConfiguration.mfaDelete.map { $0 == .enabled }
      world.change(bucket: bucket.name) {
        $0.versioning = status.rawValue
        $0.deletesByMFA = deletesByMFA ?? $0.deletesByMFA
      }
      return Empty()
    })

  private static func illegalVersioning() -> AWSError {
    AWSError(
      code: "IllegalVersioningConfigurationException",
      message: "The Versioning element must be specified")
  }

  /// Holds `SERIAL CODE` against root's device.
  static func verifyMFA(_ text: String?, of bucket: Bucket, _ call: Call, _ world: World) throws(AWSError) {
    let words = (text ?? "").split(separator: " ").map(String.init)
    guard words.count == 2 else {
      throw AWSError(
        code: "AccessDenied", message: "Mfa Authentication must be used for this request", status: 403)
    }
    let account = world[bucket.owner]
    guard call.account == bucket.owner,
      account?.root.mfaDevices.contains(where: { $0.serialNumber == words[0] }) == true,
      let device = account?.virtualMFADevices[words[0]],
      OneTimeCode.step(of: words[1], seed: device.seed, at: call.moment) != nil
    else { throw S3Refusal.denied }
  }

  private static let getACL = handler(
    S3.GetBucketAcl.self,
    perform: { _, _, bucket, _ throws(AWSError) in
      var output = S3.GetBucketAcl.Output()
      output.owner = owner(bucket.owner)
      var grant = S3.Grant()
      grant.permission = .fullControl
      var grantee = S3.Grantee()
      grantee.type = .canonicalUser
      grantee.id = output.owner?.id
      grant.grantee = grantee
      output.grants = [grant]
      return output
    })

  private static let getOwnership = handler(
    S3.GetBucketOwnershipControls.self,
    perform: { _, _, _, _ throws(AWSError) in
      var output = S3.GetBucketOwnershipControls.Output()
      var controls = S3.OwnershipControls()
      var rule = S3.OwnershipControlsRule()
      rule.objectOwnership = .bucketOwnerEnforced
      controls.rules = [rule]
      output.ownershipControls = controls
      return output
    })

  private static let getObjectLock = handler(
    S3.GetObjectLockConfiguration.self,
    perform: { _, _, bucket, _ throws(AWSError) in
      guard bucket.locksObjects else {
        throw AWSError(
          code: "ObjectLockConfigurationNotFoundError",
          message: "Object Lock configuration does not exist for this bucket", status: 404,
          members: ["BucketName": bucket.name])
      }
      var output = S3.GetObjectLockConfiguration.Output()
      var configuration = S3.ObjectLockConfiguration()
      configuration.objectLockEnabled = .enabled
      output.objectLockConfiguration = configuration
      return output
    })
}
