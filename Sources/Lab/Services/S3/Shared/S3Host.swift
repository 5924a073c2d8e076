/// What the `Host` field says of a request to S3: the bucket, the Region, or neither.
///
/// Source: Amazon S3 User Guide, "Virtual hosting of general purpose buckets" and "Legacy endpoints".
struct S3Host {
  /// The bucket that stands before the endpoint's own name.
  let bucket: String?
  /// The Region that the name has.
  let region: String?

  /// Understands AWS's names, and the same names below `localhost`.
  init(_ host: String) {
    var labels = host.prefix { $0 != ":" }.lowercased().split(separator: ".").map(String.init)
    switch labels.last {
    case "com" where labels.dropLast().last == "amazonaws": labels.removeLast(2)
    case "localhost": labels.removeLast()
    default: labels = []
    }
    let place = labels.lastIndex { $0 == "s3" || $0.hasPrefix("s3-") }
    let name = labels[..<(place ?? labels.endIndex)].joined(separator: ".")
    bucket = name.isEmpty ? nil : name
    region = place.flatMap { place in
      let mark = labels[place]
      let legacy = mark == "s3" || mark == "s3-fips" ? nil : String(mark.dropFirst(3))
      return labels[(place + 1)...].first { $0 != "dualstack" } ?? legacy
    }
  }
}
