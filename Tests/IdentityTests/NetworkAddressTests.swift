import Identity
import TestKit
import Testing

@Suite("Network addresses")
struct NetworkAddressTests {
  @Test("Addresses are written as RFC 5952 wants, and their networks told")
  func addresses() throws {
    for row in try CaseFiles.rows("addresses.tsv") {
      let address = NetworkAddress(row[0])
      #expect(address?.description ?? "-" == row[1], "\(row)")
      #expect(address?.network ?? "-" == row[2], "\(row)")
    }
  }
}
