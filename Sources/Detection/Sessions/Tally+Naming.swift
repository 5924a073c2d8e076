extension [String: Tally] {
  /// The most frequent names with their numbers, such as `iam:CreateUser 3, s3:PutObject`.
  func busiest(_ count: Int) -> String {
    let sorted = self.sorted { left, right in
      left.value.count != right.value.count ? left.value.count > right.value.count : left.key < right.key
    }
    var parts = sorted.prefix(count).map {
      $0.value.count == 1 ? $0.key : "\($0.key) \($0.value.count) times"
    }
    if sorted.count > count { parts.append("and \(sorted.count - count) more") }
    return parts.joined(separator: ", ")
  }
}

extension [String: Tally] {
  /// Keeps the most frequent names, and counts the others together.
  mutating func bound(to limit: Int, others: String) {
    guard count > limit else { return }
    let rare = filter { $0.key != others }.sorted { left, right in
      left.value.count != right.value.count ? left.value.count > right.value.count : left.key < right.key
    }.dropFirst(limit - 1)
    for (name, tally) in rare {
      self[name] = nil
      if self[others]?.merge(tally) == nil { self[others] = tally }
    }
  }
}
