import HTTPMessage
import Synchronization

/// A request on its way to the event loop, and where its result goes.
struct Submission: Sendable {
  let order: TransferOrder
  let ticket: Ticket
  let continuation: CheckedContinuation<Result<HTTPResponse, TransportError>, Never>
}

/// The name of an exchange, and whether its task has been cancelled.
final class Ticket: Sendable {
  let number: UInt64
  private let cancelled = Atomic(false)

  init(number: UInt64) { self.number = number }

  var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

  func cancel() { cancelled.store(true, ordering: .releasing) }
}

/// Where tasks leave work for the event loop, the only thing both share.
final class Inbox: Sendable {
  /// What has come since the loop last looked.
  struct Mail {
    var submissions: [Submission] = []
    var cancelled: [UInt64] = []
    var isClosed = false

    var isEmpty: Bool { submissions.isEmpty && cancelled.isEmpty && !isClosed }
  }

  private struct State {
    var mail = Mail()
    /// Whether the loop sleeps, or is about to, and must be woken.
    var sleeps = false
  }

  let wakeup: Wakeup
  private let state = Mutex(State())
  private let lastNumber = Atomic<UInt64>(0)

  init() throws(TransportError) { wakeup = try Wakeup() }

  func makeTicket() -> Ticket {
    Ticket(number: lastNumber.wrappingAdd(1, ordering: .relaxed).newValue)
  }

  func submit(_ submission: Submission) { put { $0.submissions.append(submission) } }

  /// Marks the ticket first, so that a submission that arrives later is seen to be cancelled.
  func cancel(_ ticket: Ticket) {
    ticket.cancel()
    put { $0.cancelled.append(ticket.number) }
  }

  func close() { put { $0.isClosed = true } }

  /// Takes what is there; where that is nothing, the next thing left here wakes the loop.
  func take() -> Mail {
    state.withLock { state in
      state.sleeps = state.mail.isEmpty
      let mail = state.mail
      state.mail = Mail(isClosed: mail.isClosed)
      return mail
    }
  }

  private func put(_ change: (inout Mail) -> Void) {
    let mustWake = state.withLock { state in
      change(&state.mail)
      defer { state.sleeps = false }
      return state.sleeps
    }
    if mustWake { wakeup.signal() }
  }
}
