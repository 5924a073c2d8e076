import AWSWire
import HTTPMessage
import Identity

extension Lab {
  /// What becomes of a request beside what it asks for.
  func fault(for request: HTTPRequest) -> FaultDecision {
    guard !faults.isIdle, let signature = try? PresentedSignature(request),
      let (service, operation) = operation(of: request, signature.scope)
    else { return FaultDecision() }
    let account = read { $0.holder(of: signature.accessKeyID)?.caller.account.rawValue }
    let target = "\(request.method) \(request.path) "
    return faults.decide(
      service: service.name, operation: operation, account: account ?? "",
      body: Array(target.utf8) + request.body)
  }

  /// The answer that a failure has; nil where it has none.
  func answer(_ failure: FaultDecision.Failure, to request: HTTPRequest) -> HTTPResponse? {
    let scope = (try? PresentedSignature(request))?.scope
    guard let service = scope.flatMap({ operation(of: request, $0)?.service }),
      let error = FaultError.error(failure, from: service)
    else { return nil }
    return error.response(from: service, requestID: freshID())
  }
}
