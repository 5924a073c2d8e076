import AWSServices
import AWSWire
import Cryptography
import HTTPMessage
import JSONTree
import TestKit
import Testing
import XMLTree

@Suite("operations beside botocore's models")
struct BotocoreTests {
  @Test("names, types, wire forms, required members, constraints and errors are the model's")
  func descriptions() async throws {
    let botocore = try await Botocore.shared()
    #expect(botocore.operations.count == Botocore.ours.count)
    for theirs in botocore.operations {
      let operation = try #require(Botocore.ours["\(theirs.service) \(theirs.name)"])
      let ours = ShapeLines.lines(of: operation)
      let difference = ours.difference(from: theirs.lines).map { change in
        switch change {
        case .insert(_, let line, _): "we say: \(line)"
        case .remove(_, let line, _): "botocore says: \(line)"
        }
      }
      #expect(difference.isEmpty, "\(theirs.service) \(theirs.name)")
    }
  }

  @Test("what botocore writes is read, and written again as it was")
  func requests() async throws {
    let operations = try await Botocore.shared().operations
    #expect(operations.count == Botocore.ours.count)
    for theirs in operations {
      let operation = try #require(Botocore.ours["\(theirs.service) \(theirs.name)"])
      #expect(!theirs.requests.isEmpty, "\(theirs.name)")
      for request in theirs.requests {
        let comment: Comment = "\(theirs.name): \(String(decoding: request.body, as: UTF8.self))"
        let again = try rewritten(request, operation)
        #expect(again.method == request.method, comment)
        #expect(again.path == request.path, comment)
        let (ours, their) = (parameters(again.query), parameters(request.query))
        #expect(ours == their, comment)
        for field in request.fields.fields {
          #expect(again.fields[field.name] == field.value, "\(theirs.name): \(field.name)")
        }
        let (left, right) = (try content(again), try content(request))
        #expect(left == right, comment)
      }
    }
  }

  @Test("what we answer is read by botocore, and by ourselves")
  func answers() async throws {
    var asked: [JSON] = []
    var expected: [(name: String, members: JSON)] = []
    for (index, name) in Botocore.ours.keys.sorted().enumerated() {
      let operation = try #require(Botocore.ours[name])
      for round in 0..<8 {
        var random = RandomAnswer(seed: UInt64(index * 100 + round))
        let members = random.value(of: operation.outputDescription)
        let response = try answer(members, operation, name)
        asked.append([
          "service": .string(operation.model.service.name), "operation": .string(operation.model.name),
          "status": .integer(response.status),
          "headers": .object(
            JSONObject(
              response.fields.fields.map {
                JSONObject.Member(name: $0.name.lowercased(), value: .string($0.value))
              })),
          "body": .string(Base64.encode(response.body)),
        ])
        expected.append((name, members))
      }
    }
    let text = try await PythonInterpreter.run(
      CaseFiles.path("botocore_answers.py"), input: JSON.array(asked).description)
    let found = try JSON.parse(text, limits: JSONLimits(bytes: 64 << 20, depth: 64)).array ?? []
    try #require(found.count == expected.count)
    for (answer, wanted) in zip(found, expected) {
      #expect(answer["id"]?.string == "request-id", "\(wanted.name)")
      let members = answer["members"]
      #expect(members == wanted.members, "\(wanted.name)")
    }
  }

  @Test("operations that botocore pages through are pages here too")
  func pagination() async throws {
    let theirs = try await Botocore.shared().paginated
    #expect(Botocore.ours.keys.filter(theirs.contains).count > 40)
    for (name, operation) in Botocore.ours where theirs.contains(name) {
      #expect(operation is any PaginatedOperation.Type, "\(name)")
    }
  }

  @Test("regular expressions judge as Python's do")
  func patterns() async throws {
    let patterns = try await Botocore.shared().patterns
    #expect(patterns.count > 30)
    for pattern in patterns {
      let ours = TextPattern(pattern.expression)
      #expect(ours.isUnderstood, "\(pattern.expression)")
      for text in pattern.satisfied {
        #expect(ours.matches(text), "\(pattern.expression) and \(text.debugDescription)")
      }
      for text in pattern.unsatisfied {
        #expect(!ours.matches(text), "\(pattern.expression) and \(text.debugDescription)")
      }
    }
  }

  private func rewritten<Operation: AWSWire.Operation>(
    _ request: HTTPRequest, _: Operation.Type
  ) throws -> HTTPRequest {
    Operation.request(try Operation.input(from: request))
  }

  /// The response with these members; it must be read and written again byte for byte.
  private func answer<Operation: AWSWire.Operation>(
    _ members: JSON, _: Operation.Type, _ name: String
  ) throws -> HTTPResponse {
    let output = try #require(Operation.Output(json: members), "\(name)")
    let response = Operation.response(output, requestID: "request-id")
    let again = Operation.response(try Operation.output(from: response), requestID: "request-id")
    #expect(again == response, "\(name)")
    return response
  }

  /// A body whose parts can be compared whatever their order.
  private func content(_ request: HTTPRequest) throws -> JSON {
    let text = String(decoding: request.body, as: UTF8.self)
    let type = request.fields["Content-Type"] ?? ""
    if type.hasPrefix("application/x-www-form-urlencoded") { return parameters(text) }
    if type.contains("json") { return text.isEmpty ? [:] : try JSON.parse(text) }
    // XML as its tree, and everything else as it is.
    guard text.hasPrefix("<"), let document = try? XMLElement.parse(request.body) else {
      return .string(Base64.encode(request.body))
    }
    return .string("\(document)")
  }

  private func parameters(_ text: String?) -> JSON {
    let form = QueryParameters(encoded: text ?? "") ?? QueryParameters()
    return .object(
      JSONObject(
        form.parameters.sorted { ($0.name, $0.value) < ($1.name, $1.value) }.map {
          JSONObject.Member(name: $0.name, value: .string($0.value))
        }))
  }
}
