import EventPattern
import JSONTree
import TestKit
import Testing

/// Run by hand in release with `ROOTLATCH_EVENTS` naming a file of one CloudTrail record a line.
@Suite("Throughput", .serialized)
struct ThroughputTests {
  static let events = Subprocess.environment["ROOTLATCH_EVENTS"]

  /// A set of rules and the events a second they are asked to reach on one core.
  enum Load: String, CaseIterable {
    case root, pair, exact, exactThousand, mixed

    var rules: [String] {
      switch self {
      case .root:
        [
          #"{"userIdentity":{"type":["Root"],"invokedBy":[{"exists":false}]},"#
            + #""eventType":[{"anything-but":"AwsServiceEvent"}]}"#
        ]
      case .pair: [#"{"eventSource":["s3.amazonaws.com"],"eventName":["GetBucketAcl"]}"#]
      case .exact: Self.exact(100)
      case .exactThousand: Self.exact(10_000)
      case .mixed: Self.mixture
      }
    }

    private static func exact(_ count: Int) -> [String] {
      (0..<count).map { #"{"eventSource":["service\#($0 % 10).amazonaws.com"],"eventName":["Act\#($0)"]}"# }
    }

    private static var mixture: [String] {
      (0..<20).map { #"{"userAgent":[{"wildcard":"*agent\#($0)*sdk*"}]}"# }
        + (0..<20).map {
          #"{"eventName":[{"anything-but":["GetObject","Act\#($0)"]}],"errorCode":[{"exists":true}]}"#
        }
        + (0..<15).map {
          #"{"userIdentity":{"type":["Root"],"userName":[{"exists":\#($0 % 2 == 0)}]},"eventID":["\#($0)"]}"#
        }
        + (0..<25).map { #"{"eventName":[{"prefix":"Delete\#($0)"}],"readOnly":[false]}"# }
        + (0..<20).map { #"{"eventSource":[{"equals-ignore-case":"IAM\#($0).amazonaws.com"}]}"# }
    }
  }

  @Test("events a second", .enabled(if: events != nil), arguments: Load.allCases)
  func measure(_ load: Load) throws {
    let events = try CaseFiles.records(at: Self.events ?? "")
    let rules = try load.rules.enumerated().map {
      (name: "\($0.offset)", pattern: try EventPattern(parsing: $0.element))
    }
    var session = EventMatcher(rules).makeSession()
    let clock = ContinuousClock()
    var best = Duration.seconds(1000)
    var matches = 0
    for _ in 0..<60 {
      matches = 0
      let time = try clock.measure { for event in events { matches += try session.matches(event).count } }
      best = min(best, time)
    }
    let seconds = Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds)
    let bytes = events.reduce(0) { $0 + $1.count }
    print(
      "\(load): \(Int(Double(events.count) / seconds)) events/s, \(Int(Double(bytes) / seconds / 1e6)) MB/s,"
        + " \(matches) matches")
  }
}
