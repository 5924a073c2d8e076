public import AWSWire

/// AWS CloudTrail, API version 2013-11-01.
public enum CloudTrail {
  /// What all its operations share.
  public static let service = ServiceModel(
    name: "cloudtrail", wireProtocol: .json11, version: "2013-11-01",
    targetPrefix: "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101")
}
