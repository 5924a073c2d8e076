internal import Cryptography
public import HTTPMessage
internal import JSONTree
internal import XMLTree

extension AWSError {
  /// The response that carries this error in a service's protocol.
  ///
  /// Source: Smithy 2.0, error serialization of each protocol.
  public func response(from service: ServiceModel, requestID: String) -> HTTPResponse {
    var response = bareResponse(service, requestID)
    for field in fields.fields { response.fields[field.name] = field.value }
    return response
  }

  private func bareResponse(_ service: ServiceModel, _ requestID: String) -> HTTPResponse {
    switch service.wireProtocol {
    case .query: queryResponse(service, requestID)
    case .json10, .json11: jsonResponse(service, requestID)
    case .restJSON:
      HTTPResponse(
        status: status,
        fields: [
          "x-amzn-RequestId": requestID, "x-amzn-ErrorType": code, "Content-Type": "application/json",
        ],
        body: json(type: nil))
    case .restXML: s3Response(requestID)
    }
  }

  private func jsonResponse(_ service: ServiceModel, _ requestID: String) -> HTTPResponse {
    var response = HTTPResponse(
      status: status,
      fields: [
        "x-amzn-RequestId": requestID,
        "Content-Type": "application/x-amz-json-\(service.wireProtocol == .json10 ? "1.0" : "1.1")",
      ],
      body: json(type: service.errorNamespace.map { "\(namespace($0))#\(code)" } ?? code))
    if service.isQueryCompatible {
      response.fields["x-amzn-query-error"] =
        "\(queryCode ?? code);\(isServerFault ? "Receiver" : "Sender")"
    }
    return response
  }

  /// What the front end refuses is not an error of the service itself.
  private func namespace(_ own: String) -> String {
    let common: Set<String> = [
      "AccessDeniedException", "ExpiredTokenException", "IncompleteSignatureException",
      "InvalidParameterValueException", "InvalidSignatureException", "MissingAuthenticationTokenException",
      "MissingRequiredParameterException", "SerializationException", "UnknownOperationException",
      "UnrecognizedClientException",
    ]
    return common.contains(code) ? "com.amazon.coral.service" : own
  }

  /// The second id of a request to Amazon S3, made from the first: 76 characters that look like AWS's own.
  public static func hostID(of requestID: String) -> String {
    let digest = Array(SHA256.hash(requestID).bytes)
    return Base64.encode(digest + digest.prefix(24))
  }

  private func queryResponse(_ service: ServiceModel, _ requestID: String) -> HTTPResponse {
    var writer = XMLWriter()
    writer.open("ErrorResponse", namespace: service.xmlNamespace)
    writer.open("Error")
    writer.element("Type", text: isServerFault ? "Receiver" : "Sender")
    writer.element("Code", text: code)
    if let message { writer.element("Message", text: message) }
    for member in members.sorted(by: { $0.key < $1.key }) {
      writer.element(member.key, text: member.value)
    }
    writer.close()
    writer.element("RequestId", text: requestID)
    writer.close()
    return HTTPResponse(
      status: status, fields: ["x-amzn-RequestId": requestID, "Content-Type": "text/xml"],
      body: writer.bytes)
  }

  private func s3Response(_ requestID: String) -> HTTPResponse {
    // `Not Modified` has no body.
    guard status != 304 else { return HTTPResponse(status: 304, fields: ["x-amz-request-id": requestID]) }
    var writer = XMLWriter(declaration: true)
    writer.open("Error")
    writer.element("Code", text: code)
    if let message { writer.element("Message", text: message) }
    for member in members.sorted(by: { $0.key < $1.key }) {
      writer.element(member.key, text: member.value)
    }
    writer.element("RequestId", text: requestID)
    writer.element("HostId", text: Self.hostID(of: requestID))
    writer.close()
    return HTTPResponse(
      status: status,
      fields: [
        "x-amz-request-id": requestID, "x-amz-id-2": Self.hostID(of: requestID),
        "Content-Type": "application/xml",
      ],
      body: writer.bytes)
  }

  private func json(type: String?) -> [UInt8] {
    var writer = JSONWriter()
    writer.openObject()
    if let type { writer.member("__type", type) }
    if let message { writer.member(type == "AccessDeniedException" ? "Message" : "message", message) }
    for member in members.sorted(by: { $0.key < $1.key }) { writer.member(member.key, member.value) }
    writer.closeObject()
    return writer.bytes
  }
}
