import AWSClient
import CommandLineKit
import HostSystem
import Operations

/// Where anchors are kept, as it is typed: a file, or `s3://bucket/prefix/`.
enum AnchorPlaceArgument {
  /// The most bytes of a file of anchors that are read.
  private static let limit = 64 << 20

  static func place(_ text: String) throws(ValidationError) -> AnchorPlace {
    guard text.hasPrefix("s3://") else { return .file(text) }
    guard let place = AnchorBucket(url: text) else {
      throw ValidationError("`\(text)` is not of the form `s3://bucket/prefix/`")
    }
    return .bucket(place)
  }

  static func read(
    _ place: AnchorPlace, _ connection: ConnectionOptions, environment: ClientEnvironment, console: Console
  ) async throws -> [LedgerAnchor] {
    switch place {
    case .bucket(let bucket):
      let client = try AWSClient.make(connection, environment: environment, console: console)
      return try await bucket.anchors(client)
    case .file(let path):
      let text = String(decoding: try InputFile(path).read(limit: limit), as: UTF8.self)
      var anchors: [LedgerAnchor] = []
      for (number, line) in text.split(separator: "\n").enumerated() {
        guard let anchor = LedgerAnchor(text: line) else {
          console.error("`\(path)`, line \(number + 1), is no anchor of a ledger")
          throw ExitCode.impossible
        }
        anchors.append(anchor)
      }
      if anchors.isEmpty { console.note("`\(path)` has no anchor in it") }
      return anchors
    }
  }
}
