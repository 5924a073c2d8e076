internal import AWSWire
internal import HTTPMessage
internal import Identity

/// What became of one attempt.
struct AttemptOutcome<Output> {
  enum Result {
    case success(Output)
    case refused(AWSError)
    case unanswered(TransportError)
  }

  let result: Result
  let response: HTTPResponse?
  let retryable: RetryableFailure?
  let sentAt: Timestamp

  init(
    _ response: HTTPResponse, sentAt: Timestamp, _ decode: (HTTPResponse) throws(AWSError) -> Output
  ) {
    self.response = response
    self.sentAt = sentAt
    do {
      result = .success(try decode(response))
      retryable = nil
    } catch {
      result = .refused(error)
      retryable = RetryableFailure(error, fields: response.fields)
    }
  }

  init(_ error: TransportError, sentAt: Timestamp, isRepeatable: Bool) {
    self.response = nil
    self.sentAt = sentAt
    self.result = .unanswered(error)
    self.retryable = RetryableFailure(error, isRepeatable: isRepeatable)
  }

  /// The code of the failure; nil after a success.
  var code: String? {
    switch result {
    case .success: nil
    case .refused(let error): error.code
    case .unanswered(let error): error.code.description
    }
  }

  /// The id that the service gave the request.
  var requestID: String? {
    if case .refused(let error) = result, let id = error.requestID { return id }
    return response?.requestID
  }
}
