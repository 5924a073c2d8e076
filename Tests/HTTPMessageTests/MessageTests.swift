import HTTPMessage
import Testing

@Suite("HTTP messages")
struct MessageTests {
  @Test("Fields are found without regard to case, and keep their order")
  func fields() {
    var fields: HTTPFields = ["Host": "a", "X-One": "1"]
    fields.append("x-one", "2")
    #expect(fields["X-ONE"] == "1")
    #expect(fields.values(of: "x-One") == ["1", "2"])
    fields["X-one"] = "3"
    #expect(fields.fields.map(\.value) == ["a", "3"])
    fields["host"] = nil
    #expect(fields.fields.map(\.name) == ["X-One"])
  }

  @Test(
    "Endpoints are read and written",
    arguments: [
      ("http://127.0.0.1:4566", "http://127.0.0.1:4566"),
      ("https://STS.amazonaws.com/", "https://sts.amazonaws.com"),
      ("http://localhost:80/base/", "http://localhost/base"), ("https://[::1]:8443", "https://[::1]:8443"),
      ("https://host:443", "https://host"),
    ])
  func endpoints(text: String, written: String) {
    #expect(Endpoint(text)?.description == written)
  }

  @Test(
    "What is no endpoint is refused",
    arguments: [
      "", "127.0.0.1:4566", "ftp://x", "http://", "http://user@host", "http://host:0", "http://host:x",
      "http://h?q=1",
      "http://h ost", "http://[::1", "https://host:70000",
    ])
  func brokenEndpoints(text: String) { #expect(Endpoint(text) == nil) }

  @Test("Every byte survives percent-encoding")
  func percent() {
    for scalar in (0..<0x300).compactMap(Unicode.Scalar.init) {
      let text = "a\(scalar)b"
      #expect(PercentEncoding.decode(PercentEncoding.encode(text)) == text)
    }
    #expect(PercentEncoding.encode("a/b c~*'é") == "a%2Fb%20c~%2A%27%C3%A9")
    #expect(PercentEncoding.encode("a/b", keepingSlash: true) == "a/b")
  }

  @Test("Broken escapes are refused", arguments: ["%", "%1", "%zz", "%C3", "%FF", "a%2"])
  func brokenPercent(text: String) { #expect(PercentEncoding.decode(text) == nil) }

  @Test("Forms keep order and empty values, and are limited")
  func forms() throws {
    let form = try #require(QueryParameters(encoded: "a=1&b=&c&a=%2B+x&=y"))
    #expect(form.parameters.map(\.name) == ["a", "b", "c", "a", ""])
    #expect(form.parameters.map(\.value) == ["1", "", "", "+ x", "y"])
    #expect(QueryParameters(encoded: form.encoded) == form)
    #expect(QueryParameters(encoded: "a=1&b=2&c=3", limit: 2) == nil)
  }
}
