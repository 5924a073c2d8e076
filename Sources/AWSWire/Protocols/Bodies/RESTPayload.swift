internal import XMLTree

/// The body of a REST message.
enum RESTPayload {
  /// Bytes and what they are.
  struct Payload {
    let bytes: [UInt8]
    /// The media type; nil for bytes, of which only their owner knows what they are.
    let contentType: String?
  }

  /// Several members as one document.
  static func encode(_ members: [WrittenMember], root: String, model: OperationModel) -> Payload {
    guard model.service.wireProtocol == .restXML else {
      return Payload(bytes: JSONBody.write(members), contentType: "application/json")
    }
    var writer = XMLWriter(declaration: model.http.responseRoot != nil)
    writer.open(root, namespace: model.service.xmlNamespace)
    XMLBody.write(members, to: &writer)
    writer.close()
    return Payload(bytes: writer.bytes, contentType: "application/xml")
  }

  /// One member that is the whole body: text and bytes bare, a structure as a document of its own name.
  static func encode(_ member: WrittenMember, model: OperationModel) -> Payload {
    switch member.value {
    case .structure(let members): encode(members, root: member.form.name, model: model)
    case .blob(let bytes): Payload(bytes: bytes, contentType: nil)
    default:
      Payload(
        bytes: Array(XMLBody.text(member.value, time: .iso8601).utf8), contentType: "text/plain")
    }
  }
}
