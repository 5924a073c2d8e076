import AWSServices
import AWSWire
import Cryptography
import Identity

/// What S3 takes for the notification configuration of a bucket.
///
/// Source: Amazon S3 User Guide, "Amazon S3 Event Notifications", and answers of S3 that localstack recorded (2023-08).
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
    let topics = (configuration.topicConfigurations ?? []).map(\.topicArn)
    let functions = (configuration.lambdaFunctionConfigurations ?? []).map(\.lambdaFunctionArn)
    for arn in topics { _ = try parse(arn, of: "sns", argument: "Topic") }
    for arn in functions { _ = try parse(arn, of: "lambda", argument: "CloudFunction") }
    if !topics.isEmpty || !functions.isEmpty {
      guard input.skipDestinationValidation != true else { throw S3Refusal.notImplemented }
      throw unreachable(
        topics.map { ($0, "The destination topic does not exist") }
          + functions.map { ("\($0), null", "Not authorized to invoke function [\($0)]") })
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
    let arn = try parse(queue.queueArn, of: "sqs", argument: "Queue")
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

  private static func parse(
    _ text: String, of service: String, argument: String
  ) throws(AWSError) -> ARN {
    guard let arn = try? ARN(text) else {
      throw S3Refusal.invalid("The ARN could not be parsed", argument: argument, value: text)
    }
    guard arn.service == service, arn.accountID != nil else {
      throw S3Refusal.invalid("The ARN is not well formed", argument: argument, value: text)
    }
    return arn
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
    var problems: [(String, String)] = []
    for notification in notifications {
      guard let queue = world.queue(notification.queue) else {
        problems.append((notification.queue, "The destination queue does not exist"))
        continue
      }
      guard BucketNotifier.mayTell(queue, of: bucket, at: moment, world) else {
        problems.append(
          (
            notification.queue,
            "Permissions on the destination queue do not allow S3 to publish notifications from this bucket"
          ))
        continue
      }
    }
    guard problems.isEmpty else { throw unreachable(problems) }
  }

  /// Every place that cannot be reached, numbered from one.
  private static func unreachable(_ problems: [(place: String, reason: String)]) -> AWSError {
    var members: [String: String] = [:]
    for (index, problem) in problems.enumerated() {
      members["ArgumentName\(index + 1)"] = problem.place
      members["ArgumentValue\(index + 1)"] = problem.reason
    }
    return AWSError(
      code: "InvalidArgument", message: "Unable to validate the following destination configurations",
      members: members)
  }
}
