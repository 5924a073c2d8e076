internal import CRecordScan

/// Gives each different text a number from one on, within bounds of number and length.
@safe public struct NameTable: ~Copyable {
  private let names: OpaquePointer

  /// Creates a table for so many texts that have so many bytes together.
  public init(mostNames: Int, mostBytes: Int) {
    guard let names = unsafe record_names_create(UInt32(mostNames), mostBytes) else {
      preconditionFailure("no memory for names")
    }
    unsafe self.names = names
  }

  deinit { unsafe record_names_destroy(names) }

  /// The number of a text; zero for a new one once the table is full.
  @inline(__always)
  public mutating func number(_ text: Span<UInt8>) -> UInt32 {
    unsafe text.withUnsafeBufferPointer { unsafe record_names_number(names, $0.baseAddress, $0.count) }
  }

  /// The number of two texts with a separator between them, as one text.
  @inline(__always)
  public mutating func number(_ first: Span<UInt8>, _ separator: UInt8, _ second: Span<UInt8>) -> UInt32 {
    unsafe first.withUnsafeBufferPointer { first in
      unsafe second.withUnsafeBufferPointer { second in
        unsafe record_names_joined_number(
          names, first.baseAddress, first.count, separator, second.baseAddress, second.count)
      }
    }
  }

  /// How many texts there are.
  public var count: Int { unsafe Int(record_names_count(names)) }

  /// The text of a number, with U+FFFD for what is not UTF-8.
  public func text(_ number: UInt32) -> String {
    precondition(number >= 1 && number <= count)
    var length = 0
    let start = unsafe record_names_text(names, number, &length)
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
  }

  /// Hands over the text of a number.
  public borrowing func withText<Result>(_ number: UInt32, _ body: (Span<UInt8>) -> Result) -> Result {
    precondition(number >= 1 && number <= count)
    var length = 0
    let start = unsafe record_names_text(names, number, &length)
    return unsafe body(Span(_unsafeElements: UnsafeBufferPointer(start: start, count: length)))
  }
}
