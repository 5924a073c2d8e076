import HTTPMessage
import HTTPServer

/// Gives each request to the lab's services or to its control plane.
struct LabResponder: HTTPResponder {
  let lab: Lab
  let latency: Duration

  func reply(to request: HTTPRequest) -> HTTPReply {
    if request.path.hasPrefix(ControlPlane.prefix) {
      return .now(ControlPlane(lab: lab).respond(to: request))
    }
    guard latency > .zero else { return .now(lab.serve(request, from: "127.0.0.1")) }
    return .later {
      try? await Task.sleep(for: latency)
      return lab.serve(request, from: "127.0.0.1")
    }
  }
}
