/// One reader of bytes from outside, and the laws that hold for whatever it is given.
///
/// A target is a file of this folder with an extension that declares it, and a line in ``all``. Its seeds are the files
/// of `Fuzz/Corpus/NAME`. `make fuzz TARGET=NAME` runs it under libFuzzer; `make test` runs the seeds and some hundreds
/// of deterministic mutations of them.
public struct FuzzTarget: Sendable {
  /// The name, which is the name of the folder with its seeds.
  public let name: String
  /// Texts worth putting in, such as the words of a language.
  public let words: [String]
  private let body: @Sendable ([UInt8]) throws(FuzzFinding) -> Void

  /// Declares a target; the body throws what breaks a law, and must neither crash nor hang.
  public init(
    _ name: String, words: [String] = [], body: @escaping @Sendable ([UInt8]) throws(FuzzFinding) -> Void
  ) {
    self.name = name
    self.words = words
    self.body = body
  }

  /// Tries one input.
  public func run(_ input: [UInt8]) throws(FuzzFinding) { try body(input) }

  /// Every target.
  public static let all: [FuzzTarget] = [
    policyDocument, policyPattern, policyCondition, policyRequest, simulationRequest, simulationWire,
    trailFile, trailDigest, trailEvent, trailEnvelope, userRules, gzip, eventPattern, filterPattern,
  ]

  /// The target of a name.
  public static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// A law that an input breaks.
public struct FuzzFinding: Error, Sendable, CustomStringConvertible {
  /// Which law, and how.
  public let description: String

  /// Describes what was found.
  public init(_ description: String) { self.description = description }

  /// Holds a law to be true.
  public static func require(_ law: Bool, _ description: @autoclosure () -> String) throws(FuzzFinding) {
    if !law { throw FuzzFinding(description()) }
  }
}
