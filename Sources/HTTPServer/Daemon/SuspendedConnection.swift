internal import CMicroHTTPD

/// A connection that sleeps until a task resumes it.
///
/// "It is safe to resume a suspended connection at any time" (microhttpd.h), so its address may go to another
/// thread. INVARIANT: resumed exactly once; until then libmicrohttpd neither closes nor frees it.
struct SuspendedConnection: Sendable {
  private let address: UInt

  /// Suspends a connection from within its own callback, the only place where that is allowed.
  @unsafe init(suspending connection: OpaquePointer) {
    unsafe MHD_suspend_connection(connection)
    address = UInt(bitPattern: connection)
  }

  /// Lets the connection's thread call back.
  func resume() {
    if let connection = unsafe OpaquePointer(bitPattern: address) {
      unsafe MHD_resume_connection(connection)
    }
  }
}
