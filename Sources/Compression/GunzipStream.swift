internal import CZlib

/// Unpacks gzip data piece by piece, and gives what there is in front of damage.
@safe public struct GunzipStream: ~Copyable {
  /// What one step did.
  public struct Step: Hashable, Sendable {
    /// How many bytes of the input were taken.
    public let consumed: Int
    /// How many bytes were written.
    public let produced: Int
    /// Whether the data is at its end.
    public let isAtEnd: Bool
  }

  // INVARIANT: allocated and freed with this value; zlib keeps the address.
  private let stream: UnsafeMutablePointer<z_stream>
  private var offset = 0
  private var isBetweenMembers = false
  private var isFirst = true
  /// How many bytes of the input the first member takes; nil until its end was seen.
  public private(set) var firstMemberLength: Int?
  private var delayed: GzipError?

  /// Prepares for data from its beginning.
  ///
  /// - Throws: ``GzipError`` for want of memory.
  public init() throws(GzipError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe shim_inflate_init(stream) == Z_OK else {
      unsafe stream.deallocate()
      throw GzipError(.outOfMemory)
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Takes some of the input, and fills some of a buffer, or of a range of it.
  ///
  /// The caller goes on with the input that was not taken, and with more of it where `isLast` is false. Damage is
  /// thrown once everything in front of it was given.
  ///
  /// - Throws: ``GzipError``.
  public mutating func next(
    _ input: Span<UInt8>, into buffer: inout [UInt8], _ range: Range<Int>? = nil, isLast: Bool
  ) throws(GzipError) -> Step {
    let range = range ?? 0..<buffer.count
    precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count)
    if let delayed { throw delayed }
    var consumed = 0
    if isBetweenMembers {
      while consumed < input.count, input[consumed] == 0 { consumed += 1 }
      guard consumed < input.count else {
        offset += consumed
        return Step(consumed: consumed, produced: 0, isAtEnd: isLast)
      }
      guard input[consumed] == 0x1F else { throw GzipError(.trailingBytes, at: offset + consumed) }
      unsafe inflateReset(stream)
      isBetweenMembers = false
    }
    let room = min(range.count, Int(UInt32.max))
    let available = min(input.count - consumed, Int(UInt32.max))
    let result = unsafe input.extracting(consumed...).withUnsafeBytes { input in
      unsafe buffer.withUnsafeMutableBytes { output in
        // zlib reads from next_in without writing to it.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
          mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
        unsafe stream.pointee.avail_in = UInt32(available)
        unsafe stream.pointee.next_out = output.baseAddress?.advanced(by: range.lowerBound)
          .assumingMemoryBound(to: UInt8.self)
        unsafe stream.pointee.avail_out = UInt32(room)
        return unsafe CZlib.inflate(stream, Z_NO_FLUSH)
      }
    }
    let produced = unsafe room - Int(stream.pointee.avail_out)
    consumed += unsafe available - Int(stream.pointee.avail_in)
    offset += consumed
    let isExhausted = consumed == input.count
    switch result {
    case Z_STREAM_END:
      isFirst = false
      isBetweenMembers = true
      firstMemberLength = firstMemberLength ?? offset
      return Step(consumed: consumed, produced: produced, isAtEnd: isLast && isExhausted)
    case Z_OK, Z_BUF_ERROR:
      if isLast, isExhausted, produced < room { try report(GzipError(.truncated, at: offset), produced) }
    default:
      let isHeader = isFirst && offset <= 10 && produced == 0
      try report(GzipError(isHeader ? .notGzip : .corrupt, at: offset), produced)
    }
    return Step(consumed: consumed, produced: produced, isAtEnd: false)
  }

  private mutating func report(_ error: GzipError, _ produced: Int) throws(GzipError) {
    guard produced > 0 else { throw error }
    delayed = error
  }
}
