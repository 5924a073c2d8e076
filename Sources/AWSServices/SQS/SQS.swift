public import AWSWire

/// Amazon SQS, API version 2012-11-05, in the JSON protocol.
public enum SQS {
  /// What all its operations share.
  public static let service = ServiceModel(
    name: "sqs", wireProtocol: .json10, version: "2012-11-05", targetPrefix: "AmazonSQS",
    errorNamespace: "com.amazonaws.sqs", isQueryCompatible: true)
}
