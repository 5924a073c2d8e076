import AWSServices
import AWSWire
import Identity

extension S3Handlers {
  static let notifications = [getNotifications, putNotifications]

  private static let getNotifications = handler(
    S3.GetBucketNotificationConfiguration.self, event: "GetBucketNotification",
    perform: { _, _, bucket, _ throws(AWSError) in
      var output = S3.GetBucketNotificationConfiguration.Output()
      let queues = (bucket.notifications ?? []).map(configuration)
      output.queueConfigurations = queues.isEmpty ? nil : queues
      return output
    })

  private static let putNotifications = handler(
    S3.PutBucketNotificationConfiguration.self, event: "PutBucketNotification",
    perform: { input, call, bucket, world throws(AWSError) in
      let notifications = try NotificationRules.check(input, of: bucket, &world.entropy)
      if input.skipDestinationValidation != true {
        try NotificationRules.checkPlaces(notifications, of: bucket, at: call.moment, world)
        for arn in Set(notifications.map(\.queue)).sorted() {
          guard let queue = world.queue(arn) else { continue }
          BucketNotifier.sendTest(to: queue, for: bucket, by: .init(call), &world)
        }
      }
      world.change(bucket: bucket.name) { $0.notifications = notifications.isEmpty ? nil : notifications }
      return Empty()
    })

  private static func configuration(_ notification: BucketNotification) -> S3.QueueConfiguration {
    var queue = S3.QueueConfiguration()
    queue.id = notification.id
    queue.queueArn = notification.queue
    queue.events = notification.events.map { .init(rawValue: $0) }
    var rules: [S3.FilterRule] = []
    for (name, value) in [("Prefix", notification.prefix), ("Suffix", notification.suffix)] {
      guard let value else { continue }
      var rule = S3.FilterRule()
      rule.name = .init(rawValue: name)
      rule.value = value
      rules.append(rule)
    }
    guard !rules.isEmpty else { return queue }
    var key = S3.S3KeyFilter()
    key.filterRules = rules
    queue.filter = S3.NotificationConfigurationFilter()
    queue.filter?.key = key
    return queue
  }
}
