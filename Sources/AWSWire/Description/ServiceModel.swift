/// What all operations of one AWS service share.
public struct ServiceModel: Hashable, Sendable {
  /// The service's short name in endpoints and configuration, such as `iam`.
  public let name: String
  /// The name in a credential scope, such as `iam`.
  public let signingName: String
  /// The prefix of its IAM actions, such as `iam`.
  public let actionPrefix: String
  /// The service principal in CloudTrail's `eventSource`, such as `iam.amazonaws.com`.
  public let eventSource: String
  /// The protocol.
  public let wireProtocol: WireProtocol
  /// The API version, such as `2010-05-08`.
  public let version: String
  /// The namespace of its XML responses; nil for JSON protocols.
  public let xmlNamespace: String?
  /// What stands before the dot in `X-Amz-Target`; nil for other protocols.
  public let targetPrefix: String?
  /// Whether one endpoint serves a whole partition and signs for its global Region.
  public let isGlobal: Bool
  /// What stands before the `#` in the type of an error; nil where errors are bare.
  public let errorNamespace: String?
  /// Whether errors also carry the codes of the Query protocol that the service spoke before.
  ///
  /// Source: Smithy 2.0, "awsQueryCompatible trait".
  public let isQueryCompatible: Bool
  /// Whether complaints about values quote them; IAM's no longer do.
  public let quotesValues: Bool

  /// Describes a service.
  public init(
    name: String, signingName: String? = nil, actionPrefix: String? = nil, eventSource: String? = nil,
    wireProtocol: WireProtocol, version: String, xmlNamespace: String? = nil, targetPrefix: String? = nil,
    isGlobal: Bool = false, errorNamespace: String? = nil, isQueryCompatible: Bool = false,
    quotesValues: Bool = true
  ) {
    self.name = name
    self.signingName = signingName ?? name
    self.actionPrefix = actionPrefix ?? name
    self.eventSource = eventSource ?? "\(name).amazonaws.com"
    self.wireProtocol = wireProtocol
    self.version = version
    self.xmlNamespace = xmlNamespace
    self.targetPrefix = targetPrefix
    self.isGlobal = isGlobal
    self.errorNamespace = errorNamespace
    self.isQueryCompatible = isQueryCompatible
    self.quotesValues = quotesValues
  }
}
