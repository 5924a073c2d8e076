public import AWSWire

/// AWS Identity and Access Management, API version 2010-05-08.
public enum IAM {
  /// What all its operations share.
  public static let service = ServiceModel(
    name: "iam", wireProtocol: .query, version: "2010-05-08",
    xmlNamespace: "https://iam.amazonaws.com/doc/2010-05-08/", isGlobal: true, quotesValues: false)
}
