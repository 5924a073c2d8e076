internal import HTTPMessage
internal import XMLTree

/// A request whose members stand in path, query, header fields and body.
///
/// Source: Smithy 2.0, "HTTP binding traits".
enum RESTRequest {
  static func encode(_ members: [WrittenMember], model: OperationModel) -> HTTPRequest {
    let parts = model.http.template.split(separator: "?", maxSplits: 1)
    var path = String(parts[0])
    var query = QueryParameters(encoded: parts.count > 1 ? String(parts[1]) : "") ?? QueryParameters()
    var request = HTTPRequest(method: model.http.method)
    var body: [WrittenMember] = []
    for member in members {
      let time = member.form.time
      switch member.form.location {
      case .path:
        let text = XMLBody.text(member.value, time: time ?? .iso8601)
        path = path.replacing("{\(member.form.name)}", with: PercentEncoding.encode(text))
        path = path.replacing(
          "{\(member.form.name)+}", with: PercentEncoding.encode(text, keepingSlash: true))
      case .query(let name): append(member.value, name: name, time: time, to: &query)
      case .header(let name):
        request.fields.append(name, XMLBody.text(member.value, time: time ?? .httpDate))
      case .headers(let prefix):
        guard case .map(let entries) = member.value else { continue }
        for entry in entries {
          request.fields.append(prefix + entry.name, XMLBody.text(entry.value, time: .httpDate))
        }
      case .payload:
        let payload = RESTPayload.encode(member, model: model)
        request.body = payload.bytes
        if let type = payload.contentType, request.fields["Content-Type"] == nil {
          request.fields["Content-Type"] = type
        }
      case .body: body.append(member)
      case .status, .attribute: continue
      }
    }
    // A JSON service wants an object even where it is empty.
    let isObject =
      model.service.wireProtocol == .restJSON && !model.http.requestIsPayload && model.http.method == .post
    if !body.isEmpty || isObject {
      let payload = RESTPayload.encode(body, root: "\(model.name)Request", model: model)
      request.body = payload.bytes
      request.fields["Content-Type"] = payload.contentType
    }
    request.path = path
    let fixed = parts.count > 1 && query.parameters.count == 1 && query.parameters[0].value.isEmpty
    request.query = query.parameters.isEmpty ? nil : fixed ? query.parameters[0].name : query.encoded
    return request
  }

  private static func append(
    _ tree: WireTree, name: String, time: TimestampForm?, to query: inout QueryParameters
  ) {
    switch tree {
    case .list(let elements):
      for element in elements { query.append(name, XMLBody.text(element, time: time ?? .iso8601)) }
    case .map(let entries):
      for entry in entries { query.append(entry.name, XMLBody.text(entry.value, time: time ?? .iso8601)) }
    default: query.append(name, XMLBody.text(tree, time: time ?? .iso8601))
    }
  }
}
