public import CommandLineKit
internal import Operations

/// The value of `--tag`.
public struct TagArgument: ExpressibleByArgument {
  let criterion: TagCriterion

  /// Reads `KEY` or `KEY=VALUE`.
  public init?(argument: String) {
    guard let criterion = TagCriterion(argument) else { return nil }
    self.criterion = criterion
  }

  /// What a value looks like.
  public static var expectedForm: String? { "a tag: `KEY` or `KEY=VALUE`" }
}
