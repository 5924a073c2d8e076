internal import AWSWire
internal import HTTPMessage
internal import Identity

/// Finds out from a refused request how far the server's clock is from ours.
enum ClockSkew {
  /// Codes that say that the request's time is wrong.
  private static let certain: Set<String> = [
    "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture", "SkewedRequest",
  ]

  /// Codes that a wrong time may have caused, among other things.
  private static let possible: Set<String> = [
    "SignatureDoesNotMatch", "InvalidSignatureException", "AuthFailure", "InvalidSignature",
  ]

  /// How far the server is ahead of us, where the answer blames the time or may do so.
  ///
  /// AWS refuses a request whose time is more than five minutes off, so a `Date` near the time that was signed
  /// is no reason to try again.
  static func found(
    in error: AWSError, _ response: HTTPResponse, sentAt moment: Timestamp, known: Duration
  ) -> Duration? {
    guard certain.contains(error.code) || possible.contains(error.code),
      let date = response.fields["Date"].flatMap({ Timestamp(imfFixdate: $0) })
    else { return nil }
    let skew = date - moment
    let change = skew - known
    let tolerance: Duration = certain.contains(error.code) ? .seconds(2) : .seconds(240)
    return change > tolerance || change < .zero - tolerance ? skew : nil
  }
}
