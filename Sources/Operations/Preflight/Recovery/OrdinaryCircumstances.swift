internal import IAMPolicy
internal import Identity

extension RequestContext {
  /// What an everyday request of an administrator carries: TLS, SigV4, a public address, no VPC endpoint, no MFA.
  static func ordinary(at moment: Timestamp, region: String?) -> RequestContext {
    var context: RequestContext = [
      "aws:SecureTransport": "true", "aws:SourceIp": "198.51.100.77", "aws:ViaAWSService": "false",
      "aws:UserAgent": "aws-cli/2", "aws:MultiFactorAuthPresent": "false", "s3:TlsVersion": "1.3",
      "s3:authType": "REST-HEADER", "s3:signatureversion": "AWS4-HMAC-SHA256",
    ]
    context.set("aws:CurrentTime", to: moment.iso8601)
    context.set("aws:EpochTime", to: String(moment.seconds))
    context.set("aws:TokenIssueTime", to: (moment - .seconds(60)).iso8601)
    if let region, !region.isEmpty { context.set("aws:RequestedRegion", to: region) }
    return context
  }
}

extension PolicyDocument {
  /// The moments at which conditions on the clock change their answer, each with a second on either side.
  var turningPoints: [Timestamp] {
    var moments: Set<Timestamp> = []
    for condition in statements.flatMap(\.conditions) where KeyNature(condition.key) == .time {
      for value in condition.values {
        let moment = Int64(value).map { Timestamp(seconds: $0) } ?? (try? Timestamp(iso8601: value))
        guard let moment, moment.seconds.magnitude < 253_402_300_000 else { continue }
        moments.formUnion([moment - .seconds(1), moment, moment + .seconds(1)])
      }
    }
    return moments.sorted { $0.milliseconds < $1.milliseconds }
  }
}
