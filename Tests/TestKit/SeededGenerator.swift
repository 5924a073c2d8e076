/// SplitMix64: the same numbers for the same seed.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Begins a sequence; equal seeds give equal ones.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// True once in so many times.
  public mutating func once(in count: UInt64) -> Bool { next() % count == 0 }

  /// A number from zero to below `count`, which must be positive.
  public mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
}

extension Array {
  /// One of the elements, of which there must be one.
  public func pick(_ generator: inout SeededGenerator) -> Element { self[generator.below(count)] }
}
