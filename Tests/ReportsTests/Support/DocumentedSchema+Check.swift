import JSONTree
import TestKit
import Testing

extension DocumentedSchema {
  /// Records an issue for everything about an object that is not as its table has it.
  func check(
    _ json: JSON, is object: String, besides extra: Set<String> = [], lenient: [String: Set<String>] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for problem in problems(in: json, is: object, besides: extra, lenient: lenient) {
      Issue.record("\(problem)", sourceLocation: sourceLocation)
    }
  }
}
