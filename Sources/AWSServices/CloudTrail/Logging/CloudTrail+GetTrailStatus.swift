public import AWSWire
public import Identity

extension CloudTrail {
  /// Says whether a trail logs, and how its last deliveries went.
  ///
  /// Source: AWS CloudTrail API Reference, "GetTrailStatus".
  public enum GetTrailStatus: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "GetTrailStatus", of: service, isReadOnly: true,
      errors: [
        CloudTrail.Errors.cloudTrailARNInvalid, CloudTrail.Errors.trailNotFound,
        CloudTrail.Errors.invalidTrailName, CloudTrail.Errors.unsupportedOperation,
        CloudTrail.Errors.operationNotPermitted,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The trail's name.
      public var name: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Name", &name)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// Whether log files are written.
      public var isLogging: Bool?
      /// Why the last delivery to the bucket failed.
      public var latestDeliveryError: String?
      /// Why the last notification failed.
      public var latestNotificationError: String?
      /// When the bucket last got a log file.
      public var latestDeliveryTime: Timestamp?
      /// When the topic was last told.
      public var latestNotificationTime: Timestamp?
      /// When logging was last started.
      public var startLoggingTime: Timestamp?
      /// When logging was last stopped.
      public var stopLoggingTime: Timestamp?
      /// Why the last delivery to the log group failed.
      public var latestCloudWatchLogsDeliveryError: String?
      /// When the log group last got records.
      public var latestCloudWatchLogsDeliveryTime: Timestamp?
      /// When the bucket last got a digest file.
      public var latestDigestDeliveryTime: Timestamp?
      /// Why the last delivery of a digest file failed.
      public var latestDigestDeliveryError: String?
      /// Deprecated by AWS.
      public var latestDeliveryAttemptTime: String?
      /// Deprecated by AWS.
      public var latestNotificationAttemptTime: String?
      /// Deprecated by AWS.
      public var latestNotificationAttemptSucceeded: String?
      /// Deprecated by AWS.
      public var latestDeliveryAttemptSucceeded: String?
      /// Deprecated by AWS.
      public var timeLoggingStarted: String?
      /// Deprecated by AWS.
      public var timeLoggingStopped: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("IsLogging", &isLogging)
        members.optional("LatestDeliveryError", &latestDeliveryError)
        members.optional("LatestNotificationError", &latestNotificationError)
        members.optional("LatestDeliveryTime", &latestDeliveryTime)
        members.optional("LatestNotificationTime", &latestNotificationTime)
        members.optional("StartLoggingTime", &startLoggingTime)
        members.optional("StopLoggingTime", &stopLoggingTime)
        members.optional("LatestCloudWatchLogsDeliveryError", &latestCloudWatchLogsDeliveryError)
        members.optional("LatestCloudWatchLogsDeliveryTime", &latestCloudWatchLogsDeliveryTime)
        members.optional("LatestDigestDeliveryTime", &latestDigestDeliveryTime)
        members.optional("LatestDigestDeliveryError", &latestDigestDeliveryError)
        members.optional("LatestDeliveryAttemptTime", &latestDeliveryAttemptTime)
        members.optional("LatestNotificationAttemptTime", &latestNotificationAttemptTime)
        members.optional("LatestNotificationAttemptSucceeded", &latestNotificationAttemptSucceeded)
        members.optional("LatestDeliveryAttemptSucceeded", &latestDeliveryAttemptSucceeded)
        members.optional("TimeLoggingStarted", &timeLoggingStarted)
        members.optional("TimeLoggingStopped", &timeLoggingStopped)
      }
    }
  }
}
