import AWSServices
import AWSWire
import Identity

extension IAMHandlers {
  /// MFA devices of users and of root.
  static let mfaDevices: [Handler] = [
    enableMFADevice, deactivateMFADevice, resyncMFADevice, listMFADevices, getMFADevice,
  ]

  /// Takes two consecutive codes; a user has eight devices at the most.
  private static let enableMFADevice = Handler(
    IAM.EnableMFADevice.self, needs: on(.user) { $0.userName },
    perform: { input, call, world throws(AWSError) in
      let user = try world.user(input.userName, call)
      guard let device = try world.account(of: call).virtualMFADevices[input.serialNumber] else {
        throw IAMFailure.noSuchVirtualDevice(input.serialNumber)
      }
      guard device.user == nil else { throw IAM.Errors.entityAlreadyExists("MFA Device is already in use.") }
      guard user.mfaDevices.count < 8 else { throw IAMFailure.quota("MFADevicesPerUser", 8) }
      guard
        OneTimeCode.areConsecutive(
          input.authenticationCode1, input.authenticationCode2, seed: device.seed, at: call.moment)
      else { throw invalidCode }
      let key = input.userName.lowercased()
      let moment = call.moment.wholeSeconds
      try world.changeAccount(call) { account throws(AWSError) in
        account.virtualMFADevices[input.serialNumber]?.user = key
        account.virtualMFADevices[input.serialNumber]?.enabledAt = moment
        account.users[key]?.mfaDevices.append(
          MFADevice(serialNumber: input.serialNumber, enabledAt: moment))
      }
      return Empty()
    })

  /// A virtual device stays behind, unassigned.
  private static let deactivateMFADevice = Handler(
    IAM.DeactivateMFADevice.self, needs: onOwner { $0.userName },
    perform: { input, call, world throws(AWSError) in
      let owner = try world.owner(named: input.userName, call)
      try world.changeCredentials(of: owner, call) { holder throws(AWSError) in
        guard let index = holder.mfaDevices.firstIndex(where: { $0.serialNumber == input.serialNumber })
        else {
          throw IAMFailure.noSuchDevice(input.serialNumber)
        }
        holder.mfaDevices.remove(at: index)
      }
      try world.changeAccount(call) { account throws(AWSError) in
        account.virtualMFADevices[input.serialNumber]?.user = nil
        account.virtualMFADevices[input.serialNumber]?.enabledAt = nil
      }
      return Empty()
    })

  private static let resyncMFADevice = Handler(
    IAM.ResyncMFADevice.self, needs: on(.user) { $0.userName },
    perform: { input, call, world throws(AWSError) in
      let user = try world.user(input.userName, call)
      guard user.mfaDevices.contains(where: { $0.serialNumber == input.serialNumber }),
        let device = try world.account(of: call).virtualMFADevices[input.serialNumber]
      else { throw IAMFailure.noSuchDevice(input.serialNumber) }
      guard
        OneTimeCode.areConsecutive(
          input.authenticationCode1, input.authenticationCode2, seed: device.seed, at: call.moment)
      else { throw invalidCode }
      return Empty()
    })

  private static let listMFADevices = Handler(
    IAM.ListMFADevices.self, needs: onOwner { $0.userName },
    perform: { input, call, world throws(AWSError) in
      let holder = try world.credentials(named: input.userName, call)
      let page = try IAMPage(
        holder.mfaDevices, marker: input.marker, size: input.maxItems, key: \.serialNumber)
      var output = IAM.ListMFADevices.Output()
      output.mfaDevices = page.items.map { device in
        .with {
          $0.userName = holder.answeredName
          $0.serialNumber = device.serialNumber
          $0.enableDate = device.enabledAt
        }
      }
      output.isTruncated = page.isTruncated
      output.marker = page.marker
      return output
    })

  private static let getMFADevice = Handler(
    IAM.GetMFADevice.self, needs: onOwner { $0.userName },
    perform: { input, call, world throws(AWSError) in
      let holder = try world.credentials(named: input.userName, call)
      guard let device = holder.mfaDevices.first(where: { $0.serialNumber == input.serialNumber }) else {
        throw IAMFailure.noSuchDevice(input.serialNumber)
      }
      var output = IAM.GetMFADevice.Output()
      output.userName = holder.answeredName
      output.serialNumber = device.serialNumber
      output.enableDate = device.enabledAt
      return output
    })

  private static var invalidCode: AWSError {
    IAM.Errors.invalidAuthenticationCode("Authentication code for device is not valid.")
  }
}
