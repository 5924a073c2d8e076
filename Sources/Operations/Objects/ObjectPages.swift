internal import AWSClient
internal import AWSServices
internal import HTTPMessage

/// The objects and folders of a bucket, page by page.
///
/// Keys are asked for in percent-encoding: XML has no way to write some characters that a key may have.
/// Source: Amazon S3 API Reference, "ListObjectsV2", `encoding-type`.
struct ObjectPages {
  /// One page.
  struct Page {
    var objects: [S3.Object] = []
    /// The common beginnings of keys up to the delimiter.
    var folders: [String] = []
  }

  private var pages: Pages<S3.ListObjectsV2>.Iterator

  /// Lists the keys that begin with a text and come behind another; with a delimiter those below it are one folder.
  init(
    of bucket: String, prefix: String, delimiter: String? = nil, startAfter: String? = nil,
    _ client: AWSClient
  ) {
    var input = S3.ListObjectsV2.Input()
    input.bucket = bucket
    input.prefix = prefix.isEmpty ? nil : prefix
    input.delimiter = delimiter
    input.startAfter = startAfter
    input.encodingType = .url
    pages = client.pages(of: S3.ListObjectsV2.self, input).makeAsyncIterator()
  }

  /// The next page; nil after the last.
  mutating func next() async throws(ClientError) -> Page? {
    guard let page = try await pages.next() else { return nil }
    // A server that does not know of this writes keys as they are, and does not say that it encodes.
    let isEncoded = page.encodingType == .url
    // A space may come as a plus sign; a plus sign itself never does.
    func plain(_ text: String) -> String {
      isEncoded ? PercentEncoding.decode(text, plusIsSpace: true) ?? text : text
    }
    return Page(
      objects: (page.contents ?? []).map { object in
        var object = object
        object.key = object.key.map(plain)
        return object
      },
      folders: (page.commonPrefixes ?? []).compactMap(\.prefix).map(plain))
  }
}
