import Identity

@testable import Operations

extension PolicyScene {
  /// An organization of AWS's usual partition, on a day in November 2026.
  static let rehearsal = PolicyScene(
    organization: "o-a1b2c3d4e5", partition: .aws, moment: Timestamp(seconds: 1_795_428_000))
}
