public import AWSWire

extension Organizations {
  /// Asks the members to turn all features on.
  ///
  /// Source: AWS Organizations API Reference, "EnableAllFeatures".
  public enum EnableAllFeatures: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "EnableAllFeatures", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.concurrentModification, Organizations.Errors.constraintViolation,
        Organizations.Errors.handshakeConstraintViolation, Organizations.Errors.invalidInput,
        Organizations.Errors.service, Organizations.Errors.tooManyRequests,
      ])

    /// The caller sends nothing.
    public typealias Input = Empty

    /// What a success returns.
    public struct Output: Structure {
      /// The handshake.
      public var handshake: Handshake?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Handshake", &handshake)
      }
    }
  }
}
