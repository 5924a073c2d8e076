public import AWSWire

extension Organizations {
  /// Adds tags to an account, root, organizational unit or policy.
  ///
  /// Source: AWS Organizations API Reference, "TagResource".
  public enum TagResource: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "TagResource", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.concurrentModification,
        Organizations.Errors.awsOrganizationsNotInUse, Organizations.Errors.targetNotFound,
        Organizations.Errors.constraintViolation, Organizations.Errors.invalidInput,
        Organizations.Errors.service, Organizations.Errors.tooManyRequests,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The id of what has the tags.
      public var resourceId: String = ""
      /// The tags.
      public var tags: [Tag] = []

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("ResourceId", &resourceId, .maximumLength(130), .pattern(.organizationsTaggableID))
        members.required("Tags", &tags)
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
