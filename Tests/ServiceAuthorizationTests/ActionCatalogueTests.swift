import TestKit
import Testing

@testable import ServiceAuthorization

@Suite struct ActionCatalogueTests {
  private let catalogue = ActionCatalogue.current

  @Test func `listed actions are found, under their names in any case`() {
    #expect(catalogue.servicePrefixes == catalogue.servicePrefixes.sorted())
    #expect(catalogue.servicePrefixes.count > 400)
    var count = 0
    for service in catalogue.servicePrefixes {
      let actions = catalogue.actions(ofService: service)
      #expect(!actions.isEmpty, "\(service)")
      count += actions.count
      // A seventh of them, those at either end included.
      for (index, action) in actions.enumerated() where index % 7 == 0 || index == actions.count - 1 {
        let found = catalogue.action("\(service):\(action.name)".uppercased())
        if found != action {
          Issue.record("\(service):\(action.name) is found as \(String(describing: found))")
        }
      }
    }
    #expect(count > 20_000)
  }

  @Test func `what a type refers to is there`() {
    for service in catalogue.servicePrefixes {
      for type in catalogue.actions(ofService: service).flatMap(\.resourceTypes) {
        #expect(type.arn.hasPrefix("arn:") && !type.name.isEmpty, "\(service) \(type)")
      }
    }
  }

  // Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3" and "… for AWS STS".
  @Test func `actions are as the reference has them`() throws {
    let object = try #require(catalogue.action("S3:getobject"))
    #expect(object.service == "s3" && object.name == "GetObject" && object.accessLevel == .read)
    #expect(object.resourceTypes.map(\.name).contains("object"))
    #expect(object.conditionKeys.contains("s3:ExistingObjectTag/<key>"))
    let bucket = try #require(catalogue.action("s3:PutBucketPolicy"))
    #expect(bucket.accessLevel == .permissionsManagement)
    #expect(bucket.resourceTypes.map(\.name) == ["bucket"])
    #expect(bucket.resourceTypes.first?.arn == "arn:${Partition}:s3:::${BucketName}")
    #expect(bucket.resourceTypes.first?.isRequired == true)
    #expect(catalogue.action("s3:ListAllMyBuckets")?.resourceTypes.isEmpty == true)
    #expect(catalogue.action("s3:ListAllMyBuckets")?.accessLevel == .list)
    #expect(catalogue.action("sts:AssumeRoot")?.conditionKeys.contains("sts:TaskPolicyArn") == true)
    #expect(catalogue.action("iam:TagRole")?.accessLevel == .tagging)
    #expect(catalogue.title(ofService: "IAM") == "AWS Identity and Access Management (IAM)")
  }

  // The first five are API operations that have no action of their own name (aws-cloudformation/rain).
  @Test(arguments: [
    "s3:PutBucketReplication", "s3:PutObjectLockConfiguration", "s3:PutBucketIntelligentTieringConfiguration",
    "cloudfront:CreateDistributionWithTags", "redshift:CreateDatabase", "s3:*", "s3:Get?bject", "*", "s3", "",
    "s3:", ":GetObject", "s3:GetObject ", "madeup:Action", "s3:GetObject:x",
  ])
  func `what is no action is not found`(_ name: String) { #expect(catalogue.action(name) == nil) }

  @Test func `resources fit actions`() throws {
    for row in try CaseFiles.rows("resources.tsv") {
      let action = try #require(catalogue.action(row[0]), "\(row[0])")
      #expect(action.fits(resource: row[1]) == (row[2] == "yes"), "\(row[0]) on \(row[1]): \(row[3])")
    }
  }

  // Any text may stand in a request; the effort is bounded by the product of lengths.
  @Test func `patterns overlap where some text matches both`() {
    let cases: [(String, String, Bool)] = [
      ("user/*", "user/a", true), ("user/*", "*", true), ("a*c", "ab*", true), ("a*c", "b*", false),
      ("", "*", true),
      ("", "", true), ("", "?", false), ("a?c", "*b*", true), ("a*", "*b", true), ("*a*", "*b*", true),
      ("a", "b", false), ("ab", "a?", true), ("a*b*c", "abbbd", false), ("a*b*c", "abbbd*", true),
      ("a*b*c", "axb?c", true),
    ]
    for (left, right, expected) in cases {
      #expect(WildcardOverlap.exists(left, right) == expected, "\(left) \(right)")
      #expect(WildcardOverlap.exists(right, left) == expected, "\(right) \(left)")
    }
  }

  @Test(arguments: [
    "", "# x", "# x\t2026-01-01\n@", "# x\t2026-01-01\n@s3\tS3\t9\t9\t9\n", "# x\n@s3\tS3\t0\t0\t-1\nA\n",
    "# x\t2026-01-01\n@s3\tS3\t0\t0\t4\nA\t\t\t\n",
  ])
  func `a text that is cut off or damaged has fewer services`(_ text: String) {
    let catalogue = ActionCatalogue(text: Array(text.utf8))
    #expect(catalogue.servicePrefixes.count <= 1)
    _ = catalogue.action("s3:A")
  }
}
