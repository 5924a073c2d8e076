import IAMPolicy
import Synchronization

/// Compiled policy documents by their text: many entities share one text.
final class PolicyDocuments: Sendable {
  private let compiled = Mutex<[Key: PolicyDocument]>([:])

  private struct Key: Hashable {
    let text: String
    let kind: PolicyKind
  }

  /// The compiled document; nil where the text is no policy of this kind, which entities never hold.
  func document(_ text: String, as kind: PolicyKind) -> PolicyDocument? {
    let key = Key(text: text, kind: kind)
    if let document = compiled.withLock({ $0[key] }) { return document }
    guard let document = try? PolicyDocument(parsing: text, as: kind, limits: .stored) else { return nil }
    compiled.withLock { compiled in
      if compiled.count >= 20_000 { compiled.removeAll() }
      compiled[key] = document
    }
    return document
  }
}
