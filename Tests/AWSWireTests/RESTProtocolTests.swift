import AWSWire
import HTTPMessage
import Identity
import JSONTree
import Testing

/// An operation with a member in every place of an HTTP message.
private enum Everywhere: Operation {
  static let service = ServiceModel(
    name: "places", wireProtocol: .restXML, version: "1", xmlNamespace: "http://places.example/")
  static let model = OperationModel(
    "PutPlace", of: service, http: HTTPBinding(.put, "/{Bucket}/{Key+}?place", status: 201))

  struct Input: Structure {
    var bucket = ""
    var key = ""
    var version: Int?
    var since: Timestamp?
    var labels: [String: String]?
    var tags: [String]?
    var inner: Inner?

    init() {}

    mutating func members(_ members: inout Members) {
      members.required("Bucket", &bucket, in: .path)
      members.required("Key", &key, in: .path)
      members.optional("Version", &version, in: .query("versionId"))
      members.optional("Since", &since, in: .header("x-since"))
      members.optional("Labels", &labels, in: .headers(prefix: "x-meta-"))
      members.optional("Tags", &tags, list: .named("Tag"))
      members.optional("Inner", &inner)
    }
  }

  struct Inner: Structure {
    var flag = false
    var numbers: [Int]?

    init() {}

    mutating func members(_ members: inout Members) {
      members.required("Flag", &flag)
      members.optional("Number", &numbers, list: .flattened)
    }
  }

  struct Output: Structure {
    var etag: String?
    var created: Timestamp?
    var expires: Timestamp?

    init() {}

    mutating func members(_ members: inout Members) {
      members.optional("ETag", &etag, in: .header("ETag"))
      members.optional("Expires", &expires, in: .header("Expires"))
      members.optional("Created", &created)
    }
  }
}

/// The same kind of operation with JSON, and a body that is one member.
private enum Upload: Operation {
  static let service = ServiceModel(name: "uploads", wireProtocol: .restJSON, version: "1")
  static let model = OperationModel(
    "Upload", of: service, http: HTTPBinding(.post, "/uploads/{Name}", requestIsPayload: true))

  struct Input: Structure {
    var name = ""
    var content: Blob?

    init() {}

    mutating func members(_ members: inout Members) {
      members.required("Name", &name, in: .path)
      members.optional("Content", &content, in: .payload)
    }
  }

  struct Output: Structure {
    var size = 0
    var at: Timestamp?
    var attributes: [String: String]?

    init() {}

    mutating func members(_ members: inout Members) {
      members.required("size", &size)
      members.optional("at", &at)
      members.optional("attributes", &attributes)
    }
  }
}

@Suite("REST protocols")
struct RESTProtocolTests {
  @Test("Members stand where their bindings say, and are found there again")
  func xmlRequest() throws {
    var input = Everywhere.Input()
    input.bucket = "b&c"
    input.key = "a b/ü/c"
    input.version = 7
    input.since = try Timestamp(iso8601: "2026-11-23T10:00:00Z")
    input.labels = ["one": "1", "two": "2"]
    input.tags = ["<x>", "y"]
    input.inner = Everywhere.Inner()
    input.inner?.flag = true
    input.inner?.numbers = [3, 4]
    let request = Everywhere.request(input)
    #expect(request.method == .put)
    #expect(request.path == "/b%26c/a%20b/%C3%BC/c")
    #expect(request.query == "place=&versionId=7")
    #expect(request.fields["x-since"] == "Mon, 23 Nov 2026 10:00:00 GMT")
    #expect(request.fields["X-Meta-One"] == "1")
    let body = String(decoding: request.body, as: UTF8.self)
    #expect(body.contains("<Tags><Tag>&lt;x&gt;</Tag><Tag>y</Tag></Tags>"))
    #expect(body.contains("<Inner><Flag>true</Flag><Number>3</Number><Number>4</Number></Inner>"))
    let read = try Everywhere.input(from: request)
    #expect(read.key == "a b/ü/c")
    #expect(read.since == input.since)
    #expect(read.labels == input.labels)
    #expect(read.tags == input.tags)
    #expect(read.inner?.numbers == [3, 4])
    #expect(Everywhere.request(read) == request)
  }

  @Test("Answers carry their status and header members")
  func xmlResponse() throws {
    var output = Everywhere.Output()
    output.etag = "\"1\""
    output.created = Timestamp(seconds: 1_795_428_000)
    let response = Everywhere.response(output, requestID: "R1")
    #expect(response.status == 201)
    #expect(response.fields["ETag"] == "\"1\"")
    #expect(response.fields["x-amz-request-id"] == "R1")
    let read = try Everywhere.output(from: response)
    #expect(read.etag == output.etag)
    #expect(read.created == output.created)
  }

