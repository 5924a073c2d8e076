public import AWSClient
internal import AWSServices
internal import AWSWire
public import Identity

/// The calls that were made in a root session, as AWS CloudTrail has them.
public struct SessionCalls: Sendable {
  /// One call.
  public struct Call: Hashable, Sendable {
    /// When.
    public let time: Timestamp
    /// The operation, such as `iam.amazonaws.com DeleteAccessKey`.
    public let name: String
    /// The Region.
    public let region: Region
  }

  /// The calls, the earliest first.
  public let calls: [Call]

  /// Looks up the events of an access key in the event history of its account.
  ///
  /// The account's own history has them, so `client` must be somebody in that account: the root session itself may not
  /// read it. AWS CloudTrail has them after about five minutes.
  ///
  /// - Parameter regions: The Regions that were called; IAM's calls are in us-east-1.
  public static func read(
    accessKeyID: String, regions: [Region], _ client: AWSClient
  ) async throws(ClientError) -> SessionCalls {
    var attribute = CloudTrail.LookupAttribute()
    attribute.attributeKey = .accessKeyId
    attribute.attributeValue = accessKeyID
    var input = CloudTrail.LookupEvents.Input()
    input.lookupAttributes = [attribute]
    var calls: [Call] = []
    for region in regions {
      calls += try await client.in(region).all(CloudTrail.LookupEvents.self, input).map { event in
        Call(
          time: event.eventTime ?? client.configuration.clock.now,
          name: [event.eventSource, event.eventName].compactMap { $0 }.joined(separator: " "), region: region)
      }
    }
    return SessionCalls(calls: calls.sorted { $0.time < $1.time })
  }
}

extension RootAccess {
  /// The calls of a session, read through a role of its account.
  public func calls(
    of session: RootSession, via role: String, regions: [Region]
  ) async throws(RootAccessError) -> SessionCalls {
    do {
      let sessions = AuditSessions(client: client, partition: caller.partition, roots: nil)
      let reader = try await sessions.role(role, of: session.account)
      return try await SessionCalls.read(accessKeyID: session.accessKeyID, regions: regions, reader)
    } catch {
      throw RootAccessError(error)
    }
  }
}
