import AWSServices
import AWSWire
import Cryptography
import Identity

/// What S3 takes for the notification configuration of a bucket.
///
/// Source: Amazon S3 User Guide, "Amazon S3 Event Notifications", and the answers of S3.
enum NotificationRules {
  /// What is kept of a configuration.
  ///
  /// - Throws: What S3 answers to a configuration that it does not take.
  static func check(
    _ input: S3.PutBucketNotificationConfiguration.Input, of bucket: Bucket, _ entropy: inout Entropy
  ) throws(AWSError) -> [BucketNotification] {
    let configuration = input.notificationConfiguration
    // There is nobody here whom an event could reach by these ways.
    if configuration.eventBridgeConfiguration != nil { throw S3Refusal.notImplemented }
    let others =
      (configuration.topicConfigurations ?? []).map(\.topicArn)
      + (configuration.lambdaFunctionConfigurations ?? []).map(\.lambdaFunctionArn)
    if let other = others.first {
      guard input.skipDestinationValidation != true else { throw S3Refusal.notImplemented }
      throw unreachable(other, "The destination does not exist")
    }
    var notifications: [BucketNotification] = []
    for queue in configuration.queueConfigurations ?? [] {
      notifications.append(try check(queue, of: bucket, &entropy))
    }
    guard Set(notifications.map(\.id)).count == notifications.count else {
      throw AWSError(
        code: "InvalidArgument", message: "Same ID used for multiple configurations. IDs must be unique.")
    }
    try refuseOverlaps(notifications)
    return notifications
  }

  private static func check(
    _ queue: S3.QueueConfiguration, of bucket: Bucket, _ entropy: inout Entropy
  ) throws(AWSError) -> BucketNotification {
    guard let arn = try? ARN(queue.queueArn), arn.service == "sqs", arn.accountID != nil else {
      throw S3Refusal.invalid("The ARN is not well formed", argument: "Queue", value: queue.queueArn)
    }
    guard arn.region == bucket.region else {
      throw S3Refusal.invalid(
        "The notification destination service region is not valid for the bucket location constraint",
        argument: "Queue", value: queue.queueArn)
    }
    guard !queue.events.isEmpty else { throw S3Refusal.badXML }
    var notification = BucketNotification()
    notification.id = queue.id ?? Base64.encode(Array(entropy.uuid().utf8))
    notification.queue = queue.queueArn
    notification.events = queue.events.map(\.rawValue)
    for rule in queue.filter?.key?.filterRules ?? [] {
      switch rule.name?.rawValue.lowercased() {
      case "prefix":
        if notification.prefix != nil { throw ruleTwice("prefix") }
        notification.prefix = rule.value ?? ""
      case "suffix":
        if notification.suffix != nil { throw ruleTwice("suffix") }
        notification.suffix = rule.value ?? ""
      default:
        throw S3Refusal.invalid(
          "filter rule name must be either prefix or suffix", argument: "FilterRule.Name",
          value: rule.name?.rawValue ?? "")
      }
    }
    return notification
  }

  private static func ruleTwice(_ end: String) -> AWSError {
    S3Refusal.invalid(
      "Cannot specify more than one \(end) rule in a filter.", argument: "FilterRule.Name", value: end)
  }

  /// Of one event, each object is told of to one place.
  private static func refuseOverlaps(_ notifications: [BucketNotification]) throws(AWSError) {
    for (place, left) in notifications.enumerated() {
      for right in notifications[(place + 1)...] {
        let (leftHead, rightHead) = (left.prefix ?? "", right.prefix ?? "")
        let (leftTail, rightTail) = (left.suffix ?? "", right.suffix ?? "")
        let share = left.events.contains { one in right.events.contains { overlap(one, $0) } }
        guard share, leftHead.hasPrefix(rightHead) || rightHead.hasPrefix(leftHead),
          leftTail.hasSuffix(rightTail) || rightTail.hasSuffix(leftTail)
        else { continue }
        throw AWSError(
          code: "InvalidArgument",
          message:
            "Configuration is ambiguously defined. Cannot have overlapping suffixes in two rules if the "
            + "prefixes are overlapping for the same event type.")
      }
    }
  }

  private static func overlap(_ left: String, _ right: String) -> Bool {
    left == right || left.hasSuffix("*") && right.hasPrefix(left.dropLast())
      || right.hasSuffix("*") && left.hasPrefix(right.dropLast())
  }

  /// Refuses queues that are not there, or that S3 may not send to.
  static func checkPlaces(
    _ notifications: [BucketNotification], of bucket: Bucket, at moment: Timestamp, _ world: World
  ) throws(AWSError) {
    for notification in notifications {
      guard let queue = world.queue(notification.queue) else {
        throw unreachable(notification.queue, "The destination queue does not exist")
      }
      guard BucketNotifier.mayTell(queue, of: bucket, at: moment, world) else {
        throw unreachable(
          notification.queue,
          "Permissions on the destination queue do not allow S3 to publish notifications from this bucket")
      }
    }
  }

  private static func unreachable(_ arn: String, _ reason: String) -> AWSError {
    S3Refusal.invalid(
      "Unable to validate the following destination configurations", argument: arn, value: reason)
  }
}
