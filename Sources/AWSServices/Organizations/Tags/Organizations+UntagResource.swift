public import AWSWire

extension Organizations {
  /// Removes tags from an account, root, organizational unit or policy.
  ///
  /// Source: AWS Organizations API Reference, "UntagResource".
  public enum UntagResource: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "UntagResource", of: service,
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
      /// The keys of the tags.
      public var tagKeys: [String] = []

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("ResourceId", &resourceId, .maximumLength(130), .pattern(.organizationsTaggableID))
        members.required("TagKeys", &tagKeys)
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
