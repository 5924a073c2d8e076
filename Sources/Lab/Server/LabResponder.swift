import HTTPMessage
import HTTPServer
import Synchronization

/// Gives each request to the lab's services or to its control plane.
struct LabResponder: HTTPResponder {
  let lab: Lab
  let latency: Duration

  func reply(to request: HTTPRequest) -> HTTPReply {
    if request.path.hasPrefix(ControlPlane.prefix) {
      switch ControlPlane(lab: lab).reply(to: request) {
      case .now(let response): return .now(marked(response))
      case .later(let answer): return .later { await answer().map(marked) }
      case .reset: return .reset
      }
    }
    let faults = lab.fault(for: request)
    let delay = latency + faults.latency
    guard delay > .zero else { return reply(to: request, faults.failure) }
    return .later {
      try? await Task.sleep(for: delay)
      switch reply(to: request, faults.failure) {
      case .now(let response): return response
      case .later(let answer): return await answer()
      case .reset: return nil
      }
    }
  }

  private func reply(to request: HTTPRequest, _ failure: FaultDecision.Failure?) -> HTTPReply {
    if let failure, !failure.isAfterwards {
      return lab.answer(failure, to: request).map { .now(marked($0)) } ?? .reset
    }
    let answer = lab.serve(request, from: "127.0.0.1")
    if let failure { return lab.answer(failure, to: request).map { .now(marked($0)) } ?? .reset }
    guard let patience = answer.patience else { return .now(marked(answer.response)) }
    return .later { await better(than: answer, request, within: patience) }
  }

  /// Asks again until there is more to say or the caller's time is up, as a long poll does.
  private func better(than first: Lab.Answer, _ request: HTTPRequest, within patience: Duration) async
    -> HTTPResponse
  {
    let end = ContinuousClock.now + patience
    var answer = first
    while answer.patience != nil, ContinuousClock.now < end, !lab.isClosing.load(ordering: .relaxed) {
      try? await Task.sleep(for: min(.milliseconds(100), end - ContinuousClock.now))
      answer = lab.serve(request, from: "127.0.0.1")
    }
    return marked(answer.response)
  }

  func refuse(_ request: HTTPRequest, because flaw: RequestFlaw) -> HTTPResponse {
    marked(lab.refuse(request, because: flaw) ?? .plain(flaw.status, flaw.description))
  }

  /// The response with the field that says that this is not AWS.
  private func marked(_ response: HTTPResponse) -> HTTPResponse {
    var response = response
    response.fields["x-rootlatch-lab"] = "not-aws"
    return response
  }
}
