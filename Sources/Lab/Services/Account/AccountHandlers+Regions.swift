import AWSServices
import AWSWire
import Cryptography
import Identity

extension AccountHandlers {
  static let regions = [list, optStatus, enable, disable]

  /// How long the lab takes to switch a Region on or off; AWS takes minutes to hours.
  private static let switching = Duration.seconds(60)

  private static let list = handler(
    AccountManagement.ListRegions.self, { $0.accountId },
    perform: { input, call, account, _ throws(AWSError) in
      var start = ""
      if let token = input.nextToken {
        guard let bytes = try? Base64.decode(token) else {
          throw AccountManagement.Errors.validation("The token is not valid.")
        }
        start = String(decoding: bytes, as: UTF8.self)
      }
      let wanted = input.regionOptStatusContains ?? []
      let all = LabRegions.all.filter { $0 > start }.map { name in
        var region = AccountManagement.RegionOptIn()
        region.regionName = name
        region.regionOptStatus = state(of: name, account, call)
        return region
      }.filter { wanted.isEmpty || wanted.contains($0.regionOptStatus ?? "") }
      let page = all.prefix(input.maxResults ?? 50)
      var output = AccountManagement.ListRegions.Output()
      output.regions = Array(page)
      if page.count < all.count {
        output.nextToken = page.last?.regionName.map { Base64.encode(Array($0.utf8)) }
      }
      return output
    })

  private static let optStatus = handler(
    AccountManagement.GetRegionOptStatus.self, { $0.accountId },
    perform: { input, call, account, _ throws(AWSError) in
      try check(input.regionName)
      var output = AccountManagement.GetRegionOptStatus.Output()
      output.regionName = input.regionName
      output.regionOptStatus = state(of: input.regionName, account, call)
      return output
    })

  private static let enable = handler(
    AccountManagement.EnableRegion.self, { $0.accountId },
    perform: { input, call, account, world throws(AWSError) in
      try flip(input.regionName, on: true, account, call, &world)
      return Empty()
    })

  private static let disable = handler(
    AccountManagement.DisableRegion.self, { $0.accountId },
    perform: { input, call, account, world throws(AWSError) in
      try flip(input.regionName, on: false, account, call, &world)
      return Empty()
    })

  private static func flip(
    _ region: String, on isOn: Bool, _ account: Account, _ call: Call, _ world: inout World
  ) throws(AWSError) {
    try check(region)
    let state = state(of: region, account, call)
    guard state != .enabledByDefault else {
      throw AccountManagement.Errors.validation("\(region) is enabled by default and cannot be switched.")
    }
    guard state != .enabling, state != .disabling else {
      throw AccountManagement.Errors.conflict("\(region) is being switched at the moment.")
    }
    guard (state == .enabled) != isOn else { return }
    world.change(account.id) { $0.details.regions[region] = .init(isOn: isOn, at: call.moment) }
  }

  private static func check(_ region: String) throws(AWSError) {
    guard LabRegions.all.contains(region) else {
      throw AccountManagement.Errors.validation("The region name \(region) is not valid.")
    }
  }

  private static func state(of region: String, _ account: Account, _ call: Call)
    -> AccountManagement.RegionOptStatus
  {
    guard LabRegions.optIn.contains(region) else { return .enabledByDefault }
    guard let wish = account.details.regions[region] else { return .disabled }
    let isDone = call.moment - wish.at >= switching
    return wish.isOn ? (isDone ? .enabled : .enabling) : (isDone ? .disabled : .disabling)
  }
}

/// The Regions of the partition `aws`.
///
/// Source: AWS Account Management Reference Guide, "Specify which AWS Regions your account can use", 2026.
enum LabRegions {
  /// Regions that every account has.
  static let byDefault = [
    "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2",
    "ca-central-1", "eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1",
    "us-east-1", "us-east-2", "us-west-1", "us-west-2",
  ]
  /// Regions that an account must switch on.
  static let optIn = [
    "af-south-1", "ap-east-1", "ap-east-2", "ap-south-2", "ap-southeast-3", "ap-southeast-4",
    "ap-southeast-5",
    "ap-southeast-6", "ap-southeast-7", "ca-west-1", "eu-central-2", "eu-south-1", "eu-south-2",
    "il-central-1",
    "me-central-1", "me-south-1", "mx-central-1",
  ]
  /// All of them in order.
  static let all = (byDefault + optIn).sorted()
}
