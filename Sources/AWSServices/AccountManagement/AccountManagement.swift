public import AWSWire

/// AWS Account Management, API version 2021-02-01.
public enum AccountManagement {
  /// What all its operations share.
  public static let service = ServiceModel(
    name: "account", wireProtocol: .restJSON, version: "2021-02-01", isGlobal: true)
}
