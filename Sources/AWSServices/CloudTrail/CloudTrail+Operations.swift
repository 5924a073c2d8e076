public import AWSWire

extension CloudTrail {
  /// The operations of AWS CloudTrail that both sides speak.
  public static let operations: [any Operation.Type] = [
    LookupEvents.self,
    CreateTrail.self,
    UpdateTrail.self,
    DeleteTrail.self,
    GetTrail.self,
    ListTrails.self,
    DescribeTrails.self,
    StartLogging.self,
    StopLogging.self,
    GetTrailStatus.self,
    GetEventSelectors.self,
    PutEventSelectors.self,
    ListPublicKeys.self,
  ]
}
