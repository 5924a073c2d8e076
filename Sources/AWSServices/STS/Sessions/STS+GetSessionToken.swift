public import AWSWire

extension STS {
  /// Opens a session as the caller, most often with an MFA code.
  ///
  /// Source: AWS STS API Reference, "GetSessionToken".
  public enum GetSessionToken: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetSessionToken", of: service, isReadOnly: true, errors: [STS.Errors.regionDisabled])

    /// What the caller sends.
    public struct Input: Structure {
      /// How long the session lasts, in seconds; the service's default where absent.
      public var durationSeconds: Int?
      /// The serial number or ARN of the caller's MFA device.
      public var serialNumber: String?
      /// The code that the MFA device shows.
      public var tokenCode: String?
      /// The least size of the session token, in bytes; smaller ones are padded.
      public var minimumSessionTokenSize: Int?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("DurationSeconds", &durationSeconds, .minimum(900), .maximum(129600))
        members.optional(
          "SerialNumber", &serialNumber, .minimumLength(9), .maximumLength(256), .pattern(.stsSerialNumber))
        members.optional(
          "TokenCode", &tokenCode, .minimumLength(6), .maximumLength(6), .pattern(.stsTokenCode))
        members.optional("MinimumSessionTokenSize", &minimumSessionTokenSize, .minimum(0), .maximum(4096))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The session's credentials.
      public var credentials: SessionCredentials?
      /// How much of a session token's greatest size is used, in per cent.
      public var sessionTokenUtilization: Int?
      /// The size of the session token, in bytes.
      public var sessionTokenSize: Int?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Credentials", &credentials)
        members.optional("SessionTokenUtilization", &sessionTokenUtilization)
        members.optional("SessionTokenSize", &sessionTokenSize)
      }
    }
  }
}
