import AWSWire
import HTTPMessage

/// Refuses requests for services that the lab does not have, in the form that the caller speaks, so that its client can
/// read why.
enum UnknownService {
  static func refusal(_ error: AWSError, of request: HTTPRequest, requestID: String) -> HTTPResponse {
    if request.fields["smithy-protocol"] == "rpc-v2-cbor" { return concise(error, requestID) }
    return error.response(from: model(wireProtocol(of: request)), requestID: requestID)
  }

  /// The stand-in for a service of which only the protocol is known.
  static func model(_ wireProtocol: WireProtocol) -> ServiceModel {
    ServiceModel(
      name: "unknown", wireProtocol: wireProtocol, version: "",
      xmlNamespace: wireProtocol == .query ? "https://sts.amazonaws.com/doc/2011-06-15/" : nil)
  }

  private static func wireProtocol(of request: HTTPRequest) -> WireProtocol {
    let type = request.fields["Content-Type"] ?? ""
    if type.hasPrefix("application/x-amz-json-1.0") { return .json10 }
    if type.hasPrefix("application/x-amz-json") || request.fields["X-Amz-Target"] != nil { return .json11 }
    guard case .route = OperationName(request) else { return .query }
    return .restJSON
  }

  /// Source: Smithy 2.0, "Smithy RPC v2 CBOR protocol", error serialization.
  private static func concise(_ error: AWSError, _ requestID: String) -> HTTPResponse {
    let members = [("__type", "com.amazon.coral.service#\(error.code)"), ("message", error.message ?? "")]
    let body = [0xA0 | UInt8(members.count)] + members.flatMap { cbor($0.0) + cbor($0.1) }
    return HTTPResponse(
      status: error.status,
      fields: [
        "x-amzn-RequestId": requestID, "Content-Type": "application/cbor", "smithy-protocol": "rpc-v2-cbor",
      ],
      body: body)
  }

  /// A text string of CBOR (RFC 8949, section 3.1), of 65,535 bytes at the most.
  private static func cbor(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8.prefix(0xFFFF))
    let count = bytes.count
    let head: [UInt8] =
      count < 24
      ? [0x60 | UInt8(count)]
      : [0x79, UInt8(truncatingIfNeeded: count >> 8), UInt8(truncatingIfNeeded: count)]
    return head + bytes
  }
}
