public import HTTPMessage
internal import JSONTree
internal import XMLTree

extension Operation {
  /// The response of a success.
  public static func response(_ output: Output, requestID: String) -> HTTPResponse {
    var copy = output
    var members = Members(writing: ())
    copy.members(&members)
    let model = model
    let service = model.service
    switch service.wireProtocol {
    case .query:
      var writer = XMLWriter()
      writer.open(model.responseName, namespace: service.xmlNamespace)
      if Output.self != Empty.self {
        writer.open(model.resultName)
        XMLBody.write(members.written, to: &writer)
        writer.close()
      }
      writer.open("ResponseMetadata")
      writer.element("RequestId", text: requestID)
      writer.close()
      writer.close()
      return HTTPResponse(
        status: 200, fields: ["x-amzn-RequestId": requestID, "Content-Type": "text/xml"], body: writer.bytes)
    case .json10, .json11:
      let version = service.wireProtocol == .json10 ? "1.0" : "1.1"
      let body = Output.self == Empty.self ? [] : JSONBody.write(members.written)
      return HTTPResponse(
        status: 200,
        fields: ["x-amzn-RequestId": requestID, "Content-Type": "application/x-amz-json-\(version)"],
        body: body)
    case .restJSON, .restXML:
      var response =
        Output.self == Empty.self
        ? HTTPResponse(status: model.http.status) : RESTResponse.encode(members.written, model: model)
      let name = service.wireProtocol == .restXML ? "x-amz-request-id" : "x-amzn-RequestId"
      response.fields[name] = requestID
      return response
    }
  }
}
