import HTTPMessage

/// What AWS answers: management account 111111111111, members 222222222222 to 444444444444 in two units.
enum WireAnswers {
  /// XML of a Query service.
  static func xml(_ operation: String, _ result: String) -> HTTPResponse {
    HTTPResponse(
      status: 200, fields: ["Content-Type": "text/xml", "x-amzn-RequestId": "r-1"],
      body: Array(
        ("<\(operation)Response><\(operation)Result>\(result)</\(operation)Result>"
          + "<ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></\(operation)Response>").utf8))
  }

  static func json(_ text: String) -> HTTPResponse {
    HTTPResponse(status: 200, fields: ["Content-Type": "application/x-amz-json-1.1"], body: Array(text.utf8))
  }

  static func error(_ code: String, _ message: String, status: Int = 403) -> HTTPResponse {
    HTTPResponse(
      status: status, fields: ["x-amzn-RequestId": "r-9"],
      body: Array(
        ("<ErrorResponse><Error><Type>Sender</Type><Code>\(code)</Code><Message>\(message)</Message></Error>"
          + "<RequestId>r-9</RequestId></ErrorResponse>").utf8))
  }

  static func jsonError(_ code: String, _ message: String) -> HTTPResponse {
    HTTPResponse(
      status: 400, fields: ["Content-Type": "application/x-amz-json-1.1"],
      body: Array(#"{"__type":"\#(code)","Message":"\#(message)"}"#.utf8))
  }

  /// The parameter of a form; nil where it is not there.
  static func parameter(_ name: String, _ request: HTTPRequest) -> String? {
    QueryParameters(encoded: String(decoding: request.body, as: UTF8.self))?[name]
  }

  static func standard(_ call: String, _ key: String, _ request: HTTPRequest) -> HTTPResponse {
    let body = String(decoding: request.body, as: UTF8.self)
    return switch call {
    case "GetCallerIdentity":
      xml(
        call, "<Arn>arn:aws:iam::111111111111:user/ada</Arn><UserId>U</UserId><Account>111111111111</Account>"
      )
    case "AssumeRoot": session(call, parameter("TargetPrincipal", request) ?? "")
    case "AssumeRole":
      session(call, "ROLE" + String((parameter("RoleArn", request) ?? "").dropFirst(13).prefix(12)))
    case "GetAccountSummary":
      xml(
        call,
        "<SummaryMap><entry><key>AccountMFAEnabled</key><value>1</value></entry><entry>"
          + "<key>AccountAccessKeysPresent</key><value>0</value></entry><entry><key>AccountPasswordPresent</key>"
          + "<value>1</value></entry><entry><key>AccountSigningCertificatesPresent</key><value>0</value></entry>"
          + "</SummaryMap>")
    case "GetLoginProfile": error("NoSuchEntity", "Login Profile for User null cannot be found.", status: 404)
    case "ListAccessKeys": xml(call, "<AccessKeyMetadata/><IsTruncated>false</IsTruncated>")
    case "ListSigningCertificates": xml(call, "<Certificates/><IsTruncated>false</IsTruncated>")
    case "ListMFADevices": xml(call, "<MFADevices/><IsTruncated>false</IsTruncated>")
    case "GetUser":
      xml(
        call,
        "<User><UserId>1</UserId><Arn>arn:aws:iam::222222222222:root</Arn>"
          + "<CreateDate>2020-01-01T00:00:00Z</CreateDate></User>")
    case "GenerateCredentialReport": xml(call, "<State>COMPLETE</State>")
    case "GetCredentialReport": xml(call, "<Content>\(report)</Content><ReportFormat>text/csv</ReportFormat>")
    case "ListVirtualMFADevices": xml(call, "<VirtualMFADevices/><IsTruncated>false</IsTruncated>")
    case "ListOrganizationsFeatures":
      xml(
        call,
        "<OrganizationId>o-a1b2c3d4e5</OrganizationId><EnabledFeatures><member>RootSessions</member>"
          + "<member>RootCredentialsManagement</member></EnabledFeatures>")
    default: organization(call, body)
    }
  }

  private static func organization(_ call: String, _ body: String) -> HTTPResponse {
    switch call {
    case "DescribeOrganization":
      json(
        #"{"Organization":{"Id":"o-a1b2c3d4e5","FeatureSet":"ALL","MasterAccountId":"111111111111"}}"#)
    case "ListAccounts":
      // Two pages, the first of them empty, as Organizations may send; one account has only the old member.
      body.contains("NextToken")
        ? json(
          #"{"Accounts":[{"Id":"444444444444","Name":"old","State":"SUSPENDED"},"#
            + #"{"Id":"111111111111","Name":"management","State":"ACTIVE"},"#
            + #"{"Id":"222222222222","Name":"payments","Status":"ACTIVE"},"#
            + #"{"Id":"333333333333","Name":"sandbox","State":"ACTIVE","Status":"SUSPENDED"}]}"#)
        : json(#"{"Accounts":[],"NextToken":"t"}"#)
    case "DescribeAccount":
      json(#"{"Account":{"Id":"222222222222","Name":"payments","Email":"p@acme.example","State":"ACTIVE"}}"#)
    case "ListRoots": json(#"{"Roots":[{"Id":"r-ab12","Name":"Root"}]}"#)
    case "ListOrganizationalUnitsForParent":
      body.contains("r-ab12")
        ? json(
          #"{"OrganizationalUnits":[{"Id":"ou-ab12-11111111","Name":"Workloads"},"#
            + #"{"Id":"ou-ab12-22222222","Name":"Sandbox"}]}"#)
        : json(#"{"OrganizationalUnits":[]}"#)
    case "ListAccountsForParent":
      if body.contains("r-ab12") {
        json(#"{"Accounts":[{"Id":"111111111111"},{"Id":"444444444444"}]}"#)
      } else if body.contains("11111111") {
        json(#"{"Accounts":[{"Id":"222222222222"}]}"#)
      } else {
        json(#"{"Accounts":[{"Id":"333333333333"}]}"#)
      }
    case "ListTagsForResource":
      json(body.contains("222222222222") ? #"{"Tags":[{"Key":"env","Value":"prod"}]}"# : #"{"Tags":[]}"#)
    case "ListAWSServiceAccessForOrganization":
      json(#"{"EnabledServicePrincipals":[{"ServicePrincipal":"iam.amazonaws.com"}]}"#)
    case "ListDelegatedAdministrators": json(#"{"DelegatedAdministrators":[{"Id":"222222222222"}]}"#)
    case "ListPolicies":
      json(
        #"{"Policies":[{"Id":"p-FullAWSAccess","Name":"FullAWSAccess","AwsManaged":true},"#
          + #"{"Id":"p-blunt001","Name":"DenyRoot","AwsManaged":false}]}"#)
    case "DescribePolicy":
      json(
        #"{"Policy":{"Content":"{\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\","#
          + #"\"Condition\":{\"ArnLike\":{\"aws:PrincipalArn\":\"arn:*:iam::*:root\"}}}}"}}"#)
    case "ListTargetsForPolicy":
      body.contains("p-FullAWSAccess")
        ? json(
          #"{"Targets":[{"TargetId":"r-ab12"},{"TargetId":"ou-ab12-11111111"},{"TargetId":"ou-ab12-22222222"},"#
            + #"{"TargetId":"111111111111"},{"TargetId":"222222222222"},{"TargetId":"333333333333"},"#
            + #"{"TargetId":"444444444444"}]}"#) : json(#"{"Targets":[{"TargetId":"ou-ab12-22222222"}]}"#)
    default: error("InvalidAction", "Unknown Operation", status: 400)
    }
  }

  private static func session(_ call: String, _ key: String) -> HTTPResponse {
    xml(
      call,
      "<Credentials><AccessKeyId>ASIA\(key)</AccessKeyId>"
        + "<SecretAccessKey>wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY</SecretAccessKey>"
        + "<SessionToken>FwoGZXIvYXdzEXAMPLETOKEN</SessionToken>"
        + "<Expiration>2026-11-23T10:15:00Z</Expiration></Credentials>"
    )
  }

  /// Base64 of a report whose root row says: password used on 2026-11-22, MFA on, no keys, no certificates.
  static let report =
    "dXNlcixhcm4scGFzc3dvcmRfZW5hYmxlZCxwYXNzd29yZF9sYXN0X3VzZWQsbWZhX2FjdGl2ZSxhY2Nlc3Nfa2V5XzFfYWN0aXZlLGNl"
    + "cnRfMV9hY3RpdmUKPHJvb3RfYWNjb3VudD4sYXJuOmF3czppYW06OjExMTExMTExMTExMTpyb290LHRydWUsMjAyNi0xMS0yMlQwOTow"
    + "MDowMFosdHJ1ZSxmYWxzZSxmYWxzZQ=="
}
