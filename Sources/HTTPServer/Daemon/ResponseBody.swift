internal import CMicroHTTPD

/// A large body that is read in blocks while it is sent, so that it is never in memory twice.
final class ResponseBody {
  /// Up to here, copying the body costs less than sending head and body apart.
  private static let mostCopied = 64 << 10

  private let bytes: [UInt8]

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A response without fields; nil where memory is short.
  static func makeResponse(_ bytes: [UInt8]) -> OpaquePointer? {
    if bytes.count <= mostCopied {
      return unsafe bytes.withUnsafeBytes { bytes in
        // Copied before the call returns, and only read.
        unsafe MHD_create_response_from_buffer(
          bytes.count, UnsafeMutableRawPointer(mutating: bytes.baseAddress), .RESPMEM_MUST_COPY)
      }
    }
    let body = unsafe Unmanaged.passRetained(ResponseBody(bytes))
    let response = unsafe MHD_create_response_from_callback(
      UInt64(bytes.count), mostCopied,
      { body, position, buffer, space in
        guard let body = unsafe body, let buffer = unsafe buffer else { return -1 }
        return unsafe Unmanaged<ResponseBody>.fromOpaque(body).takeUnretainedValue()
          .copy(from: position, to: UnsafeMutableRawBufferPointer(start: buffer, count: space))
      }, body.toOpaque(),
      { body in if let body = unsafe body { unsafe Unmanaged<ResponseBody>.fromOpaque(body).release() } })
    if unsafe response == nil { unsafe body.release() }
    return unsafe response
  }

  private func copy(from position: UInt64, to buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard let start = Int(exactly: position), start < bytes.count else { return -1 }
    let count = min(buffer.count, bytes.count - start)
    unsafe buffer.copyBytes(from: bytes[start..<(start + count)])
    return count
  }
}
