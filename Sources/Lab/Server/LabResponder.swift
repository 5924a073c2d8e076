import HTTPMessage
import HTTPServer

/// Gives each request to the lab's services or to its control plane.
struct LabResponder: HTTPResponder {
  let lab: Lab
  let latency: Duration

  func reply(to request: HTTPRequest) -> HTTPReply {
    if request.path.hasPrefix(ControlPlane.prefix) {
      return .now(marked(ControlPlane(lab: lab).respond(to: request)))
    }
    guard latency > .zero else { return .now(marked(lab.serve(request, from: "127.0.0.1"))) }
    return .later {
      try? await Task.sleep(for: latency)
      return marked(lab.serve(request, from: "127.0.0.1"))
    }
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
