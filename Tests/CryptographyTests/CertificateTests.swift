import Cryptography
import TestKit
import Testing

@Suite("Certificates") struct CertificateTests {
  @Test("fingerprints and validity", arguments: try CaseFiles.rows("certificates.tsv"))
  func certificate(row: [String]) throws {
    let certificate = try X509Certificate(pem: CaseFiles.text(row[0]))
    #expect(certificate.sha1Fingerprint.hexadecimal == row[1])
    #expect(certificate.sha256Fingerprint.hexadecimal == row[2])
    #expect(certificate.notBefore == Int64(row[3]))
    #expect(certificate.notAfter == Int64(row[4]))
  }

  @Test("what is not one certificate is refused") func refused() throws {
    let pem = try CaseFiles.text("p256.pem")
    let broken = pem.replacing("MII", with: "MIM")
    let cut = String(pem.prefix(pem.count / 2)) + "\n-----END CERTIFICATE-----\n"
    let refused: [(String, InvalidCertificate)] = [
      ("", .absent), ("not a certificate", .absent), (pem + pem, .several), (cut, .malformed),
      (String(pem.prefix(100)), .malformed), (broken, .malformed),
      (pem + String(repeating: "\n", count: 20_000), .tooLong),
    ]
    for (text, reason) in refused {
      #expect(throws: reason) { try X509Certificate(pem: text) }
    }
  }
}
