internal import CMicroHTTPD

/// The places where libmicrohttpd calls back; each turns opaque pointers into objects, and no more.
enum Callbacks {
  /// A request line has come: what is returned is the request's own pointer until ``end(_:)``.
  static func begin(_ context: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?)
    -> UnsafeMutableRawPointer?
  {
    guard let context = unsafe context, let target = unsafe target else { return nil }
    let core = unsafe Unmanaged<ServerCore>.fromOpaque(context).takeUnretainedValue()
    return unsafe Unmanaged.passRetained(Exchange(core: core, target: target)).toOpaque()
  }

  /// There is something to do for a request.
  static func proceed(
    _ connection: OpaquePointer?, _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?,
    _ part: UnsafePointer<CChar>?, _ count: UnsafeMutablePointer<Int>?,
    _ exchange: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
  ) -> MHD_Result {
    guard let connection = unsafe connection, let method = unsafe method, let version = unsafe version,
      let count = unsafe count, let pointer = unsafe exchange?.pointee
    else { return .NO }
    let exchange = unsafe Unmanaged<Exchange>.fromOpaque(pointer).takeUnretainedValue()
    return unsafe exchange.proceed(
      on: connection, method: method, version: version, part: part, partCount: count)
  }

  /// The response has left, or never will.
  static func end(
    _ connection: OpaquePointer?, _ exchange: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
    _ reason: MHD_RequestTerminationCode
  ) {
    guard let pointer = unsafe exchange?.pointee else { return }
    unsafe exchange?.pointee = nil
    let exchange = unsafe Unmanaged<Exchange>.fromOpaque(pointer).takeUnretainedValue()
    if let connection = unsafe connection { unsafe exchange.breakOff(on: connection, reason) }
    unsafe Unmanaged<Exchange>.fromOpaque(pointer).release()
  }

  /// A connection is about to be closed.
  static func part(_ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?) {
    guard let context = unsafe context, let connection = unsafe connection else { return }
    unsafe http_part(connection)
    unsafe Unmanaged<ServerCore>.fromOpaque(context).takeUnretainedValue().places.giveBack()
  }
}
