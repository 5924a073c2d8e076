import TestKit

/// Makes new inputs of known ones, the same for the same seed.
public struct FuzzMutator: Sendable {
  private var generator: SeededGenerator
  private let seeds: [[UInt8]]
  private let words: [[UInt8]]
  /// The most bytes of an input.
  private let limit: Int

  /// Prepares to mutate some seeds with the words of a target.
  public init(seed: UInt64, seeds: [[UInt8]], words: [String], limit: Int = 8192) {
    generator = SeededGenerator(seed: seed)
    self.seeds = seeds.isEmpty ? [[]] : seeds
    self.words = words.map { Array($0.utf8) }
    self.limit = limit
  }

  /// The next input: a seed with one to four changes.
  public mutating func next() -> [UInt8] {
    var bytes = seeds.pick(&generator)
    for _ in 0...generator.below(4) { change(&bytes) }
    return bytes.count > limit ? Array(bytes[..<limit]) : bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = bytes.isEmpty ? 0 : generator.below(bytes.count)
    switch generator.below(8) {
    case 0 where !bytes.isEmpty: bytes[place] ^= 1 << UInt8(generator.below(8))
    case 1 where !bytes.isEmpty: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
    case 2 where !bytes.isEmpty:
      bytes.removeSubrange(place..<min(bytes.count, place + 1 + generator.below(8)))
    case 3 where !bytes.isEmpty:
      let end = min(bytes.count, place + 1 + generator.below(32))
      let piece = bytes[place..<end]
      bytes.insert(contentsOf: piece, at: generator.below(bytes.count + 1))
    case 4:
      let other = seeds.pick(&generator)
      bytes = Array(bytes[..<place]) + other.dropFirst(other.isEmpty ? 0 : generator.below(other.count))
    case 5 where !bytes.isEmpty: bytes.removeSubrange(place...)
    case 6,
      7 where !words.isEmpty:
      bytes.insert(contentsOf: words.isEmpty ? [0] : words.pick(&generator), at: place)
    default: bytes.insert(UInt8(truncatingIfNeeded: generator.next()), at: place)
    }
  }
}
