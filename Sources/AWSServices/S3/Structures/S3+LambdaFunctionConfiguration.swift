public import AWSWire

extension S3 {
  /// A Lambda function that is called for events.
  public struct LambdaFunctionConfiguration: Structure {
    /// The name of the configuration; S3 makes one where none is given.
    public var id: String?
    /// The ARN of the function.
    public var lambdaFunctionArn: String = ""
    /// The events that are told of.
    public var events: [Event] = []
    /// Which objects are told of; all where there is none.
    public var filter: NotificationConfigurationFilter?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Id", &id)
      members.required("CloudFunction", &lambdaFunctionArn)
      members.required("Event", &events, list: .flattened)
      members.optional("Filter", &filter)
    }
  }
}
