/// What is known of one operation beside its members.
public struct OperationModel: Sendable {
  /// The operation's name, such as `AssumeRoot`.
  public let name: String
  /// The service it belongs to.
  public let service: ServiceModel
  /// Its method and path.
  public let http: HTTPBinding
  /// The name of its IAM action without the service prefix; most often the operation's own name.
  public let action: String
  /// Whether CloudTrail marks it `readOnly`.
  public let isReadOnly: Bool
  /// Whether a body of the request must come with a checksum of it.
  public let sendsChecksum: Bool
  /// The errors its model lists.
  public let errors: [ErrorModel]
  /// The name of the root element of a response in XML, where the protocol gives it one.
  let responseName: String
  /// The name of the element in it that holds the output.
  let resultName: String

  /// Describes an operation.
  public init(
    _ name: String, of service: ServiceModel, http: HTTPBinding = .rpc, action: String? = nil,
    isReadOnly: Bool = false, sendsChecksum: Bool = false, errors: [ErrorModel] = []
  ) {
    self.name = name
    self.service = service
    self.http = http
    self.action = action ?? name
    self.isReadOnly = isReadOnly
    self.sendsChecksum = sendsChecksum
    self.errors = errors
    responseName = name + "Response"
    resultName = name + "Result"
  }

  /// The IAM action, such as `sts:AssumeRoot`.
  public var iamAction: String { "\(service.actionPrefix):\(action)" }
}
