public import AWSWire

/// Amazon SNS, API version 2010-03-31.
public enum SNS {
  /// What all its operations share.
  public static let service = ServiceModel(
    name: "sns", wireProtocol: .query, version: "2010-03-31",
    xmlNamespace: "http://sns.amazonaws.com/doc/2010-03-31/")
}
