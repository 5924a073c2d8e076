public import AWSWire

extension CloudTrail {
  /// Describes one trail.
  ///
  /// Source: AWS CloudTrail API Reference, "GetTrail".
  public enum GetTrail: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetTrail", of: service, isReadOnly: true,
      errors: [
        CloudTrail.Errors.cloudTrailARNInvalid, CloudTrail.Errors.trailNotFound,
        CloudTrail.Errors.invalidTrailName, CloudTrail.Errors.unsupportedOperation,
        CloudTrail.Errors.operationNotPermitted,
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
      /// The trail.
      public var trail: Trail?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Trail", &trail)
      }
    }
  }
}
