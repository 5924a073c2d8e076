/// The catalogue of tasks that take, or took, the root user.
public enum RootOnlyTasks {
  /// Every task, area by area.
  public static let all: [RootOnlyTask] = credentials + account + billing + recovery + services

  /// The task with this key.
  public static func task(_ key: String) -> RootOnlyTask? { all.first { $0.key == key } }

  /// The tasks that have every word of a text somewhere, in whatever case.
  public static func search(_ text: String) -> [RootOnlyTask] {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    return all.filter { task in
      let haystack = task.searchedText
      return words.allSatisfy { haystack.contains($0) }
    }
  }
}

extension RootOnlyTask {
  fileprivate var searchedText: String {
    ([key, title, area.rawValue, need.rawValue, api ?? "", replacement, session?.rawValue ?? ""] + prepare
      + procedure)
      .joined(separator: "\n").lowercased()
  }
}
