public import Identity
internal import JSONTree

/// One event as CloudTrail writes it.
///
/// Source: CloudTrail User Guide, "CloudTrail record contents", event version 1.10.
public struct TrailRecord: Sendable {
  /// A resource the event was about.
  public struct Resource: Hashable, Sendable {
    /// The ARN.
    public var arn: String
    /// The owner's account.
    public var account: String
    /// The type, such as `AWS::IAM::Role`.
    public var type: String

    /// Creates a resource.
    public init(arn: String, account: String, type: String) {
      self.arn = arn
      self.account = account
      self.type = type
    }
  }

  /// Who made the request.
  public var identity: TrailIdentity
  /// When.
  public var time: Timestamp
  /// The service principal, such as `sts.amazonaws.com`.
  public var source: String
  /// The operation.
  public var name: String
  /// The Region that recorded it.
  public var region: String
  /// Where the request came from.
  public var sourceAddress: String
  /// The caller's program.
  public var userAgent: String
  /// The error, where there was one.
  public var errorCode: String?
  /// Its message.
  public var errorMessage: String?
  /// One JSON value.
  public var requestParameters: [UInt8]
  /// One JSON value.
  public var responseElements: [UInt8]
  /// The id of the request.
  public var requestID: String
  /// The id of the event, unique.
  public var eventID: String
  /// Whether the operation only reads.
  public var isReadOnly: Bool
  /// The resources the event was about.
  public var resources: [Resource] = []
  /// The account whose trail this is.
  public var recipient: AccountID
  /// The host that was asked.
  public var host: String?

  /// Creates a record.
  public init(
    identity: TrailIdentity, time: Timestamp, source: String, name: String, region: String,
    sourceAddress: String, userAgent: String, requestParameters: [UInt8], responseElements: [UInt8],
    requestID: String, eventID: String, isReadOnly: Bool, recipient: AccountID
  ) {
    self.identity = identity
    self.time = time
    self.source = source
    self.name = name
    self.region = region
    self.sourceAddress = sourceAddress
    self.userAgent = userAgent
    self.requestParameters = requestParameters
    self.responseElements = responseElements
    self.requestID = requestID
    self.eventID = eventID
    self.isReadOnly = isReadOnly
    self.recipient = recipient
  }

  /// The record as one JSON object.
  public var json: [UInt8] {
    var writer = JSONWriter(reserving: 1600)
    writer.openObject()
    writer.member("eventVersion", "1.10")
    writer.name("userIdentity")
    identity.write(to: &writer)
    writer.member("eventTime", time.iso8601)
    writer.member("eventSource", source)
    writer.member("eventName", name)
    writer.member("awsRegion", region)
    writer.member("sourceIPAddress", sourceAddress)
    writer.member("userAgent", userAgent)
    if let errorCode { writer.member("errorCode", errorCode) }
    if let errorMessage { writer.member("errorMessage", errorMessage) }
    writer.name("requestParameters")
    writer.raw(requestParameters)
    writer.name("responseElements")
    writer.raw(responseElements)
    writer.member("requestID", requestID)
    writer.member("eventID", eventID)
    writer.name("readOnly")
    writer.bool(isReadOnly)
    writeResources(to: &writer)
    writer.member("eventType", "AwsApiCall")
    writer.name("managementEvent")
    writer.bool(true)
    writer.member("recipientAccountId", recipient.rawValue)
    writer.member("eventCategory", "Management")
    if let host {
      writer.name("tlsDetails")
      writer.openObject()
      writer.member("clientProvidedHostHeader", host)
      writer.closeObject()
    }
    writer.closeObject()
    return writer.bytes
  }

  private func writeResources(to writer: inout JSONWriter) {
    guard !resources.isEmpty else { return }
    writer.name("resources")
    writer.openArray()
    for resource in resources {
      writer.openObject()
      writer.member("accountId", resource.account)
      writer.member("type", resource.type)
      writer.member("ARN", resource.arn)
      writer.closeObject()
    }
    writer.closeArray()
  }
}
