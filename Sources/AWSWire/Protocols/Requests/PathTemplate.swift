internal import HTTPMessage

/// A path with labels in braces, such as `/{Bucket}/{Key+}`.
///
/// Source: Smithy 2.0, "httpLabel trait"; a label with `+` takes the rest of the path, slashes included.
struct PathTemplate {
  private let segments: [Substring]

  init(_ template: String) {
    segments = template.prefix { $0 != "?" }.split(separator: "/")
  }

  /// Whether the last label takes the rest of a path.
  var isGreedy: Bool { segments.last?.hasSuffix("+}") ?? false }

  /// The values of the labels, decoded; nil where the path does not fit.
  ///
  /// A slash at the end is passed over, but behind a label with `+` every byte counts: `/b//k` has the key `/k`.
  func match(_ path: String) -> [String: String]? {
    var rest = path.utf8.dropFirst()
    var labels: [String: String] = [:]
    for segment in segments {
      guard !rest.isEmpty else { return nil }
      if segment.hasSuffix("+}") {
        guard let text = PercentEncoding.decode(Substring(rest)) else { return nil }
        labels[String(segment.dropFirst().dropLast(2))] = text
        return labels
      }
      let part = rest.prefix { $0 != UInt8(ascii: "/") }
      rest = rest[part.endIndex...].dropFirst()
      if segment.hasPrefix("{") {
        guard !part.isEmpty, let text = PercentEncoding.decode(Substring(part)) else { return nil }
        labels[String(segment.dropFirst().dropLast())] = text
      } else if segment != Substring(part) {
        return nil
      }
    }
    return rest.isEmpty ? labels : nil
  }
}
