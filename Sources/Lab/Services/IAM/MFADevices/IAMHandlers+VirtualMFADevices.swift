import AWSServices
import AWSWire
import Cryptography
import Identity
import JSONTree

extension IAMHandlers {
  /// Virtual MFA devices: they exist whether they are assigned or not.
  static let virtualMFADevices: [Handler] = [
    createVirtualMFADevice, deleteVirtualMFADevice, listVirtualMFADevices,
    Handler(
      IAM.TagMFADevice.self, needs: onARN({ $0.serialNumber }, context: { creationKeys($0.tags) }),
      perform: { input, call, world throws(AWSError) in
        try changeDevice(input.serialNumber, call, &world) { device throws(AWSError) in
          try device.tags.addTags(input.tags)
        }
        return Empty()
      }),
    Handler(
      IAM.UntagMFADevice.self,
      needs: onARN({ $0.serialNumber }, context: { ["aws:TagKeys": .many($0.tagKeys)] }),
      perform: { input, call, world throws(AWSError) in
        try changeDevice(input.serialNumber, call, &world) { device throws(AWSError) in
          device.tags.removeTags(input.tagKeys)
        }
        return Empty()
      }),
    Handler(
      IAM.ListMFADeviceTags.self, needs: onARN { $0.serialNumber },
      perform: { input, call, world throws(AWSError) in
        guard let device = try world.account(of: call).virtualMFADevices[input.serialNumber] else {
          throw IAMFailure.noSuchVirtualDevice(input.serialNumber)
        }
        let page = try IAMPage(device.tags, marker: input.marker, size: input.maxItems)
        var output = IAM.ListMFADeviceTags.Output()
        output.tags = page.items
        output.isTruncated = page.isTruncated
        output.marker = page.marker
        return output
      }),
  ]

  private static let createVirtualMFADevice = Handler(
    IAM.CreateVirtualMFADevice.self,
    needs: creating(
      { "mfa\($0.path ?? "/")\($0.virtualMFADeviceName)" }, context: { creationKeys($0.tags) }),
    recorded: { output, writer in
      writer.openObject()
      writer.name("virtualMFADevice")
      writer.openObject()
      writer.member("serialNumber", output.virtualMFADevice.serialNumber)
      writer.closeObject()
      writer.closeObject()
    },
    perform: { input, call, world throws(AWSError) in
      var device = VirtualMFADevice()
      device.serialNumber =
        "arn:aws:iam::\(call.account):mfa\(input.path ?? "/")\(input.virtualMFADeviceName)"
      device.seed = Secret(world.entropy.text(64, of: Entropy.base32))
      device.tags = try [String: String](iam: input.tags)
      let created = device
      try world.changeAccount(call) { account throws(AWSError) in
        guard account.virtualMFADevices[created.serialNumber] == nil else {
          throw IAM.Errors.entityAlreadyExists("MFADevice entity at the same path and name already exists.")
        }
        account.virtualMFADevices[created.serialNumber] = created
      }
      var output = IAM.CreateVirtualMFADevice.Output()
      output.virtualMFADevice.serialNumber = created.serialNumber
      output.virtualMFADevice.base32StringSeed = SecretBlob(Array(created.seed.reveal().utf8))
      output.virtualMFADevice.tags = created.tags.iamTagsIfAny
      return output
    })

  private static let deleteVirtualMFADevice = Handler(
    IAM.DeleteVirtualMFADevice.self, needs: onARN { $0.serialNumber },
    perform: { input, call, world throws(AWSError) in
      try world.changeAccount(call) { account throws(AWSError) in
        guard let device = account.virtualMFADevices[input.serialNumber] else {
          throw IAMFailure.noSuchVirtualDevice(input.serialNumber)
        }
        guard device.user == nil else {
          throw IAM.Errors.deleteConflict("MFA VirtualDevice in use. Must deactivate first.")
        }
        account.virtualMFADevices[input.serialNumber] = nil
      }
      return Empty()
    })

  private static let listVirtualMFADevices = Handler(
    IAM.ListVirtualMFADevices.self, needs: onAnything(),
    perform: { input, call, world throws(AWSError) in
      let account = try world.account(of: call)
      let devices = account.virtualMFADevices.values.filter { device in
        switch input.assignmentStatus {
        case "Assigned": device.user != nil
        case "Unassigned": device.user == nil
        default: true
        }
      }
      let page = try IAMPage(devices, marker: input.marker, size: input.maxItems, key: \.serialNumber)
      var output = IAM.ListVirtualMFADevices.Output()
      output.virtualMFADevices = page.items.map { device in
        .with {
          $0.serialNumber = device.serialNumber
          $0.enableDate = device.enabledAt
          $0.user = device.user.flatMap { key in
            key.isEmpty ? account.rootAnswer : account.users[key]?.summary(in: account.id)
          }
        }
      }
      output.isTruncated = page.isTruncated
      output.marker = page.marker
      return output
    })

  private static func changeDevice(
    _ serial: String, _ call: Call, _ world: inout World,
    _ body: (inout VirtualMFADevice) throws(AWSError) -> Void
  ) throws(AWSError) {
    try world.changeAccount(call) { account throws(AWSError) in
      guard let index = account.virtualMFADevices.index(forKey: serial) else {
        throw IAMFailure.noSuchVirtualDevice(serial)
      }
      try body(&account.virtualMFADevices.values[index])
    }
  }
}
