internal import CloudTrail
internal import Identity
internal import JSONTree
public import Operations

/// A verification as one document of the schema `rootlatch.trail-verify/1`.
public struct TrailVerificationJSONView: Sendable {
  /// Creates a view.
  public init() {}

  /// The document.
  public func text(_ verification: TrailVerification) -> String {
    let gaps = verification.chains.reduce(0) { $0 + $1.gaps.count }
    let document: JSON = [
      "schema": "rootlatch.trail-verify/1",
      "since": Self.moment(verification.since),
      "until": .string("\(verification.until)"),
      "clean": .bool(verification.isClean),
      "interrupted": .bool(verification.isInterrupted),
      "signatures": .string(verification.leavesOutSignatures ? "left-out" : "verified"),
      "unnamedLogs": .string(verification.leavesOutUnnamedLogs ? "left-out" : "looked-for"),
      "summary": [
        "chains": .integer(verification.chains.count),
        "digests": Self.count(verification.digests),
        "logs": Self.count(verification.logs),
        "gaps": .integer(gaps),
        "warnings": .integer(verification.warnings.count),
      ],
      "chains": .array(verification.chains.map(Self.chain)),
      "warnings": .array(verification.warnings.map(Self.warning)),
    ]
    return document.indented + "\n"
  }

  private static func chain(_ chain: TrailVerification.Chain) -> JSON {
    [
      "account": .string(chain.id.account),
      "region": .string(chain.id.region),
      "trail": .string(chain.id.trail),
      "homeRegion": .string(chain.id.homeRegion),
      "organization": chain.id.organization.map { .string($0) } ?? .null,
      "backfill": .bool(chain.id.isBackfill),
      "from": moment(chain.foundStart),
      "to": moment(chain.foundEnd),
      "digests": count(chain.digests),
      "logs": count(chain.logs),
      "problems": .array(
        chain.problems.map {
          [
            "file": .string($0.file), "kind": .string($0.isDigest ? "digest" : "log"),
            "verdict": .string($0.flaw.isProof ? "invalid" : "unverified"), "reason": .string($0.flaw.name),
            "message": .string("\($0.flaw)"),
          ]
        }),
      "gaps": .array(chain.gaps.map { ["start": .string("\($0.start)"), "end": .string("\($0.end)")] }),
    ]
  }

  private static func warning(_ warning: TrailVerification.Warning) -> JSON {
    [
      "kind": .string(warning.kind.rawValue), "account": .string(warning.account),
      "region": .string(warning.region), "newestDigest": .string("\(warning.newestDigest)"),
      "count": .integer(warning.count), "first": .string("\(warning.first)"),
      "last": .string("\(warning.last)"), "files": .array(warning.files.map { .string($0) }),
    ]
  }

  private static func count(_ count: TrailVerification.Count) -> JSON {
    [
      "total": .integer(count.total), "valid": .integer(count.valid), "invalid": .integer(count.invalid),
      "unverified": .integer(count.unverified),
    ]
  }

  private static func moment(_ moment: Timestamp?) -> JSON { moment.map { .string("\($0)") } ?? .null }
}
