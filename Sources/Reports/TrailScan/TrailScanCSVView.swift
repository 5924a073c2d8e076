internal import CloudTrail
internal import Identity
internal import JSONTree
public import Operations

/// The records that concern root in the order of time, as comma-separated values that are safe in spreadsheets.
public struct TrailScanCSVView: Sendable {
  /// Creates a view.
  public init() {}

  private static let columns = [
    "time", "account", "region", "actor", "service", "api", "read_only", "source_ip", "user_agent",
    "error_code", "error_message", "mfa", "access_key", "session_created", "event_type", "backfilled",
    "request", "event_id",
  ]

  /// Hands over the heading and row after row.
  ///
  /// - Throws: What `output` throws, and where the records cannot be read again.
  public func write(_ result: TrailScanResult, to output: (String) throws -> Void) throws {
    try output(CSV.row(Self.columns))
    try result.forEachRecord { event in try output(CSV.row(Self.row(event))) }
  }

  static func row(_ event: TrailEvent) -> [String] {
    [
      event.time.iso8601, event.account, event.region, event.actor.name, event.source, event.name,
      event.isReadOnly ? "true" : "false", event.sourceAddress ?? "", event.userAgent ?? "",
      event.errorCode ?? "", event.errorMessage ?? "",
      (event.usesMFA ?? event.actor.isMFAAuthenticated).map { $0 ? "true" : "false" } ?? "",
      event.actor.accessKeyID ?? "", event.actor.creationDate?.iso8601 ?? "", event.eventType,
      event.addendumReason ?? "", event.parameters.isNull ? "" : event.parameters.description, event.id,
    ]
  }
}
