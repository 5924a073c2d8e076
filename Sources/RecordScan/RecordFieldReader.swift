internal import CRecordScan

/// Reads the members of trail records that a profile is made of, into memory that is kept.
@safe public struct RecordFieldReader: ~Copyable {
  /// A member of a record.
  public enum Field: Int, CaseIterable, Sendable {
    /// `eventTime`.
    case eventTime
    /// `eventSource`.
    case eventSource
    /// `eventName`.
    case eventName
    /// `awsRegion`.
    case region
    /// `sourceIPAddress`.
    case address
    /// `userAgent`.
    case userAgent
    /// `errorCode`.
    case errorCode
    /// `errorMessage`.
    case errorMessage
    /// `recipientAccountId`, which a scanner does not take on its way.
    case recipient
    /// `userIdentity.type`.
    case identityType
    /// `userIdentity.arn`.
    case identityARN
    /// `userIdentity.principalId`.
    case identityPrincipal
    /// `userIdentity.accountId`.
    case identityAccount
    /// `userIdentity.userName`.
    case identityUser
    /// `userIdentity.invokedBy`.
    case identityInvoker
    /// `userIdentity.sessionContext.sessionIssuer.arn`.
    case issuerARN
  }

  private let reader: OpaquePointer
  private var texts: [record_text]

  /// Prepares memory for records.
  public init() {
    guard let reader = unsafe record_field_reader_create() else {
      preconditionFailure("no memory for a reader")
    }
    unsafe self.reader = reader
    unsafe texts = Array(repeating: record_text(), count: Int(RECORD_FIELD_COUNT.rawValue))
  }

  deinit { unsafe record_field_reader_destroy(reader) }

  /// Reads the record in a range, behind which lie at least ``RecordScanner/padding`` more bytes of the buffer.
  ///
  /// Returns false where it is no JSON object; what lies behind the members that are read is not checked.
  public mutating func read(_ buffer: borrowing [UInt8], _ range: Range<Int>) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound + RecordScanner.padding <= buffer.count)
    return unsafe buffer.withUnsafeBufferPointer { text in
      unsafe texts.withUnsafeMutableBufferPointer { fields in
        guard let start = unsafe text.baseAddress?.advanced(by: range.lowerBound),
          let into = fields.baseAddress
        else {
          return false
        }
        return unsafe record_field_reader_read(
          reader, start, range.count, range.count + RecordScanner.padding, into) != 0
      }
    }
  }

  /// Reads an item that a scanner found in a buffer, where its places are counted from `start`.
  ///
  /// What the scanner took on its way is not read again; ``Field/recipient`` may be missing then. Returns false as ``read(_:_:)`` does.
  public mutating func read(
    _ buffer: borrowing [UInt8], _ start: Int, _ scanner: borrowing RecordScanner, item index: Int
  ) -> Bool {
    let item = scanner.item(index).range
    let range = start + item.lowerBound..<start + item.upperBound
    guard let members = scanner.fields(index) else { return read(buffer, range) }
    precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count)
    return unsafe buffer.withUnsafeBufferPointer { text in
      guard let record = unsafe text.baseAddress?.advanced(by: range.lowerBound) else { return false }
      unsafe texts.withUnsafeMutableBufferPointer { fields in
        guard let into = fields.baseAddress else { return }
        unsafe withUnsafePointer(to: members) { unsafe record_members_place($0, record, into) }
      }
      return true
    }
  }

  /// Hands over the unescaped text of a member of the record that was read last; an empty one where it has none.
  @inline(__always)
  public borrowing func withText<Result>(_ field: Field, _ body: (Span<UInt8>) -> Result) -> Result {
    let text = unsafe texts[field.rawValue]
    return unsafe body(Span(_unsafeElements: UnsafeBufferPointer(start: text.start, count: text.count)))
  }

  /// The `eventTime` in seconds since 1970; nil where it is not written as `2023-07-10T11:54:39Z`.
  public var usualTime: UInt32? {
    var seconds: UInt32 = 0
    return unsafe record_seconds(texts[Field.eventTime.rawValue], &seconds) != 0 ? seconds : nil
  }

  /// Hands over all texts, in the order of ``Field``.
  borrowing func withTexts<Result>(_ body: (UnsafeBufferPointer<record_text>) -> Result) -> Result {
    unsafe texts.withUnsafeBufferPointer(body)
  }
}
