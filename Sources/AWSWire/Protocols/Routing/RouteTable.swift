public import HTTPMessage

/// Finds the operation of a REST request by method, path and query.
///
/// Source: Smithy 2.0, "http trait", on matching request URIs: the more a template fixes, the sooner it matches.
public struct RouteTable: Sendable {
  private struct Route: Sendable {
    let name: String
    let template: PathTemplate
    let fixed: [QueryParameters.Parameter]
  }

  private var routes: [HTTPMethod: [Route]] = [:]

  /// The routes of operations that have a path of their own.
  public init(_ models: [OperationModel]) {
    for model in models where model.http != .rpc || model.service.wireProtocol == .restJSON {
      let parts = model.http.template.split(separator: "?", maxSplits: 1)
      let fixed = QueryParameters(encoded: parts.count > 1 ? String(parts[1]) : "") ?? QueryParameters()
      routes[model.http.method, default: []].append(
        Route(name: model.name, template: PathTemplate(model.http.template), fixed: fixed.parameters))
    }
    for method in routes.keys {
      routes[method]?.sort { left, right in
        left.fixed.count != right.fixed.count
          ? left.fixed.count > right.fixed.count : !left.template.isGreedy && right.template.isGreedy
      }
    }
  }

  /// The operation, and the names of the query's parameters that its template fixes.
  public func match(_ request: HTTPRequest) -> (name: String, fixed: Set<String>)? {
    let query = QueryParameters(encoded: request.query ?? "") ?? QueryParameters()
    let found = routes[request.method]?.first { route in
      route.fixed.allSatisfy { fixed in
        query.parameters.contains {
          $0.name == fixed.name && (fixed.value.isEmpty || $0.value == fixed.value)
        }
      } && route.template.match(request.path) != nil
    }
    return found.map { ($0.name, Set($0.fixed.map(\.name))) }
  }
}
