internal import CCurl
import HTTPMessage

/// An easy handle and the exchange it is carrying, used again for the next when that is over.
///
/// INVARIANT: lives on the event loop's thread.
@safe final class Transfer {
  let easy: UnsafeMutableRawPointer
  private let detail: UnsafeMutableBufferPointer<CChar>
  private let maxBytes: Int
  private let proxies: ProxySettings
  private var submission: Submission?
  private var lines: UnsafeMutablePointer<curl_slist>?
  private var received = ReceivedResponse()

  /// Makes a handle with everything that holds for all requests; nil where memory is short.
  init?(options: CurlTransport.Options) {
    guard let easy = unsafe curl_easy_init() else { return nil }
    unsafe self.easy = unsafe easy
    unsafe detail = .allocate(capacity: Int(CURL_ERROR_SIZE))
    unsafe detail.initialize(repeating: 0)
    maxBytes = options.maxResponseBytes
    proxies = options.proxies
    setUp(options)
  }

  deinit {
    unsafe curl_easy_cleanup(easy)
    unsafe curl_slist_free_all(lines)
    unsafe detail.deallocate()
  }

  var number: UInt64? { submission?.ticket.number }

  /// Prepares the handle for a request; false where libcurl will not have it.
  func begin(_ submission: Submission) -> Bool {
    self.submission = submission
    received = ReceivedResponse()
    unsafe detail[0] = 0
    let order = submission.order
    guard setLines(order.lines), unsafe curl_easy_set_text(easy, CURLOPT_URL, order.url) == CURLE_OK else {
      return false
    }
    // An empty name keeps libcurl from looking for one in the environment.
    let proxy = (order.isSecure ? proxies.https : proxies.http) ?? ""
    guard unsafe curl_easy_set_text(easy, CURLOPT_PROXY, proxy) == CURLE_OK else { return false }
    set(CURLOPT_CONNECTTIMEOUT_MS, order.timeouts.connect.wholeMilliseconds)
    set(CURLOPT_TIMEOUT_MS, order.timeouts.request.wholeMilliseconds)
    return setMethod(order)
  }

  /// Gives the waiting task its result.
  func end(with result: Result<HTTPResponse, TransportError>) {
    let continuation = submission?.continuation
    submission = nil
    received = ReceivedResponse()
    unsafe curl_easy_set_pointer(easy, CURLOPT_HTTPHEADER, nil)
    unsafe curl_slist_free_all(lines)
    unsafe lines = nil
    continuation?.resume(returning: result)
  }

  /// The response, or what libcurl's result means.
  func outcome(_ result: CURLcode) -> Result<HTTPResponse, TransportError> {
    if result == CURLE_OK { return .success(received.response(status: unsafe curl_easy_status(easy))) }
    let place = submission?.order.place ?? ""
    if received.isTooLarge {
      return .failure(
        TransportError(.responseTooLarge, "the response of `\(place)` exceeds \(maxBytes) bytes"))
    }
    let detail = unsafe detail.baseAddress.map { unsafe String(cString: $0) } ?? ""
    return .failure(TransportError(result, place: place, detail: detail))
  }

  private func setUp(_ options: CurlTransport.Options) {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe curl_easy_set_pointer(easy, CURLOPT_PRIVATE, context)
    unsafe curl_easy_set_pointer(easy, CURLOPT_WRITEDATA, context)
    unsafe curl_easy_set_pointer(easy, CURLOPT_HEADERDATA, context)
    unsafe curl_easy_set_pointer(easy, CURLOPT_ERRORBUFFER, detail.baseAddress)
    unsafe curl_easy_set_receiver(easy, CURLOPT_HEADERFUNCTION) { data, size, count, context in
      unsafe Transfer.receive(data, size * count, context) { transfer, line in
        unsafe transfer.received.take(line: line)
        return true
      }
    }
    unsafe curl_easy_set_receiver(easy, CURLOPT_WRITEFUNCTION) { data, size, count, context in
      unsafe Transfer.receive(data, size * count, context) { transfer, part in
        unsafe transfer.received.take(part: part, limit: transfer.maxBytes)
      }
    }
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_TCP_NODELAY, 1)
    set(CURLOPT_PATH_AS_IS, 1)
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    _ = unsafe curl_easy_set_text(easy, CURLOPT_PROTOCOLS_STR, "http,https")
    _ = unsafe curl_easy_set_text(easy, CURLOPT_NOPROXY, options.proxies.exceptions ?? "")
    if let bundle = options.certificateBundle {
      _ = unsafe curl_easy_set_text(easy, CURLOPT_CAINFO, bundle)
      _ = unsafe curl_easy_set_text(easy, CURLOPT_CAPATH, nil)
    }
  }

  /// Every request sets method and body anew: each of these options undoes what another has left.
  private func setMethod(_ order: TransferOrder) -> Bool {
    let status: CURLcode
    if order.sendsBody {
      set(CURLOPT_NOBODY, 0)
      set(CURLOPT_POST, 1)
      _ = unsafe curl_easy_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(order.body.count))
      if order.body.isEmpty {
        // A null pointer would make libcurl ask a read callback.
        status = unsafe curl_easy_set_text(easy, CURLOPT_COPYPOSTFIELDS, "")
      } else {
        status = unsafe order.body.withUnsafeBytes { body in
          unsafe curl_easy_set_pointer(
            easy, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: body.baseAddress))
        }
      }
    } else {
      set(CURLOPT_HTTPGET, 1)
      if order.method == "HEAD" { set(CURLOPT_NOBODY, 1) }
      status = CURLE_OK
    }
    let isPlain = order.method == (order.sendsBody ? "POST" : "GET") || order.method == "HEAD"
    let named = unsafe curl_easy_set_text(easy, CURLOPT_CUSTOMREQUEST, isPlain ? nil : order.method)
    return status == CURLE_OK && named == CURLE_OK
  }

  private func setLines(_ texts: [String]) -> Bool {
    for text in texts {
      guard let longer = unsafe curl_slist_append(lines, text) else { return false }
      unsafe lines = unsafe longer
    }
    return unsafe curl_easy_set_pointer(easy, CURLOPT_HTTPHEADER, lines) == CURLE_OK
  }

  private func set(_ option: CURLoption, _ value: Int) { _ = unsafe curl_easy_set_long(easy, option, value) }

  /// Passes what has come on to a transfer; anything but the count tells libcurl to stop.
  private static func receive(
    _ data: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
    _ take: (Transfer, UnsafeRawBufferPointer) -> Bool
  ) -> Int {
    guard let context = unsafe context else { return 0 }
    let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    return unsafe take(transfer, UnsafeRawBufferPointer(start: data, count: count)) ? count : -1
  }
}

extension Duration {
  /// Milliseconds rounded up, at least one: 0 would mean no limit to libcurl.
  fileprivate var wholeMilliseconds: Int {
    let (seconds, attoseconds) = components
    let milliseconds = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int(max(1, min(seconds, 1_000_000) * 1000 + milliseconds))
  }
}
