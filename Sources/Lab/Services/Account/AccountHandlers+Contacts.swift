import AWSServices
import AWSWire
import JSONTree

extension AccountHandlers {
  static let contacts = [
    handler(
      AccountManagement.GetContactInformation.self, { $0.accountId },
      perform: { _, _, account, _ throws(AWSError) in
        var output = AccountManagement.GetContactInformation.Output()
        output.contactInformation = contact(of: account)
        output.verificationStatus = .unverified
        return output
      }),
    handler(
      AccountManagement.PutContactInformation.self, { $0.accountId },
      perform: { input, _, account, world throws(AWSError) in
        let texts = texts(of: input.contactInformation)
        world.change(account.id) { $0.details.contact = texts }
        return Empty()
      }),
    handler(
      AccountManagement.GetAlternateContact.self, { $0.accountId },
      perform: { input, _, account, _ throws(AWSError) in
        guard let texts = account.details.alternateContacts[input.alternateContactType.rawValue] else {
          throw AccountManagement.Errors.resourceNotFound(
            "No contact of the inputted alternate contact type found.")
        }
        var output = AccountManagement.GetAlternateContact.Output()
        output.alternateContact = .init(json: json(of: texts))
        return output
      }),
    handler(
      AccountManagement.PutAlternateContact.self, { $0.accountId },
      perform: { input, _, account, world throws(AWSError) in
        let kind = input.alternateContactType.rawValue
        let texts = [
          "AlternateContactType": kind, "EmailAddress": input.emailAddress, "Name": input.name,
          "PhoneNumber": input.phoneNumber, "Title": input.title,
        ]
        world.change(account.id) { $0.details.alternateContacts[kind] = texts }
        return Empty()
      }),
    handler(
      AccountManagement.DeleteAlternateContact.self, { $0.accountId },
      perform: { input, _, account, world throws(AWSError) in
        let kind = input.alternateContactType.rawValue
        guard account.details.alternateContacts[kind] != nil else {
          throw AccountManagement.Errors.resourceNotFound(
            "No contact of the inputted alternate contact type found.")
        }
        world.change(account.id) { $0.details.alternateContacts[kind] = nil }
        return Empty()
      }),
  ]

  /// Every account has a contact since it was signed up for.
  private static func contact(of account: Account) -> AccountManagement.ContactInformation? {
    guard account.details.contact.isEmpty else { return .init(json: json(of: account.details.contact)) }
    var contact = AccountManagement.ContactInformation()
    contact.fullName = account.name
    contact.addressLine1 = "Example Street 1"
    contact.city = "Berlin"
    contact.postalCode = "10115"
    contact.countryCode = "DE"
    contact.phoneNumber = "+49 30 0000000"
    return contact
  }

  private static func texts(of contact: AccountManagement.ContactInformation) -> [String: String] {
    let members = (try? JSON.parse(contact.json))?.object?.members ?? []
    return Dictionary(
      uniqueKeysWithValues: members.compactMap { member in
        member.value.string.map { (member.name, $0) }
      })
  }

  private static func json(of texts: [String: String]) -> JSON {
    .object(
      JSONObject(texts.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: .string($0.value)) }))
  }
}
