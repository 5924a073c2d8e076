import AWSServices
import AWSWire
import HTTPMessage
import Identity
import Testing

@testable import AWSClient

@Suite("Settings")
struct ClientSettingsTests {
  @Test(arguments: try Cases.list("settings.json"))
  func `flags win over variables, and variables over the profile`(_ given: Case) throws {
    let flags = given.texts("flags")
    var files = given.texts("files")
    files["/home/ada/.aws/config"] = given.strings("config").joined(separator: "\n")
    files["/home/ada/.aws/credentials"] = given.strings("credentials").joined(separator: "\n")
    let environment = ClientEnvironment.inMemory(given.texts("variables"), files: files)
    do throws(ConfigurationError) {
      let settings = try ClientSettings(
        ConfigurationFlags(
          profile: flags["profile"], region: flags["region"], endpointURL: flags["endpointURL"]),
        environment)
      let found: [String: String?] = [
        "profile": settings.profile,
        "region": settings.region?.rawValue,
        "sts": settings.endpoints.resolve(STS.service, in: settings.region)?.endpoint.description,
        "iam": settings.endpoints.resolve(IAM.service, in: settings.region)?.endpoint.description,
        "ca": settings.certificateBundle,
        "attempts": String(settings.retries.maximumAttempts),
        "limiter": String(settings.retries.limitsRate),
      ]
      for (name, value) in given.texts("expect") { #expect(found[name] == value, "\(name)") }
      #expect(given.text("error") == nil)
    } catch {
      #expect(error.description == given.text("error"))
    }
  }

  /// The table was checked against the requests of botocore 1.44.5.
  @Test(arguments: try Cases.table("endpoints.tsv"))
  func `AWS's own endpoints`(_ row: [String: String]) throws {
    let known = ServiceCatalog.services.map(\.service) + [CreateOAuth2Token.service]
    let service = try #require(known.first { $0.name == row["service"] })
    let resolver = EndpointResolver(
      usesFIPS: row["fips"] == "true", usesDualStack: row["dualstack"] == "true")
    let region = row["region"].flatMap { SettingValue.flag("--region", $0 == "-" ? nil : $0) }
    let found = try #require(resolver.resolve(service, in: try region?.region))
    #expect(found.endpoint.description == "https://\(row["host"] ?? "")")
    #expect(found.signingRegion.rawValue == row["signing"])
  }
}
