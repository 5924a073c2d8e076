import AWSWire
import Identity

/// A credential report as it was made; AWS keeps one for four hours.
struct CredentialReport: Structure {
  /// The report, comma-separated.
  var content = ""
  /// When it was made.
  var generatedAt = Timestamp(seconds: 0)
  /// Whether it can be fetched: whoever asks at once is told to wait.
  var isComplete = false

  init() {}

  init(content: String, generatedAt: Timestamp) {
    self.content = content
    self.generatedAt = generatedAt
  }

  mutating func members(_ members: inout Members) {
    members.required("Content", &content)
    members.required("GeneratedAt", &generatedAt)
    members.required("IsComplete", &isComplete)
  }
}
