public import AWSWire

extension STS {
  /// The operations of AWS Security Token Service that both sides speak.
  public static let operations: [any Operation.Type] = [
    AssumeRole.self,
    AssumeRoot.self,
    GetFederationToken.self,
    GetSessionToken.self,
    DecodeAuthorizationMessage.self,
    GetAccessKeyInfo.self,
    GetCallerIdentity.self,
  ]
}
