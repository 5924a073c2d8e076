internal import HTTPMessage
internal import XMLTree

/// A response whose members stand in status, header fields and body.
///
/// Source: Smithy 2.0, "HTTP binding traits".
enum RESTResponse {
  static func encode(_ members: [WrittenMember], model: OperationModel) -> HTTPResponse {
    var response = HTTPResponse(status: model.http.status)
    var body: [WrittenMember] = []
    for member in members {
      let text = XMLBody.text(member.value, time: member.form.time ?? .httpDate)
      switch member.form.location {
      case .header(let name): response.fields.append(name, text)
      case .headers(let prefix):
        guard case .map(let entries) = member.value else { continue }
        for entry in entries {
          response.fields.append(prefix + entry.name, XMLBody.text(entry.value, time: .httpDate))
        }
      case .status: response.status = Int(text) ?? response.status
      case .payload:
        let payload = RESTPayload.encode(member, model: model)
        response.body = payload.bytes
        if response.fields["Content-Type"] == nil { response.fields["Content-Type"] = payload.contentType }
      case .body, .path, .query, .attribute: body.append(member)
      }
    }
    guard !model.http.responseIsPayload, response.status != 204, hasBody(body, model) else { return response }
    let payload =
      model.http.responseIsUnwrapped
      ? unwrapped(body.first, model)
      : RESTPayload.encode(body, root: model.http.responseRoot ?? "\(model.name)Result", model: model)
    response.body = payload.bytes
    response.fields["Content-Type"] = payload.contentType
    return response
  }

  /// JSON always has an object; XML has a document where there is something to say or a root that is expected.
  private static func hasBody(_ members: [WrittenMember], _ model: OperationModel) -> Bool {
    guard model.service.wireProtocol == .restXML else { return true }
    return !members.isEmpty || model.http.responseRoot != nil
  }

  private static func unwrapped(_ member: WrittenMember?, _ model: OperationModel) -> RESTPayload.Payload {
    var writer = XMLWriter(declaration: true)
    writer.open(model.http.responseRoot ?? model.name, namespace: model.service.xmlNamespace)
    if let member { writer.text(XMLBody.text(member.value, time: .iso8601)) }
    writer.close()
    return RESTPayload.Payload(bytes: writer.bytes, contentType: "application/xml")
  }
}
