public import JSONTree

/// One thing wrong with a policy, and where.
public struct PolicyProblem: Sendable, Hashable, CustomStringConvertible {
  /// What sort of trouble it is.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The text is no JSON.
    case syntax
    /// The text is longer than AWS allows.
    case tooLong
    /// A value is not of the type that belongs there.
    case wrongType
    /// A name that the policy language does not have.
    case unknownElement
    /// A name stands twice.
    case duplicate
    /// Something that must be there is not.
    case missing
    /// Something that must not stand in this kind of policy.
    case notAllowedHere
    /// A value that is none of the words the element takes.
    case badValue
    /// An action that is no action.
    case badAction
    /// A resource that is no ARN.
    case badResource
    /// A principal that AWS does not know.
    case badPrincipal
    /// An operator that AWS does not know.
    case unknownOperator
    /// A condition key without a service in front.
    case badKey
    /// A variable where none may stand, or one that is not closed.
    case badVariable
    /// A value that is no address and no network: IAM refuses to store it (recorded 2026-09).
    case badAddress
    /// A value that can never match under its operator.
    case badOperand
  }

  /// What sort of trouble it is.
  public var code: Code
  /// Where it is.
  public var place: TextPlace
  /// The offending text, cut to 80 characters; empty where something is missing.
  public var text: String
  /// What is wrong, in a few words.
  public var message: String

  /// Describes a problem.
  public init(code: Code, place: TextPlace, text: String = "", message: String) {
    self.code = code
    self.place = place
    self.text = text
    self.message = message.onOneLine
  }

  /// One line for the reader.
  public var description: String { "line \(place.line), column \(place.column): \(message)" }
}

/// Everything for which a policy is refused, in the order of the text.
public struct PolicyProblems: Error, Sendable, Hashable, CustomStringConvertible {
  /// The problems, at least one and at most 100.
  public let all: [PolicyProblem]

  /// Collects problems.
  public init(_ all: [PolicyProblem]) { self.all = all }

  /// The first problem, and how many others there are.
  public var description: String {
    guard let first = all.first else { return "the policy is refused" }
    return all.count == 1 ? "\(first)" : "\(first) (and \(all.count - 1) more)"
  }
}