  @Test(
    "What whoever stored an object wrote into Expires does not spoil the answer",
    arguments: [
      ("Mon, 23 Nov 2026 10:00:00 GMT", 1_795_428_000), ("0", 0), ("never", nil), ("", nil),
    ] as [(String, Int64?)])
  func expires(text: String, seconds: Int64?) throws {
    let response = HTTPResponse(status: 201, fields: ["Expires": text, "ETag": "1"])
    let read = try Everywhere.output(from: response)
    #expect(read.etag == "1")
    #expect(read.expires == seconds.map { Timestamp(seconds: $0) })
  }

  @Test("A payload is the body, byte for byte")
  func payload() throws {
    var input = Upload.Input()
    input.name = "x"
    input.content = Blob(Array(0...255))
    let request = Upload.request(input)
    #expect(request.body == Array(0...255))
    #expect(try Upload.input(from: request).content == input.content)
    var output = Upload.Output()
    output.size = 256
    output.at = Timestamp(milliseconds: 1_795_428_000_500)
    output.attributes = ["k": "v"]
    let response = Upload.response(output, requestID: "R2")
    #expect(try JSON.parse(response.body)["at"]?.number?.text == "1795428000.500")
    let read = try Upload.output(from: response)
    #expect(read.size == 256)
    #expect(read.at == output.at)
  }

  @Test(
    "Paths that do not fit and bodies that cannot be read are refused",
    arguments: [
      ("/b", ""), ("/", ""), ("/b/k", "<a"),
      ("/b/k", "<PutPlaceRequest><Inner><Flag>x</Flag></Inner></PutPlaceRequest>"),
      ("/%zz/k", ""),
    ])
  func refused(path: String, body: String) {
    let request = HTTPRequest(method: .put, path: path, body: Array(body.utf8))
    #expect(throws: InputRejection.self) { try Everywhere.input(from: request) }
  }
}

@Suite("Error envelopes")
struct ErrorEnvelopeTests {
  @Test(
    "An error comes back as it went, in every protocol",
    arguments: [
      WireProtocol.query, .json10, .json11, .restJSON, .restXML,
    ])
  func roundTrip(wireProtocol: WireProtocol) {
    let service = ServiceModel(name: "x", wireProtocol: wireProtocol, version: "1", xmlNamespace: "urn:x")
    let error = AWSError(
      code: "ConstraintViolationException", message: "too <many> & more", status: 409,
      members: ["Reason": "WAIT"])
    let read = AWSError(error.response(from: service, requestID: "R"), protocol: wireProtocol)
    #expect(read.code == error.code)
    #expect(read.message == error.message)
    #expect(read.status == 409)
    #expect(read.members["Reason"] == "WAIT")
    #expect(read.requestID == "R")
  }

  @Test(
    "Codes are cut out of namespaces and URIs",
    arguments: [
      ("aws.protocols#NotFound", "NotFound"), ("NotFound:http://x/", "NotFound"),
      ("a#NotFound:http://x/", "NotFound"),
    ])
  func codes(type: String, code: String) {
    let response = HTTPResponse(status: 400, body: Array(#"{"__type":"\#(type)","Message":"m"}"#.utf8))
    let error = AWSError(response, protocol: .json11)
    #expect(error.code == code)
    #expect(error.message == "m")
  }

  @Test("An answer that is not AWS's keeps its status and its text")
  func foreign() {
    let response = HTTPResponse(status: 502, body: Array("<html>Bad Gateway</html>".utf8))
    let error = AWSError(response, protocol: .query)
    #expect(error.code == "HTTP502")
    #expect(error.message == "<html>Bad Gateway</html>")
  }

  @Test("Chunks are joined, and broken chunking is refused")
  func chunks() {
    let body = "5;chunk-signature=x\r\nhello\r\n1\r\n!\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n"
    #expect(ChunkedPayload.decode(Array(body.utf8)) == Array("hello!".utf8))
    for broken in [
      "", "5\r\nhel", "-1\r\n", "zz\r\n", "5\r\nhelloX\r\n0\r\n\r\n", "7fffffffffffffff\r\na\r\n",
    ] {
      #expect(ChunkedPayload.decode(Array(broken.utf8)) == nil)
    }
  }
}
