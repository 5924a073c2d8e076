internal import CloudTrail
internal import JSONTree

extension TrailEvent {
  /// Whether root called about itself: calls of IAM that name no user are about the caller.
  var isAboutRootItself: Bool {
    guard RootActivity.isRoot(self) else { return false }
    guard let name = parameters["userName"]?.string, !name.isEmpty else { return true }
    return name == "AWS ROOT USER" || name == "root"
  }
}
