import Identity

extension World {
  /// Puts a queue in place.
  mutating func put(_ queue: Queue) {
    stores.queues[queue.arn] = queue
    touched.queues.insert(queue.arn)
  }

  /// Takes a queue away for good.
  mutating func remove(queue arn: String) {
    stores.queues[arn] = nil
    touched.queues.insert(arn)
  }

  /// The queue with this ARN, where it was not deleted.
  func queue(_ arn: String) -> Queue? {
    stores.queues[arn].flatMap { $0.deletedAt == nil ? $0 : nil }
  }
}
