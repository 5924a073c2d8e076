public import HTTPMessage
internal import JSONTree
internal import XMLTree

extension Operation {
  /// Reads the output, or the error, out of a response.
  ///
  /// - Throws: The service's error for every status that is no success; a success that cannot be read is an
  ///   error with the code `UnreadableResponse`.
  public static func output(from response: HTTPResponse) throws(AWSError) -> Output {
    guard response.isSuccess else { throw AWSError(response, protocol: model.service.wireProtocol) }
    let source: any MemberSource
    do {
      source = try Self.source(of: response)
    } catch {
      throw AWSError(code: "UnreadableResponse", message: "\(error)", status: response.status)
    }
    var output = Output()
    var members = Members(reading: source, context: ReadingContext(checksConstraints: false))
    output.members(&members)
    if let malformation = members.takeContext().malformation {
      throw AWSError(
        code: "UnreadableResponse", message: "\(InputRejection.malformed(malformation))",
        status: response.status, requestID: response.requestID)
    }
    return output
  }

  private static func source(of response: HTTPResponse) throws(InputRejection) -> any MemberSource {
    switch model.service.wireProtocol {
    case .query:
      guard Output.self != Empty.self else { return WireNode.json(.object([:])) }
      let document: XMLElement
      do {
        document = try XMLElement.parse(response.body)
      } catch {
        throw .unreadable("the answer is not XML: \(error)")
      }
      guard let result = document.first("\(model.name)Result") else {
        throw .unreadable("the answer has no `\(model.name)Result`")
      }
      return WireNode.xml(result)
    case .json10, .json11:
      if response.body.isEmpty { return WireNode.json(.object([:])) }
      do {
        return WireNode.json(try JSON.parse(response.body))
      } catch {
        throw .unreadable("the answer is not JSON: \(error)")
      }
    case .restJSON, .restXML: return try RESTSource(response, model: model)
    }
  }
}

extension HTTPResponse {
  /// The id that the service gave the request.
  public var requestID: String? {
    fields["x-amzn-RequestId"] ?? fields["x-amz-request-id"]
  }
}
