import Cryptography
import Identity

/// Acme's organization: what a security engineer finds on the first day.
///
/// Central management of root credentials is on, root sessions are not, and nobody has cleaned up.
enum Acme {
  static func populate(_ builder: inout WorldBuilder) {
    let security = builder.unit("Security")
    let workloads = builder.unit("Workloads")
    let production = builder.unit("Production", in: workloads)
    let staging = builder.unit("Staging", in: workloads)
    let sandbox = builder.unit("Sandbox")
    let legacy = builder.unit("Legacy")
    let suspended = builder.unit("Suspended")

    managementRoot(&builder)
    let audit = builder.member(100_000_000_002, "acme-security", in: security, created: 1900)
    logArchive(&builder, in: security)
    productionAccounts(&builder, in: production)
    stagingAccounts(&builder, in: staging)
    builder.member(100_000_000_010, "sandbox-anna", in: sandbox, created: 120)
    legacyAccounts(&builder, in: legacy)
    let closed = builder.ago(2500)
    builder.member(100_000_000_012, "old-website", in: suspended, created: 2500) { account, _ in
      account.state = "SUSPENDED"
      account.root.passwordChangedAt = closed
    }
    govern(&builder, securityAccount: audit, legacy: legacy)
    store(&builder)
  }

  /// A password, a hardware token, and a sign-in of last month.
  private static func managementRoot(_ builder: inout WorldBuilder) {
    guard let id = builder.world.organization?.managementAccount else { return }
    let enabled = builder.ago(1400)
    let lastUse = builder.ago(33)
    builder.world.change(id) { account in
      account.root.mfaDevices = [MFADevice(serialNumber: "GAHT40293851", enabledAt: enabled)]
      account.root.passwordLastUsedAt = lastUse
    }
  }

  private static func logArchive(_ builder: inout WorldBuilder, in unit: String) {
    let (created, enabled) = (builder.ago(1900), builder.ago(600))
    builder.member(100_000_000_003, "acme-log-archive", in: unit, created: 1900) { account, _ in
      account.root.passwordChangedAt = created
      account.root.mfaDevices = [securityKey("log-archive-safe", of: account, at: enabled)]
    }
  }

  private static func productionAccounts(_ builder: inout WorldBuilder, in unit: String) {
    let (old, lastWeek, month) = (builder.ago(2100), builder.ago(6, hours: 5), builder.ago(31))
    builder.member(100_000_000_004, "shop-prod", in: unit, created: 2100) { account, entropy in
      var key = entropy.accessKey(at: old)
      key.lastUse = AccessKey.LastUse(date: lastWeek, region: "eu-central-1", service: "s3")
      account.root.accessKeys = [key]
      account.root.passwordChangedAt = old
      account.root.passwordLastUsedAt = month
      assignVirtualDevice(&account, &entropy, at: old)
    }
    builder.member(100_000_000_005, "payments-prod", in: unit, created: 1500) { account, _ in
      account.root.passwordChangedAt = old
      account.root.mfaDevices = [
        securityKey("safe-berlin", of: account, at: month),
        securityKey("safe-munich", of: account, at: month),
      ]
    }
    let (created, uploaded) = (builder.ago(2300), builder.ago(2290))
    builder.member(100_000_000_006, "data-lake-prod", in: unit, created: 2300) { account, entropy in
      account.root.accessKeys = [
        entropy.accessKey(at: created), entropy.accessKey(at: uploaded, isActive: false),
      ]
      account.root.passwordChangedAt = created
      account.root.certificates = [certificate(&entropy, at: uploaded)]
      assignVirtualDevice(&account, &entropy, at: uploaded)
    }
  }

  private static func stagingAccounts(_ builder: inout WorldBuilder, in unit: String) {
    let created = builder.ago(1450)
    builder.member(100_000_000_007, "shop-staging", in: unit, created: 1450) { account, _ in
      account.root.passwordChangedAt = created
    }
    builder.member(100_000_000_008, "payments-staging", in: unit, created: 1450) { account, entropy in
      account.root.passwordChangedAt = created
      assignVirtualDevice(&account, &entropy, at: created)
    }
    builder.member(100_000_000_009, "ml-research", in: unit, created: 90)
  }

  /// Where the blunt SCP keeps even audit sessions out.
  private static func legacyAccounts(_ builder: inout WorldBuilder, in unit: String) {
    let (created, used) = (builder.ago(4300), builder.ago(280))
    builder.member(100_000_000_011, "legacy-crm", in: unit, created: 4300) { account, entropy in
      var key = entropy.accessKey(at: created)
      key.lastUse = AccessKey.LastUse(date: used, region: "us-east-1", service: "ec2")
      account.root.accessKeys = [key]
      account.root.passwordChangedAt = created
      account.root.passwordLastUsedAt = used
    }
  }

  /// Trusted access and one of the two features; an SCP that forgot about root sessions.
  private static func govern(_ builder: inout WorldBuilder, securityAccount: AccountID, legacy: String) {
    let (trusted, delegated) = (builder.ago(200), builder.ago(199))
    let id = "p-" + builder.world.entropy.lowercase(8)
    builder.world.changeOrganization { organization in
      organization.trustedServices = [
        "iam.amazonaws.com": trusted, "sso.amazonaws.com": trusted, "cloudtrail.amazonaws.com": trusted,
      ]
      organization.delegations = [
        Delegation(account: securityAccount, service: "iam.amazonaws.com", since: delegated)
      ]
      organization.rootFeatures = [RootFeature.credentialsManagement.rawValue]
      organization.policies[id] = OrganizationPolicy(
        id: id, name: "DenyRootUser", summary: "Nobody uses root here", type: "SERVICE_CONTROL_POLICY",
        content: """
          {"Version":"2012-10-17","Statement":[{"Sid":"DenyRootUser","Effect":"Deny","Action":"*","Resource":"*",\
          "Condition":{"StringLike":{"aws:PrincipalArn":"arn:aws:iam::*:root"}}}]}
          """)
      organization.attachments[legacy, default: []].append(id)
    }
  }

  /// A security key of root.
  static func securityKey(_ name: String, of account: Account, at moment: Timestamp) -> MFADevice {
    MFADevice(serialNumber: "arn:aws:iam::\(account.id):u2f/root-account/\(name)-KEY", enabledAt: moment)
  }

  /// Gives root a virtual device.
  static func assignVirtualDevice(_ account: inout Account, _ entropy: inout Entropy, at moment: Timestamp) {
    let serial = "arn:aws:iam::\(account.id):mfa/root-account-mfa-device"
    var device = VirtualMFADevice()
    device.serialNumber = serial
    device.seed = Secret(entropy.text(64, of: Entropy.base32))
    device.user = ""
    device.enabledAt = moment
    account.virtualMFADevices[serial] = device
    account.root.mfaDevices = [MFADevice(serialNumber: serial, enabledAt: moment)]
  }

  /// A signing certificate as it lies in an account since the days of SOAP.
  static func certificate(_ entropy: inout Entropy, at moment: Timestamp) -> SigningCertificate {
    var certificate = SigningCertificate()
    certificate.id = entropy.text(32, of: Entropy.base32)
    certificate.body = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"
    certificate.uploadedAt = moment
    return certificate
  }
}
