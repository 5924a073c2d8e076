public import AWSWire

extension CloudTrail {
  /// Stops to write log files, which ends the chain of digests.
  ///
  /// Source: AWS CloudTrail API Reference, "StopLogging".
  public enum StopLogging: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "StopLogging", of: service,
      errors: [
        CloudTrail.Errors.trailNotFound, CloudTrail.Errors.invalidTrailName,
        CloudTrail.Errors.cloudTrailARNInvalid, CloudTrail.Errors.conflict, CloudTrail.Errors.throttling,
        CloudTrail.Errors.invalidHomeRegion, CloudTrail.Errors.unsupportedOperation,
        CloudTrail.Errors.operationNotPermitted, CloudTrail.Errors.notOrganizationMasterAccount,
        CloudTrail.Errors.noManagementAccountSLRExists,
        CloudTrail.Errors.insufficientDependencyServiceAccessPermission,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The trail's name.
      public var name: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Name", &name)
      }
    }

    /// What a success returns.
    public struct Output: Structure {

      /// Creates an empty output.
      public init() {}

      /// There are none.
      public mutating func members(_ members: inout Members) {
      }
    }
  }
}
