public import HTTPMessage
internal import XMLTree

extension Operation {
  /// The request that asks a service for this operation, unsigned and without a Host field.
  public static func request(_ input: Input) -> HTTPRequest {
    var copy = input
    var members = Members(writing: ())
    copy.members(&members)
    let service = model.service
    switch service.wireProtocol {
    case .query:
      var form = QueryParameters()
      form.append("Action", model.name)
      form.append("Version", service.version)
      FormBody.append(members.written, prefix: "", to: &form)
      return HTTPRequest(
        method: .post, fields: ["Content-Type": "application/x-www-form-urlencoded; charset=utf-8"],
        body: Array(form.encoded.utf8))
    case .json10, .json11:
      let version = service.wireProtocol == .json10 ? "1.0" : "1.1"
      var request = HTTPRequest(
        method: .post,
        fields: [
          "Content-Type": "application/x-amz-json-\(version)",
          "X-Amz-Target": "\(service.targetPrefix ?? service.name).\(model.name)",
        ],
        body: JSONBody.write(members.written))
      if service.isQueryCompatible { request.fields["x-amzn-query-mode"] = "true" }
      return request
    case .restJSON, .restXML:
      return RESTRequest.encode(members.written, model: model)
    }
  }
}
