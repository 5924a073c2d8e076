public import HTTPMessage
internal import JSONTree
internal import XMLTree

extension Operation {
  /// Reads the input of this operation from a request.
  ///
  /// - Throws: What keeps the input from being read or accepted; the service answers it with its own code.
  public static func input(from request: HTTPRequest) throws(InputRejection) -> Input {
    let source: any MemberSource
    switch model.service.wireProtocol {
    case .query:
      guard let form = QueryParameters(encoded: request.body) else {
        throw .unreadable("the body is not a form")
      }
      return try input(from: form)
    case .json10, .json11:
      source = try jsonObject(request.body)
    case .restJSON, .restXML:
      source = try RESTSource(request, model: model)
    }
    return try read(from: source)
  }

  /// Reads the input of a Query operation from a form that was already taken apart.
  public static func input(from form: QueryParameters) throws(InputRejection) -> Input {
    try read(from: WireNode.form(try FormNode(form)))
  }

  private static func jsonObject(_ body: [UInt8]) throws(InputRejection) -> WireNode {
    if body.isEmpty { return .json(.object([:])) }
    let json: JSON
    do {
      json = try JSON.parse(body)
    } catch {
      throw .unreadable("the body is not JSON: \(error)")
    }
    guard json.object != nil else { throw .unreadable("the body is no JSON object but a \(json.kind)") }
    return .json(json)
  }

  private static func read(from source: any MemberSource) throws(InputRejection) -> Input {
    var input = Input()
    var members = Members(
      reading: source,
      context: ReadingContext(checksConstraints: true, quotesValues: model.service.quotesValues))
    input.members(&members)
    let context = members.takeContext()
    if let malformation = context.malformation { throw .malformed(malformation) }
    if !context.violations.isEmpty { throw .invalid(context.violations) }
    return input
  }
}
