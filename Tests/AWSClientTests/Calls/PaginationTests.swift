import AWSServices
import AWSWire
import HTTPMessage
import Testing

@testable import AWSClient

@Suite("Pagination")
struct PaginationTests {
  private static func page(_ users: [String], next: String?) -> HTTPResponse {
    let members = users.map { name in
      "<member><Path>/</Path><UserName>\(name)</UserName><UserId>AIDA\(name)</UserId>"
        + "<Arn>arn:aws:iam::111111111111:user/\(name)</Arn><CreateDate>2026-01-01T00:00:00Z</CreateDate></member>"
    }
    let marker = next.map { "<Marker>\($0)</Marker>" } ?? ""
    return HTTPResponse(
      status: 200,
      body: Array(
        """
        <ListUsersResponse><ListUsersResult><IsTruncated>\(next != nil)</IsTruncated>\(marker)\
        <Users>\(members.joined())</Users></ListUsersResult></ListUsersResponse>
        """.utf8))
  }

  @Test func `walks through all pages, empty ones too`() async throws {
    let transport = ScriptedTransport { sent, _ in
      if sent.body.contains("Marker=two") { return Self.page([], next: "three") }
      if sent.body.contains("Marker=three") { return Self.page(["cy"], next: nil) }
      return Self.page(["ada", "bo"], next: "two")
    }
    let client = AWSClient.scripted(transport)
    var names: [String] = []
    for try await user in client.elements(of: IAM.ListUsers.self) { names.append(user.userName ?? "") }
    #expect(names == ["ada", "bo", "cy"])
    #expect(transport.sent.count == 3)
    #expect(transport.sent.allSatisfy { $0.endpoint.host == "iam.amazonaws.com" })
  }

  @Test func `pages are asked for only when the loop comes to them`() async throws {
    let transport = ScriptedTransport { _, number in Self.page(["u\(number)"], next: "m\(number)") }
    var seen = 0
    for try await _ in AWSClient.scripted(transport).pages(of: IAM.ListUsers.self) {
      seen += 1
      if seen == 2 { break }
    }
    #expect(transport.sent.count == 2)
  }

  @Test func `a service that names the same page again does not loop for ever`() async throws {
    let transport = ScriptedTransport { _, _ in Self.page(["ada"], next: "same") }
    let error = await #expect(throws: ClientError.self) {
      for try await _ in AWSClient.scripted(transport).elements(of: IAM.ListUsers.self) {}
    }
    #expect(error?.description.contains("same next page") == true)
    #expect(transport.sent.count == 2)
  }
}
