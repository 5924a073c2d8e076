internal import CCurl
private import Glibc
import HTTPMessage

/// The thread that owns libcurl's multi handle and everything added to it.
///
/// INVARIANT: made, used and destroyed on its own thread; only the ``Inbox`` is seen by others.
@safe final class EventLoop {
  private let inbox: Inbox
  private let options: CurlTransport.Options
  private let multi: UnsafeMutableRawPointer
  private var running: [UInt64: Transfer] = [:]
  private var idle: [Transfer] = []

  /// Starts the thread, which ends when the inbox is closed.
  static func start(inbox: Inbox, options: CurlTransport.Options) throws(TransportError) {
    final class Start: Sendable {
      let inbox: Inbox
      let options: CurlTransport.Options

      init(inbox: Inbox, options: CurlTransport.Options) {
        self.inbox = inbox
        self.options = options
      }
    }
    let context = unsafe Unmanaged.passRetained(Start(inbox: inbox, options: options))
    var thread = pthread_t()
    let status = unsafe pthread_create(
      &thread, nil,
      { context in
        guard let context = unsafe context else { return nil }
        let start = unsafe Unmanaged<Start>.fromOpaque(context).takeRetainedValue()
        EventLoop.ignoreBrokenPipes()
        EventLoop.run(inbox: start.inbox, options: start.options)
        return nil
      }, context.toOpaque())
    guard status == 0 else {
      unsafe context.release()
      throw TransportError(.other, "no thread could be started")
    }
    pthread_detach(thread)
  }

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// With CURLOPT_NOSIGNAL libcurl leaves SIGPIPE, which OpenSSL's writes can raise, to its caller.
  private static func ignoreBrokenPipes() {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  private static func run(inbox: Inbox, options: CurlTransport.Options) {
    guard isReady, let multi = unsafe curl_multi_init() else {
      while true {
        let mail = inbox.take()
        for submission in mail.submissions {
          submission.continuation.resume(returning: .failure(TransportError(.other, "libcurl cannot start")))
        }
        if mail.isClosed { return }
        inbox.wakeup.wait()
      }
    }
    unsafe EventLoop(inbox: inbox, options: options, multi: multi).run()
  }

  @unsafe private init(inbox: Inbox, options: CurlTransport.Options, multi: UnsafeMutableRawPointer) {
    self.inbox = inbox
    self.options = options
    unsafe self.multi = unsafe multi
    unsafe curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, max(1, options.maxIdleConnections))
    unsafe curl_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, max(0, options.maxConnectionsPerHost))
    unsafe curl_multi_set_long(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
  }

  deinit {
    for transfer in running.values { unsafe curl_multi_remove_handle(multi, transfer.easy) }
    running = [:]
    idle = []
    unsafe curl_multi_cleanup(multi)
  }

  private func run() {
    while true {
      let mail = inbox.take()
      for submission in mail.submissions { begin(submission) }
      for number in mail.cancelled { cancel(number) }
      // A sender keeps its transport alive, so a closed inbox means that nobody waits.
      if mail.isClosed { return }
      var active: Int32 = 0
      unsafe curl_multi_perform(multi, &active)
      let isBusy = finishAll() || !mail.isEmpty
      if !isBusy { wait() }
    }
  }

  /// Sleeps until a socket, a timeout or the inbox has something.
  private func wait() {
    var extra = curl_waitfd(fd: inbox.wakeup.descriptor, events: Int16(CURL_WAIT_POLLIN), revents: 0)
    unsafe curl_multi_poll(multi, &extra, 1, 60_000, nil)
    if extra.revents != 0 { inbox.wakeup.clear() }
  }

  private func begin(_ submission: Submission) {
    guard !submission.ticket.isCancelled else {
      submission.continuation.resume(returning: .failure(.cancelled))
      return
    }
    guard let transfer = idle.popLast() ?? Transfer(options: options) else {
      submission.continuation.resume(returning: .failure(TransportError(.other, "memory is short")))
      return
    }
    guard transfer.begin(submission), unsafe curl_multi_add_handle(multi, transfer.easy) == CURLM_OK else {
      transfer.end(with: .failure(TransportError(.other, "libcurl refused the request")))
      return
    }
    running[submission.ticket.number] = transfer
  }

  private func cancel(_ number: UInt64) {
    guard let transfer = running.removeValue(forKey: number) else { return }
    unsafe curl_multi_remove_handle(multi, transfer.easy)
    transfer.end(with: .failure(.cancelled))
    keep(transfer)
  }

  /// Ends the transfers that are over; false where there were none.
  private func finishAll() -> Bool {
    var isAny = false
    var result = CURLE_OK
    while let easy = unsafe curl_multi_next_done(multi, &result) {
      isAny = true
      guard let context = unsafe curl_easy_context(easy) else { continue }
      let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
      unsafe curl_multi_remove_handle(multi, easy)
      if let number = transfer.number { running[number] = nil }
      transfer.end(with: transfer.outcome(result))
      keep(transfer)
    }
    return isAny
  }

  private func keep(_ transfer: Transfer) {
    if idle.count < max(1, options.maxIdleConnections) { idle.append(transfer) }
  }
}
