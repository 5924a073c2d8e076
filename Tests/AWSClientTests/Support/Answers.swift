import AWSClient
import AWSWire
import Cryptography
import HTTPMessage
import Identity

/// Responses as AWS sends them.
enum Answers {
  static let identity = HTTPResponse(
    status: 200, fields: ["x-amzn-RequestId": "r-1"],
    body: Array(
      """
      <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>\
      <Arn>arn:aws:iam::111111111111:user/ada</Arn><UserId>AIDAX</UserId><Account>111111111111</Account>\
      </GetCallerIdentityResult><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata>\
      </GetCallerIdentityResponse>
      """.utf8))

  static func error(_ code: String, _ status: Int, fields: HTTPFields = [:]) -> HTTPResponse {
    HTTPResponse(
      status: status, fields: fields,
      body: Array(
        """
        <ErrorResponse><Error><Type>Sender</Type><Code>\(code)</Code><Message>No.</Message></Error>\
        <RequestId>r-9</RequestId></ErrorResponse>
        """.utf8))
  }

  static let key = Credentials(
    accessKeyID: "AKIDEXAMPLE", secretAccessKey: Secret("SECRET-static"))
}

extension AWSClient {
  /// A client in eu-central-1 with a fixed key, whose jitter draws one half.
  static func scripted(
    _ transport: ScriptedTransport, clock: ManualClock = ManualClock(),
    _ change: (inout ClientConfiguration) -> Void = { _ in }
  ) -> AWSClient {
    var configuration = ClientConfiguration(
      region: "eu-central-1", credentials: StaticCredentialsProvider(Answers.key), transport: transport,
      clock: clock, jitter: JitterSource { 0.5 })
    change(&configuration)
    return AWSClient(configuration)
  }
}
