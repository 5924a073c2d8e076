/// Who decides what a condition key holds, and so how far a caller can choose it.
///
/// Source: IAM User Guide, "AWS global condition context keys"; the condition keys of each service in the Service
/// Authorization Reference.
public enum KeyNature: Sendable, Hashable {
  /// It follows from who calls: `aws:PrincipalArn`, `aws:userid`, `aws:AssumedRoot`.
  case caller
  /// A tag of the caller.
  case callerTag
  /// How the caller signed in and calls, which anybody can do better: MFA, TLS, the Region, the age of a session.
  case manner
  /// From where the request comes: an address, a VPC, an endpoint.
  case network
  /// The clock.
  case time
  /// A property of the resource, or a tag of it.
  case resource
  /// Present only where a service calls, or on its behalf.
  case service
  /// Something else the request carries.
  case request

  /// Says what a key is, by its name without regard to case.
  public init(_ key: String) {
    let name = key.lowercased()
    if let known = Self.known[name] {
      self = known
    } else if name.hasPrefix("aws:principaltag/") {
      self = .callerTag
    } else if name.hasPrefix("aws:resourcetag/") || name.contains("resourcetag/")
      || name.contains(":existingobjecttag/")
    {
      self = .resource
    } else {
      self = .request
    }
  }

  private static let known: [String: KeyNature] = {
    var table: [String: KeyNature] = [:]
    let groups: [(KeyNature, [String])] = [
      (
        .caller,
        [
          "principalarn", "principalaccount", "principaltype", "userid", "username", "assumedroot",
          "principalorgid", "principalorgpaths", "principalisawsservice", "principalservicename",
          "principalservicenameslist",
        ]
      ),
      (
        .manner,
        [
          "multifactorauthpresent", "multifactorauthage", "securetransport", "tokenissuetime", "useragent",
          "referer", "sourceidentity", "federatedprovider", "requestedregion",
        ]
      ),
      (
        .network,
        [
          "sourceip", "sourcevpc", "sourcevpce", "vpcsourceip", "sourcevpcarn", "vpceaccount", "vpceorgid",
          "vpceorgpaths", "ec2instancesourcevpc", "ec2instancesourceprivateipv4",
        ]
      ),
      (.time, ["currenttime", "epochtime"]),
      (.resource, ["resourceaccount", "resourceorgid", "resourceorgpaths"]),
      (
        .service,
        [
          "viaawsservice", "calledvia", "calledviafirst", "calledvialast", "sourcearn", "sourceaccount",
          "sourceorgid", "sourceorgpaths",
        ]
      ),
    ]
    for (nature, names) in groups { for name in names { table["aws:" + name] = nature } }
    for name in ["s3:tlsversion", "s3:authtype", "s3:signatureversion", "s3:signatureage"] {
      table[name] = .manner
    }
    table["s3:resourceaccount"] = .resource
    table["kms:calleraccount"] = .caller
    table["kms:viaservice"] = .service
    return table
  }()
}
