public import AWSWire

extension CloudTrail {
  /// Describes the trails of a Region, shadow trails included unless told otherwise.
  ///
  /// Source: AWS CloudTrail API Reference, "DescribeTrails".
  public enum DescribeTrails: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DescribeTrails", of: service, isReadOnly: true,
      errors: [
        CloudTrail.Errors.unsupportedOperation, CloudTrail.Errors.operationNotPermitted,
        CloudTrail.Errors.invalidTrailName, CloudTrail.Errors.cloudTrailARNInvalid,
        CloudTrail.Errors.noManagementAccountSLRExists,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// Names or ARNs of trails; all where absent.
      public var trailNameList: [String]?
      /// Whether trails of other Regions that record this one are described too.
      public var includeShadowTrails: Bool?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("trailNameList", &trailNameList)
        members.optional("includeShadowTrails", &includeShadowTrails)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The trails.
      public var trailList: [Trail]?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("trailList", &trailList)
      }
    }
  }
}
