public import AWSWire

/// AWS Organizations, API version 2016-11-28.
public enum Organizations {
  /// What all its operations share.
  public static let service = ServiceModel(
    name: "organizations", wireProtocol: .json11, version: "2016-11-28",
    targetPrefix: "AWSOrganizationsV20161128", isGlobal: true)
}
