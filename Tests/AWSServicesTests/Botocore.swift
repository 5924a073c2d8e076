import AWSServices
import AWSWire
import Cryptography
import HTTPMessage
import JSONTree
import TestKit

/// What botocore knows of our operations; asked once for all tests.
struct Botocore: Sendable {
  /// One operation of its model.
  struct Operation: Sendable {
    let service: String
    let name: String
    let lines: [String]
    let requests: [HTTPRequest]
  }

  /// A regular expression, and how Python's `re` judges texts by it.
  struct Pattern: Sendable {
    let expression: String
    let satisfied: [String]
    let unsatisfied: [String]
  }

  let operations: [Operation]
  let patterns: [Pattern]
  let paginated: Set<String>

  /// Ours, by the name of service and operation.
  static let ours: [String: any AWSWire.Operation.Type] = Dictionary(
    uniqueKeysWithValues: ServiceCatalog.operations.map { ("\($0.model.service.name) \($0.model.name)", $0) })

  private static let loading = Task { try await Botocore.load() }

  static func shared() async throws -> Botocore { try await loading.value }

  private static func load() async throws -> Botocore {
    let text = try await PythonInterpreter.run(
      CaseFiles.path("botocore_shapes.py"), input: ours.keys.sorted().joined(separator: "\n"))
    let limits = JSONLimits(bytes: 64 << 20, depth: 64)
    let json = try JSON.parse(text, limits: limits)
    let operations = (json["operations"]?.array ?? []).map { operation in
      Operation(
        service: operation["service"]?.string ?? "", name: operation["name"]?.string ?? "",
        lines: strings(operation["lines"]), requests: (operation["requests"]?.array ?? []).map(request))
    }
    let patterns = (json["patterns"]?.array ?? []).map { pattern in
      Pattern(
        expression: pattern["expression"]?.string ?? "", satisfied: strings(pattern["satisfied"]),
        unsatisfied: strings(pattern["unsatisfied"]))
    }
    return Botocore(
      operations: operations, patterns: patterns, paginated: Set(strings(json["paginated"])))
  }

  private static func strings(_ json: JSON?) -> [String] { json?.array?.compactMap(\.string) ?? [] }

  private static func request(_ json: JSON) -> HTTPRequest {
    let query = json["query"]?.string ?? ""
    let fields = (json["headers"]?.object?.members ?? []).map {
      HTTPFields.Field(name: $0.name, value: $0.value.string ?? "")
    }
    return HTTPRequest(
      method: HTTPMethod(json["method"]?.string ?? ""), path: json["path"]?.string ?? "",
      query: query.isEmpty ? nil : query, fields: HTTPFields(fields),
      body: (try? Base64.decode(json["body"]?.string ?? "")) ?? [])
  }
}
