public import AWSWire
internal import HTTPMessage

extension S3 {
  /// Returns where a bucket tells of its events; nothing where it tells of none.
  ///
  /// Source: Amazon S3 API Reference, "GetBucketNotificationConfiguration".
  public enum GetBucketNotificationConfiguration: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetBucketNotificationConfiguration", of: service,
      http: HTTPBinding(.get, "/{Bucket}?notification", responseRoot: "NotificationConfiguration"),
      action: "GetBucketNotification", isReadOnly: true)

    /// What the caller sends.
    public struct Input: Structure {
      /// The bucket's name.
      public var bucket: String = ""
      /// The account that must own the bucket; otherwise the request is refused.
      public var expectedBucketOwner: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Bucket", &bucket, in: .path)
        members.optional(
          "ExpectedBucketOwner", &expectedBucketOwner, in: .header("x-amz-expected-bucket-owner"))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The topics that are told.
      public var topicConfigurations: [TopicConfiguration]?
      /// The queues that are told.
      public var queueConfigurations: [QueueConfiguration]?
      /// The functions that are called.
      public var lambdaFunctionConfigurations: [LambdaFunctionConfiguration]?
      /// That EventBridge is told of every event; nothing where it is not.
      public var eventBridgeConfiguration: EventBridgeConfiguration?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("TopicConfiguration", &topicConfigurations, list: .flattened)
        members.optional("QueueConfiguration", &queueConfigurations, list: .flattened)
        members.optional("CloudFunctionConfiguration", &lambdaFunctionConfigurations, list: .flattened)
        members.optional("EventBridgeConfiguration", &eventBridgeConfiguration)
      }
    }
  }
}
