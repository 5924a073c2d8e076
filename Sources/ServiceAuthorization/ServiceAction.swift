/// An action of a service, and what a policy can say about it.
public struct ServiceAction: Sendable, Hashable {
  /// The prefix of the service, such as `s3`.
  public let service: String
  /// The name in AWS's spelling, such as `GetObject`.
  public let name: String
  /// What it does.
  public let accessLevel: AccessLevel
  /// What it is about; empty where a policy can name nothing but `*`.
  public let resourceTypes: [ResourceType]
  /// The condition keys of the service and the tags that requests carry, in AWS's spelling; global keys are not listed.
  public let conditionKeys: [String]

  /// Whether a request is about this kind of resource, as far as its ARN tells; `*` stands for anything.
  ///
  /// An action without resource types is about nothing that has an ARN.
  public func fits(resource arn: String) -> Bool {
    arn == "*" || resourceTypes.contains { $0.fits(arn) }
  }
}
