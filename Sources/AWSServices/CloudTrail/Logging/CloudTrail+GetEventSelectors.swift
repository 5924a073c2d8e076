public import AWSWire

extension CloudTrail {
  /// Tells which events a trail records.
  ///
  /// Source: AWS CloudTrail API Reference, "GetEventSelectors".
  public enum GetEventSelectors: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetEventSelectors", of: service, isReadOnly: true,
      errors: [
        CloudTrail.Errors.trailNotFound, CloudTrail.Errors.invalidTrailName,
        CloudTrail.Errors.cloudTrailARNInvalid, CloudTrail.Errors.unsupportedOperation,
        CloudTrail.Errors.operationNotPermitted, CloudTrail.Errors.noManagementAccountSLRExists,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The trail's name or ARN.
      public var trailName: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("TrailName", &trailName)
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
