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
