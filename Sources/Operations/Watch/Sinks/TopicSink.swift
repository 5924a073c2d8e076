public import AWSClient
internal import AWSServices
internal import Identity

/// Publishes incidents to an SNS topic: the text for people, with the severity as an attribute to filter by.
public struct TopicSink: WatchSink {
  /// What a message of SNS may have, less than its 256 KiB.
  private static let room = 200_000

  /// The name of the sink, under which its state is kept.
  public let name: String
  private let client: AWSClient
  private let topic: String

  /// Publishes to the topic with this ARN.
  public init(_ client: AWSClient, topic: String) {
    self.client = client
    self.topic = topic
    self.name = "sns \(topic)"
  }

  /// Publishes the text.
  public func deliver(_ notice: WatchNotice) async throws {
    var input = SNS.Publish.Input()
    input.topicArn = topic
    input.message = String(decoding: notice.text.utf8.prefix(Self.room), as: UTF8.self)
    // A subject has at most 99 characters of ASCII, without line breaks.
    let subject = "[\(notice.severity.rawValue)] \(notice.title)"
    input.subject = String(
      subject.unicodeScalars.filter { $0.value >= 0x20 && $0.value < 0x7F }.prefix(99).map(Character.init))
    var severity = SNS.MessageAttributeValue()
    severity.dataType = "String"
    severity.stringValue = notice.severity.rawValue
    input.messageAttributes = ["severity": severity]
    _ = try await client.call(SNS.Publish.self, input)
  }
}
