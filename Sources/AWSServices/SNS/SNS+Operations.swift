public import AWSWire

extension SNS {
  /// The operations of Amazon SNS that both sides speak.
  public static let operations: [any Operation.Type] = [
    Publish.self
  ]
}
