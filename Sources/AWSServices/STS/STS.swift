public import AWSWire

/// AWS Security Token Service, API version 2011-06-15.
public enum STS {
  /// What all its operations share.
  public static let service = ServiceModel(
    name: "sts", wireProtocol: .query, version: "2011-06-15",
    xmlNamespace: "https://sts.amazonaws.com/doc/2011-06-15/")
}
