internal import HTTPMessage

/// A path with labels in braces, such as `/{Bucket}/{Key+}`.
///
/// Source: Smithy 2.0, "httpLabel trait"; a label with `+` takes the rest of the path, slashes included.
struct PathTemplate {
  private let segments: [Substring]

  init(_ template: String) {
    segments = template.prefix { $0 != "?" }.split(separator: "/")
  }

  /// The values of the labels, decoded; nil where the path does not fit.
  func match(_ path: String) -> [String: String]? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    var labels: [String: String] = [:]
    for (index, segment) in segments.enumerated() {
      if segment.hasSuffix("+}") {
        guard index < parts.count,
          let rest = PercentEncoding.decode(path[parts[index].startIndex...])
        else { return nil }
        labels[String(segment.dropFirst().dropLast(2))] = rest
        return labels
      }
      guard index < parts.count else { return nil }
      if segment.hasPrefix("{") {
        guard let text = PercentEncoding.decode(parts[index]) else { return nil }
        labels[String(segment.dropFirst().dropLast())] = text
      } else if segment != parts[index] {
        return nil
      }
    }
    return parts.count == segments.count ? labels : nil
  }
}
