import AWSServices
import AWSWire
import Identity

extension CloudTrailHandlers {
  static let logging = [startLogging, stopLogging, getTrailStatus, listPublicKeys]

  private static let startLogging = handler(
    CloudTrail.StartLogging.self, { $0.name },
    perform: { _, call, trail, world throws(AWSError) in
      guard !trail.isLogging else { return CloudTrail.StartLogging.Output() }
      var trail = trail
      trail.isLogging = true
      trail.startedAt = call.moment.wholeSeconds
      world.put(trail)
      return CloudTrail.StartLogging.Output()
    })

  /// The last events, the stop among them, are delivered yet; then the chain of digests is at its end.
  private static let stopLogging = handler(
    CloudTrail.StopLogging.self, { $0.name },
    perform: { _, call, trail, world throws(AWSError) in
      guard trail.isLogging else { return CloudTrail.StopLogging.Output() }
      var trail = trail
      trail.isLogging = false
      trail.isEnding = true
      trail.stoppedAt = call.moment.wholeSeconds
      world.put(trail)
      return CloudTrail.StopLogging.Output()
    })

  private static let getTrailStatus = handler(
    CloudTrail.GetTrailStatus.self, { $0.name },
    perform: { _, _, trail, _ throws(AWSError) in
      var output = CloudTrail.GetTrailStatus.Output()
      output.isLogging = trail.isLogging
      output.startLoggingTime = trail.startedAt
      output.stopLoggingTime = trail.isLogging ? nil : trail.stoppedAt
      output.latestDeliveryTime = trail.deliveredAt
      output.latestDeliveryError = trail.deliveryError
      output.latestDigestDeliveryTime = trail.digestedAt
      output.timeLoggingStarted = trail.startedAt?.iso8601 ?? ""
      output.timeLoggingStopped = trail.isLogging ? "" : trail.stoppedAt?.iso8601 ?? ""
      output.latestDeliveryAttemptTime = trail.deliveredAt?.iso8601 ?? ""
      output.latestDeliveryAttemptSucceeded =
        trail.deliveryError == nil ? trail.deliveredAt?.iso8601 ?? "" : ""
      output.latestNotificationAttemptTime = ""
      output.latestNotificationAttemptSucceeded = ""
      return output
    })

  private static let listPublicKeys = Handler(
    CloudTrail.ListPublicKeys.self,
    needs: { _, _, _ throws(AWSError) in [.anything] },
    perform: { input, call, world throws(AWSError) in
      if let start = input.startTime, let end = input.endTime, start > end { throw LookupRefusal.timeRange }
      var output = CloudTrail.ListPublicKeys.Output()
      output.publicKeyList = []
      if let key = world.stores.digestKeys[call.region],
        input.startTime.map({ $0 <= key.validUntil }) ?? true,
        input.endTime.map({ $0 >= key.validFrom }) ?? true
      {
        var answer = CloudTrail.PublicKey()
        answer.value = key.publicKey
        answer.validityStartTime = key.validFrom
        answer.validityEndTime = key.validUntil
        answer.fingerprint = key.fingerprint
        output.publicKeyList = [answer]
      }
      return output
    })
}
