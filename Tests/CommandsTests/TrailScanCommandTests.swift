import JSONTree
import TestKit
import Testing

/// `rootlatch trail scan` as a process, with the sources that are AWS's in a lab.
@Suite struct TrailScanCommandTests {
  private static let record =
    #"{"eventVersion":"1.08","userIdentity":{"type":"Root","principalId":"111122223333","#
    + #""arn":"arn:aws:iam::111122223333:root","accountId":"111122223333","accessKeyId":""},"#
    + #""eventTime":"2021-07-29T12:54:17Z","eventSource":"signin.amazonaws.com","eventName":"ConsoleLogin","#
    + #""awsRegion":"us-east-1","sourceIPAddress":"198.51.100.24","userAgent":"x","requestParameters":null,"#
    + #""responseElements":{"ConsoleLogin":"Success"},"additionalEventData":{"MFAUsed":"No"},"#
    + #""eventID":"1471f842-0000-0000-0000-000000000001","readOnly":false,"eventType":"AwsConsoleSignIn","#
    + #""recipientAccountId":"111122223333"}"#

  @Test func aBucketInAnotherRegionIsScanned() async throws {
    try await Program.with { program in
      _ = try await program.aws(
        "s3api", "create-bucket", "--bucket", "logs-1", "--region", "eu-west-1",
        "--create-bucket-configuration", "LocationConstraint=eu-west-1")
      let file = try program.write("{\"Records\":[\(Self.record)]}", to: "log.json")
      _ = try await program.aws(
        "s3api", "put-object", "--bucket", "logs-1", "--region", "eu-west-1", "--key", "AWSLogs/x/log.json",
        "--body", file)
      let outcome = try await program.run("trail", "scan", "s3://logs-1/AWSLogs/", "-o", "json")
      // 1: there is something to look into.
      #expect(outcome.status == 1, "\(outcome.errors)")
      let document = try JSON.parse(outcome.output)
      #expect(document["summary"]?["rootRecords"] == 1 && document["summary"]?["damagedFiles"] == 0)
      #expect(document["incidents"]?[0]?["account"] == "111122223333")
      let nothing = try await program.run("trail", "scan", "s3://logs-1/other/", "-o", "json")
      #expect(nothing.status == 0, "\(nothing.errors)")
    }
  }

  @Test func aBucketThatIsNotThereIsNotTakenForAnEmptyOne() async throws {
    try await Program.with { program in
      let outcome = try await program.run("trail", "scan", "s3://nowhere-at-all/", "-o", "json")
      #expect(outcome.status == 3)
      #expect(outcome.errors.contains("NoSuchBucket") && outcome.errors.contains("s3://nowhere-at-all/"))
      for words in [["s3://"], ["lookup:no where"]] {
        let outcome = try await program.run("trail", "scan", words[0])
        #expect(
          outcome.status == 2
            && outcome.errors.contains("is none of s3://BUCKET/PREFIX, lookup:REGION and queue:URL"))
      }
    }
  }

  @Test func objectsThatAreNoRecordsAreNotTakenForAQuietArchive() async throws {
    try await Program.with { program in
      // As a security lake's tables are exported: the record itself is not in it.
      let file = try program.write(
        #"{"class_uid":3002,"api":{"operation":"ConsoleLogin"},"actor":{"user":{"type":"Root"}}}"#,
        to: "ocsf.json")
      let outcome = try await program.run("trail", "scan", file, "-o", "json")
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.contains("nothing that was read is a record of CloudTrail: 1 object of another kind"))
      let both = try program.write("{\"a\":1}\n\(Self.record)\n", to: "both.jsonl")
      #expect(try await program.run("trail", "scan", both, "--fail-on", "critical").errors.isEmpty)
    }
  }

  @Test func whatWaitsForStandardInputCanBeInterrupted() async throws {
    let outcome = try await Subprocess.run(
      [
        try PythonInterpreter.path(), CaseFiles.path("interrupted_input.py"), "SIGINT", Self.record,
        try Program.path(), "trail", "scan", "-", "-o", "json",
      ])
    #expect(outcome.status == 4, "\(outcome.errors)")
    #expect(try JSON.parse(outcome.output)["summary"]?["interrupted"] == true)
  }
}
