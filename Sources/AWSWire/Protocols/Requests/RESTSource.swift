internal import HTTPMessage
internal import JSONTree
internal import XMLTree

/// A REST message whose members are looked up in path, query, header fields and body.
struct RESTSource: MemberSource {
  private let labels: [String: String]
  private let query: QueryParameters
  private let fields: HTTPFields
  private let status: Int?
  private let payload: [UInt8]
  private let isXML: Bool
  private let body: WireNode?

  init(_ request: HTTPRequest, model: OperationModel) throws(InputRejection) {
    guard let labels = PathTemplate(model.http.template).match(request.path) else {
      throw .unreadable("the path `\(request.path)` does not fit `\(model.http.template)`")
    }
    guard let query = QueryParameters(encoded: request.query ?? "") else {
      throw .unreadable("the query cannot be decoded")
    }
    self.labels = labels
    self.query = query
    self.fields = request.fields
    self.status = nil
    self.payload = request.body
    self.isXML = model.service.wireProtocol == .restXML
    self.body = model.http.requestIsPayload ? nil : try Self.document(request.body, isXML: isXML)
  }

  init(_ response: HTTPResponse, model: OperationModel) throws(InputRejection) {
    self.labels = [:]
    self.query = QueryParameters()
    self.fields = response.fields
    self.status = response.status
    self.payload = response.body
    self.isXML = model.service.wireProtocol == .restXML
    let document = model.http.responseIsPayload ? nil : try Self.document(response.body, isXML: isXML)
    if model.http.responseIsUnwrapped, case .xml(let root) = document {
      self.body = root.text.isEmpty ? nil : .xml(XMLElement("", children: [root]))
    } else {
      self.body = document
    }
  }

  func node(of form: MemberForm) -> WireNode? {
    switch form.location {
    case .path: labels[form.name].map(WireNode.text)
    case .query(let name): query[name].map(WireNode.text)
    case .header(let name): field(name).map(WireNode.text)
    case .headers(let prefix): Self.map(fields, prefix: prefix)
    case .payload: payload.isEmpty ? nil : .payload(payload, isXML: isXML)
    case .body, .attribute: body?.node(of: form)
    case .status: status.map { .text(String($0)) }
    }
  }

  /// A header field; `Expires` of an answer, which whoever stored the object may have filled with anything, is there
  /// only where it is a date.
  ///
  /// Source: Smithy 2.0, "Amazon S3 customizations", "Expires header".
  private func field(_ name: String) -> String? {
    guard let text = fields[name] else { return nil }
    return status != nil && name == "Expires" && WireNode.text(text).timestamp == nil ? nil : text
  }

  private static func document(_ bytes: [UInt8], isXML: Bool) throws(InputRejection) -> WireNode? {
    guard !bytes.isEmpty else { return nil }
    do {
      return isXML ? .xml(try XMLElement.parse(bytes)) : .json(try JSON.parse(bytes))
    } catch {
      throw .unreadable("the body is not \(isXML ? "XML" : "JSON"): \(error)")
    }
  }

  private static func map(_ fields: HTTPFields, prefix: String) -> WireNode? {
    let members = fields.fields.compactMap { field -> JSONObject.Member? in
      guard field.name.lowercased().hasPrefix(prefix.lowercased()) else { return nil }
      return JSONObject.Member(
        name: field.name.dropFirst(prefix.count).lowercased(), value: .string(field.value))
    }
    return members.isEmpty ? nil : .json(.object(JSONObject(members)))
  }
}
