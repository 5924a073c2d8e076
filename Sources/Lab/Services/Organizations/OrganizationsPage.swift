import AWSWire
import Cryptography

/// One page of a list, cut from keys in ascending order: its token names the last key before it.
struct OrganizationsPage {
  /// What AWS gives at the most, and without `MaxResults`.
  private static let size = 20

  private let scope: String
  private let after: String?
  private let limit: Int

  /// Reads a token; it is good for the operation and the parameters it was given for.
  ///
  /// - Throws: `InvalidInputException` with the reason `INVALID_NEXT_TOKEN`.
  init(_ operation: String, _ parameters: String..., token: String?, limit: Int?) throws(AWSError) {
    scope = ([operation] + parameters).joined(separator: "\n")
    self.limit = limit ?? Self.size
    guard let token else {
      after = nil
      return
    }
    guard let bytes = try? Base64.decode(token, alphabet: .urlSafe), bytes.count > 8,
      Array(bytes.prefix(8)) == Self.mark(scope)
    else {
      throw OrganizationsRefusal.input("INVALID_NEXT_TOKEN", "You specified an invalid next token.")
    }
    after = String(decoding: bytes.dropFirst(8), as: UTF8.self)
  }

  /// The elements of this page, and the token of the next; keys for which `make` answers nil are passed over.
  func cut<Keys: RandomAccessCollection<String>, Element>(
    _ keys: Keys, _ make: (String) -> Element?
  ) -> (elements: [Element], next: String?) {
    var elements: [Element] = []
    var last = ""
    let start = after.map { after in keys.firstPlace { $0 > after } } ?? keys.startIndex
    for key in keys[start...] {
      guard let element = make(key) else { continue }
      guard elements.count < limit else {
        return (elements, Base64.encode(Self.mark(scope) + Array(last.utf8), alphabet: .urlSafe))
      }
      elements.append(element)
      last = key
    }
    return (elements, nil)
  }

  private static func mark(_ scope: String) -> [UInt8] {
    Array(SHA256.hash(Array(scope.utf8)).bytes.prefix(8))
  }
}
