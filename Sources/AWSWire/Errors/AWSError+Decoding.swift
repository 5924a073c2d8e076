public import HTTPMessage
internal import JSONTree
internal import XMLTree

extension AWSError {
  /// Reads the error out of a response; a body that is none of AWS's gives the status as the code.
  public init(_ response: HTTPResponse, protocol wireProtocol: WireProtocol) {
    let found =
      switch wireProtocol {
      case .query, .restXML: Self.xml(response)
      case .json10, .json11, .restJSON: Self.json(response)
      }
    self = found ?? Self.bare(response)
    self.requestID = requestID ?? response.requestID
  }

  private static func bare(_ response: HTTPResponse) -> AWSError {
    // A page made for a browser says nothing that the status does not say.
    let isPage = response.fields["Content-Type"]?.hasPrefix("text/html") ?? false
    let text = isPage ? "" : String(decoding: response.body.prefix(300), as: UTF8.self)
    return AWSError(
      code: "HTTP\(response.status)", message: text.isEmpty ? nil : text, status: response.status)
  }

  private static func xml(_ response: HTTPResponse) -> AWSError? {
    guard let document = try? XMLElement.parse(response.body) else { return nil }
    let error = document.name == "Error" ? document : document.first("Error")
    guard let error, let code = error.first("Code")?.text else { return nil }
    var members: [String: String] = [:]
    for child in error.children where !["Type", "Code", "Message", "RequestId"].contains(child.name) {
      members[child.name] = child.text
    }
    let requestID = document.first("RequestId")?.text ?? document.first("RequestID")?.text
    return AWSError(
      code: code, message: error.first("Message")?.text, status: response.status, members: members,
      requestID: requestID)
  }

  private static func json(_ response: HTTPResponse) -> AWSError? {
    let body = (try? JSON.parse(response.body))?.object ?? [:]
    // Smithy 2.0, "Operation error serialization": a namespace before `#` and a URI behind `:` are cut.
    guard let type = response.fields["x-amzn-ErrorType"] ?? body["__type"]?.string ?? body["code"]?.string
    else { return nil }
    let name = type.split(separator: ":").first.map(String.init) ?? type
    let code = name.split(separator: "#").last.map(String.init) ?? name
    var members: [String: String] = [:]
    for member in body.members where !["__type", "code", "message", "Message"].contains(member.name) {
      members[member.name] = member.value.string ?? member.value.description
    }
    var error = AWSError(
      code: code, message: (body["message"] ?? body["Message"])?.string, status: response.status,
      members: members)
    error.queryCode = response.fields["x-amzn-query-error"]?.split(separator: ";").first.map(String.init)
    return error
  }
}
