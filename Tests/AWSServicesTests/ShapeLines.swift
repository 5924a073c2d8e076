import AWSServices
import AWSWire

/// An operation as lines, in the form that `Cases/botocore_shapes.py` makes of botocore's model.
enum ShapeLines {
  static func lines(of operation: any AWSWire.Operation.Type) -> [String] {
    let model = operation.model
    let service = model.service
    var lines = [
      "service \(name(of: service.wireProtocol)) \(service.version) \(service.signingName) "
        + "\(service.xmlNamespace ?? "None") \(service.targetPrefix ?? "None")",
      "http \(model.http.method) \(model.http.template) \(model.http.status)",
    ]
    lines += model.errors.sorted { $0.shape < $1.shape }.map {
      "error \($0.shape) \($0.code) \($0.status)"
    }
    let wraps = service.wireProtocol == .query && !isEmpty(operation)
    lines.append("wrapper \(wraps ? "\(model.name)Result" : "None")")
    append(operation.inputDescription, "input", [], to: &lines)
    append(operation.outputDescription, "output", [], to: &lines)
    return lines
  }

  private static func isEmpty<Operation: AWSWire.Operation>(_: Operation.Type) -> Bool {
    Operation.Output.self == Empty.self
  }

  private static func append(
    _ shape: ShapeDescription, _ path: String, _ words: [String], to lines: inout [String]
  ) {
    lines.append(([path, kind(of: shape)] + words).joined(separator: " "))
    switch shape {
    case .list(let element): append(element, path + "[]", [], to: &lines)
    case .map(let value): append(value, path + "{}", [], to: &lines)
    case .structure(let members):
      for member in members {
        append(
          member.shape, "\(path).\(member.name)", self.words(for: member, isInput: path.hasPrefix("input")),
          to: &lines)
      }
    default: break
    }
  }

  private static func words(for member: MemberDescription, isInput: Bool) -> [String] {
    var words = member.isRequired ? ["required"] : []
    switch member.location {
    case .body: break
    case .path: words.append("in=path")
    case .query(let name): words.append("in=query:\(name)")
    case .header(let name): words.append("in=header:\(name)")
    case .headers(let prefix): words.append("in=headers:\(prefix)")
    case .payload: words.append("in=payload")
    case .status: words.append("in=status")
    case .attribute: words.append("in=attribute")
    }
    switch member.list {
    case .members: break
    case .named(let name): words.append("list=\(name)")
    case .flattened: words.append("list=flattened")
    case .entries(let key, let value): words.append("map=\(key):\(value)")
    }
    switch member.time {
    case nil: break
    case .iso8601: words.append("time=iso8601")
    case .epochSeconds: words.append("time=unixTimestamp")
    case .httpDate: words.append("time=rfc822")
    }
    guard isInput else { return words }
    return words
      + member.constraints.map { constraint in
        switch constraint {
        case .minimum(let least), .minimumLength(let least): "min=\(least)"
        case .maximum(let most), .maximumLength(let most): "max=\(most)"
        case .pattern(let pattern): "pattern=\(pattern.expression)"
        }
      }
  }

  private static func kind(of shape: ShapeDescription) -> String {
    switch shape {
    case .string: "string"
    case .enumeration(let values): "enum(\(values.joined(separator: "|")))"
    case .integer: "integer"
    case .double: "double"
    case .boolean: "boolean"
    case .timestamp: "timestamp"
    case .blob: "blob"
    case .list: "list"
    case .map: "map"
    case .structure: "structure"
    }
  }

  private static func name(of wireProtocol: WireProtocol) -> String {
    switch wireProtocol {
    case .query: "query"
    case .json10: "json1.0"
    case .json11: "json1.1"
    case .restJSON: "rest-json"
    case .restXML: "rest-xml"
    }
  }
}
