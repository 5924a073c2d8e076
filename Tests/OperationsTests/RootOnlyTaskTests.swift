import AWSServices
import AWSWire
import Testing

@testable import Operations

@Suite struct RootOnlyTaskTests {
  @Test func keysAreUniqueAndEveryTaskIsComplete() {
    let keys = RootOnlyTasks.all.map(\.key)
    #expect(Set(keys).count == keys.count)
    for task in RootOnlyTasks.all {
      #expect(task.key.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(task.key)")
      #expect(!task.prepare.isEmpty && !task.procedure.isEmpty && !task.replacement.isEmpty, "\(task.key)")
      #expect(
        (task.need == .session) == (task.session != nil) || task.key == "change-root-password", "\(task.key)")
    }
    // Each of the five task policies of AWS is for some task.
    #expect(Set(RootOnlyTasks.all.compactMap(\.session)) == Set(RootTask.allCases))
  }

  @Test(arguments: [
    ("bucket", ["unlock-bucket", "s3-mfa-delete"]), ("SQS policy", ["unlock-queue"]),
    ("kms", ["unlock-key"]), ("no-such-word", []),
  ])
  func searchingFindsWords(text: String, keys: [String]) {
    let found = RootOnlyTasks.search(text).map(\.key)
    #expect(Set(found).isSuperset(of: keys))
    #expect(found.isEmpty == keys.isEmpty)
  }

  @Test func operationsThatAreNamedExist() {
    let known = Set((IAM.operations + S3.operations + SQS.operations).map { $0.model.iamAction })
    for task in RootOnlyTasks.all {
      for name in (task.api ?? "").split(whereSeparator: { ", ".contains($0) })
      where ["iam:", "s3:", "sqs:"].contains(where: name.hasPrefix) {
        #expect(known.contains(String(name)), "\(task.key): \(name)")
      }
    }
  }

  @Test(
    arguments: [
      ("unlock the bucket", "SEC-41", "SEC-41=unlock_the_bucket"), ("x", nil, nil), ("é ü", nil, nil),
      ("a & b", nil, "a_b"),
      (String(repeating: "long ", count: 40), nil, String(String(repeating: "long_", count: 40).prefix(64))),
    ] as [(String, String?, String?)])
  func reasonsBecomeSourceIdentities(reason: String, ticket: String?, identity: String?) {
    #expect(SourceIdentity.of(reason: reason, ticket: ticket) == identity)
  }
}
