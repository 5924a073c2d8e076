public import AWSWire

/// Every operation that both sides speak.
public enum ServiceCatalog {
  /// One service and its operations, in the order of its folders.
  public struct Entry: Sendable {
    /// The service.
    public let service: ServiceModel
    /// Its operations.
    public let operations: [any Operation.Type]
    /// The errors that its model lists for them.
    public let errors: [ErrorModel]
  }

  /// The services.
  public static let services: [Entry] = [
    Entry(service: STS.service, operations: STS.operations, errors: STS.Errors.all),
    Entry(service: IAM.service, operations: IAM.operations, errors: IAM.Errors.all),
    Entry(
      service: Organizations.service, operations: Organizations.operations,
      errors: Organizations.Errors.all),
    Entry(service: CloudTrail.service, operations: CloudTrail.operations, errors: CloudTrail.Errors.all),
    Entry(service: S3.service, operations: S3.operations, errors: S3.Errors.all),
    Entry(service: SQS.service, operations: SQS.operations, errors: SQS.Errors.all),
    Entry(service: SNS.service, operations: SNS.operations, errors: SNS.Errors.all),
    Entry(
      service: AccountManagement.service, operations: AccountManagement.operations,
      errors: AccountManagement.Errors.all),
  ]

  /// The operations of all services.
  public static var operations: [any Operation.Type] { services.flatMap(\.operations) }
}

extension Operation {
  /// What the input consists of.
  public static var inputDescription: ShapeDescription { description(of: Input.self) }

  /// What the output consists of.
  public static var outputDescription: ShapeDescription { description(of: Output.self) }

  private static func description(of structure: any Structure.Type) -> ShapeDescription {
    var context = DescriptionContext()
    return structure.describe(&context)
  }
}
