public import AWSWire

extension CloudTrail {
  /// Sets which events a trail records.
  ///
  /// Source: AWS CloudTrail API Reference, "PutEventSelectors".
  public enum PutEventSelectors: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "PutEventSelectors", of: service,
      errors: [
        CloudTrail.Errors.trailNotFound, CloudTrail.Errors.invalidTrailName,
        CloudTrail.Errors.cloudTrailARNInvalid, CloudTrail.Errors.invalidHomeRegion,
        CloudTrail.Errors.invalidEventSelectors, CloudTrail.Errors.conflict, CloudTrail.Errors.throttling,
        CloudTrail.Errors.unsupportedOperation, CloudTrail.Errors.operationNotPermitted,
        CloudTrail.Errors.notOrganizationMasterAccount, CloudTrail.Errors.noManagementAccountSLRExists,
        CloudTrail.Errors.insufficientDependencyServiceAccessPermission,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The trail's name or ARN.
      public var trailName: String = ""
      /// The selectors.
      public var eventSelectors: [EventSelector]?
      /// The selectors by conditions on fields.
      public var advancedEventSelectors: [AdvancedEventSelector]?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("TrailName", &trailName)
        members.optional("EventSelectors", &eventSelectors)
        members.optional("AdvancedEventSelectors", &advancedEventSelectors)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The trail's ARN.
      public var trailARN: String?
      /// The selectors.
      public var eventSelectors: [EventSelector]?
      /// The selectors by conditions on fields.
      public var advancedEventSelectors: [AdvancedEventSelector]?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("TrailARN", &trailARN)
        members.optional("EventSelectors", &eventSelectors)
        members.optional("AdvancedEventSelectors", &advancedEventSelectors)
      }
    }
  }
}
