extension [UInt8] {
  /// The bytes without ASCII white space at both ends.
  func trimmingWhiteSpace() -> ArraySlice<UInt8> {
    var rest = self[...]
    while let first = rest.first, Self.isWhiteSpace(first) { rest.removeFirst() }
    while let last = rest.last, Self.isWhiteSpace(last) { rest.removeLast() }
    return rest
  }

  private static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
