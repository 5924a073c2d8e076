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
      case .body, .path, .query: body.append(member)
      }
    }
    if !model.http.responseIsPayload, response.status != 204 {
      let payload = RESTPayload.encode(body, root: "\(model.name)Result", model: model)
      response.body = payload.bytes
      response.fields["Content-Type"] = payload.contentType
    }
    return response
  }
}
