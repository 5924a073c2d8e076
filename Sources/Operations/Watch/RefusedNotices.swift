/// The notices that a sink refuses for what they are, though it takes others.
///
/// One that cannot be delivered must not keep those behind it waiting for ever. It is passed over, tried again when
/// nothing else waits, and set aside after some tries, if the sink took another meanwhile: one that takes nothing at all
/// is in trouble itself, and loses nothing.
struct RefusedNotices {
  /// How often a notice is tried, which takes a quarter of an hour.
  private static let tries = 20

  private var counts: [Int64: Int] = [:]
  /// Those that were refused before the sink took another.
  private var suspects: Set<Int64> = []
  /// The last one that was passed over in this round.
  private(set) var passed: Int64?

  /// Notes that a notice was refused.
  ///
  /// - Returns: Whether it is to be set aside.
  mutating func refuse(_ number: Int64) -> Bool {
    let count = counts[number, default: 0] + 1
    if count >= Self.tries, suspects.contains(number) {
      counts[number] = nil
      suspects.remove(number)
      return true
    }
    counts[number] = count
    passed = max(passed ?? number, number)
    return false
  }

  /// Notes that a notice was taken.
  mutating func take(_ number: Int64) {
    suspects.formUnion(counts.keys)
    counts[number] = nil
    suspects.remove(number)
  }

  /// Begins another round with the first notice.
  mutating func beginAgain() { passed = nil }
}
