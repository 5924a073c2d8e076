import CloudTrail
import CommandLineKit
import Identity
import JSONTree
import TestKit
import Testing

@testable import Operations
@testable import Reports

@Suite struct TrailVerificationViewTests {
  private static let flaws: [IntegrityFlaw] = [
    .notFound, .invalidFormat("not JSON"), .moved, .publicKeyNotFound(region: "eu-west-1", fingerprint: "ab"),
    .unreadablePublicKey(fingerprint: "ab"), .signatureInvalid, .signatureMissing, .hashMismatch,
    .previousHashMismatch, .trailingData, .unreadable("AccessDenied"),
  ]

  /// One chain with every flaw and a gap, and one that is clean.
  private func verification() throws -> TrailVerification {
    let name = "222222222222_CloudTrail-Digest_eu-west-1_my_trail_us-east-1_20261125T100000Z.json.gz"
    let key = try #require(
      DigestKey("p/AWSLogs/o-1234567890/222222222222/CloudTrail-Digest/eu-west-1/2026/11/25/\(name)"))
    var damaged = TrailVerification.Chain(key.chain)
    for (number, flaw) in Self.flaws.enumerated() {
      damaged.digests.take(flaw)
      damaged.problems.append(.init(file: "s3://b/\(number)", isDigest: number % 2 == 0, flaw: flaw))
    }
    damaged.gaps = [.init(start: Timestamp(seconds: 1_795_428_000), end: Timestamp(seconds: 1_795_435_200))]
    var clean = TrailVerification.Chain(key.chain)
    clean.digests.take(nil)
    clean.logs.take(nil)
    clean.foundStart = Timestamp(seconds: 1_795_428_000)
    clean.foundEnd = Timestamp(seconds: 1_795_431_600)
    var verification = TrailVerification(until: Timestamp(seconds: 1_795_435_200))
    verification.chains = [damaged, clean]
    let moment = Timestamp(seconds: 1_795_431_600)
    verification.warnings = [.unnamed, .later].map { kind in
      TrailVerification.Warning(
        kind: kind, account: "222222222222", region: "eu-west-1", newestDigest: moment, count: 2,
        first: moment, last: moment + .seconds(60), files: ["p/one.json.gz", "p/two.json.gz"])
    }
    return verification
  }

  @Test func keysOfDigestsAreTakenApart() throws {
    let chain = try verification().chains[0].id
    #expect(chain.trail == "my_trail" && chain.homeRegion == "us-east-1" && chain.region == "eu-west-1")
    #expect(chain.base == "p/" && chain.organization == "o-1234567890" && !chain.isBackfill)
  }

  @Test func documentsFitTheirSchema() throws {
    let schema = try DocumentedSchema("trail-verify")
    let document = try JSON.parse(TrailVerificationJSONView().text(try verification()))
    schema.check(document, is: "Document")
    #expect(document["clean"] == false)
    let counts = try #require(document["summary"]?.object?["digests"]?.object)
    #expect(
      counts["total"]?.integer == 12 && counts["unverified"]?.integer == 2 && counts["valid"]?.integer == 1)
  }

  @Test func whatWasNotLookedForIsTold() throws {
    var verification = try verification()
    verification.chains.removeFirst()
    verification.warnings = []
    #expect(verification.isClean)
    verification.leavesOutUnnamedLogs = true
    #expect(!verification.isClean)
    let text = TrailVerificationTextView(width: nil, style: .plain).text(verification)
    #expect(text.contains("too many log files to look for those that no digest names"))
    #expect(try JSON.parse(TrailVerificationJSONView().text(verification))["unnamedLogs"] == "left-out")
  }

  @Test func everyFlawIsToldWithItsFile() throws {
    let text = TrailVerificationTextView(width: nil, style: .plain).text(try verification())
    for (number, flaw) in Self.flaws.enumerated() {
      #expect(text.contains("s3://b/\(number)\n") && text.contains(": \(flaw)\n"))
    }
    #expect(text.contains("no digest names them") && text.contains("the newest digest ends at 2026-11-23T"))
    #expect(text.contains("        p/two.json.gz\n"))
    #expect(
      text.contains("2 digests") == false
        && text.contains("1/12 digest files valid, 9/12 digest files INVALID"))
  }
}
