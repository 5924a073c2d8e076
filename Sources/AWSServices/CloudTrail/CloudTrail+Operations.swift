public import AWSWire

extension CloudTrail {
  /// The operations of AWS CloudTrail that both sides speak.
  public static let operations: [any Operation.Type] = [
    LookupEvents.self,
    DescribeTrails.self,
  ]
}
