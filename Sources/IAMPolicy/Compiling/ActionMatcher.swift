/// One pattern of an `Action` or `NotAction` element, in lower case.
enum ActionMatcher: Sendable, Hashable {
  /// `*`.
  case anything
  /// A pattern for the name within one service.
  case service(UInt64, [UInt8], Glob)
  /// A pattern with a wildcard in front of the colon.
  case general(Glob)
  /// A pattern that never matches.
  case nothing

  init(_ text: String) {
    let bytes = Fingerprint.lowercased(text)
    guard !bytes.isEmpty, !bytes.allSatisfy({ $0 == 0x2A }) else {
      self = bytes.isEmpty ? .nothing : .anything
      return
    }
    guard let colon = bytes.firstIndex(of: 0x3A), colon > 0, colon < bytes.count - 1,
      !bytes.contains(where: { $0 <= 0x20 })
    else {
      self = .nothing
      return
    }
    let service = Array(bytes[..<colon])
    if service.contains(0x2A) || service.contains(0x3F) {
      self = .general(Glob(pattern: Glob.encode(bytes)))
    } else {
      self = .service(
        Fingerprint.of(service), service, Glob(pattern: Glob.encode(bytes[(colon + 1)...])))
    }
  }

  @inline(__always)
  func matches(_ action: borrowing ActionName) -> Bool {
    guard action.isValid else { return false }
    switch self {
    case .anything: return true
    case .nothing: return false
    case .general(let glob): return glob.matches(action.bytes.span)
    case .service(let fingerprint, let service, let glob):
      guard fingerprint == action.serviceFingerprint, service.count == action.nameStart - 1 else {
        return false
      }
      for index in service.indices where service[index] != action.bytes[index] { return false }
      return glob.matches(action.bytes.span, action.nameStart, action.bytes.count)
    }
  }
}
