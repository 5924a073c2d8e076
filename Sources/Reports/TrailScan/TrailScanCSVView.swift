internal import CloudTrail
internal import Detection
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
    "request", "event_id", "country", "city", "as_number", "as_organization", "incident", "severity",
    "detections", "techniques",
  ]

  /// Hands over the heading and row after row.
  ///
  /// - Throws: What `output` throws, and where the records cannot be read again.
  public func write(_ result: TrailScanResult, to output: (String) throws -> Void) throws {
    try output(CSV.row(Self.columns))
    let incidents = TrailScanTimeline(result.report.incidents)
    try result.forEachRecord { event in
      let place = event.sourceAddress.flatMap { result.directory?.place(of: $0) }
      try output(CSV.row(Self.row(event) + Self.row(place) + incidents.row(event)))
    }
  }

  private static func row(_ place: AddressPlace?) -> [String] {
    [
      place?.country ?? "", place?.city ?? "", place?.systemNumber.map { String($0) } ?? "",
      place?.organization ?? "",
    ]
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
