internal import HTTPMessage
internal import Identity
internal import JSONTree

/// Reads out of a queue's URL in which Region the queue is.
///
/// Source: AWS General Reference, "Amazon Simple Queue Service endpoints and quotas", legacy endpoints included;
/// the form `/queue/REGION/ACCOUNT/NAME` is that of servers which have one host for all Regions.
enum QueueAddress {
  /// The Region of the `QueueUrl` in the body of a request.
  static func region(in body: [UInt8]) -> Region? {
    (try? JSON.parse(body))?["QueueUrl"]?.string.flatMap { region(ofURL: $0) }
  }

  /// The Region of a queue's URL; nil where the URL does not tell.
  static func region(ofURL url: String) -> Region? {
    guard let endpoint = Endpoint(url) else { return nil }
    let labels = endpoint.host.split(separator: ".")
    let steps = endpoint.basePath.split(separator: "/")
    if labels.contains("amazonaws") {
      if labels.first == "queue" { return "us-east-1" }
      if labels.count > 1, labels[1] == "queue" { return try? Region(labels[0]) }
      if labels.count > 1, labels[0] == "sqs" || labels[0] == "sqs-fips" { return try? Region(labels[1]) }
    }
    return steps.count == 4 && steps[0] == "queue" ? try? Region(steps[1]) : nil
  }
}
