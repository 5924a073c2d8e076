public import AWSWire

/// Amazon S3, API version 2006-03-01.
public enum S3 {
  /// What all its operations share.
  public static let service = ServiceModel(
    name: "s3", wireProtocol: .restXML, version: "2006-03-01",
    xmlNamespace: "http://s3.amazonaws.com/doc/2006-03-01/")
}
