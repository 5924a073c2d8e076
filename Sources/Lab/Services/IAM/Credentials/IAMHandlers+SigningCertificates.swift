import AWSServices
import AWSWire
import Cryptography
import Identity

extension IAMHandlers {
  /// X.509 signing certificates, two for each user and for root.
  static let signingCertificates: [Handler] = [
    Handler(
      IAM.UploadSigningCertificate.self, needs: onOwner { $0.userName },
      perform: { input, call, world throws(AWSError) in
        let owner = try world.owner(named: input.userName, call)
        let fingerprint = try fingerprint(of: input.certificateBody)
        var certificate = SigningCertificate()
        certificate.id = world.entropy.text(32, of: Entropy.base32)
        certificate.body = input.certificateBody
        certificate.uploadedAt = call.moment.wholeSeconds
        let name = try world.changeCredentials(of: owner, call) { holder throws(AWSError) -> String? in
          for known in holder.certificates
          where (try? X509Certificate(pem: known.body))?.sha256Fingerprint == fingerprint {
            throw IAM.Errors.duplicateCertificate("The certificate is already in use.")
          }
          guard holder.certificates.count < 2 else { throw IAMFailure.quota("CertificatesPerUser", 2) }
          holder.certificates.append(certificate)
          return holder.answeredName
        }
        var output = IAM.UploadSigningCertificate.Output()
        output.certificate = answer(certificate, of: name)
        return output
      }),
    Handler(
      IAM.ListSigningCertificates.self, needs: onOwner { $0.userName },
      perform: { input, call, world throws(AWSError) in
        let holder = try world.credentials(named: input.userName, call)
        let page = try IAMPage(holder.certificates, marker: input.marker, size: input.maxItems, key: \.id)
        var output = IAM.ListSigningCertificates.Output()
        output.certificates = page.items.map { answer($0, of: holder.answeredName) }
        output.isTruncated = page.isTruncated
        output.marker = page.marker
        return output
      }),
    Handler(
      IAM.UpdateSigningCertificate.self, needs: onOwner { $0.userName },
      perform: { input, call, world throws(AWSError) in
        let owner = try world.owner(named: input.userName, call)
        try world.changeCredentials(of: owner, call) { holder throws(AWSError) in
          guard let index = holder.certificates.firstIndex(where: { $0.id == input.certificateId }) else {
            throw IAMFailure.noSuchCertificate(input.certificateId)
          }
          holder.certificates[index].status = input.status.rawValue
        }
        return Empty()
      }),
    Handler(
      IAM.DeleteSigningCertificate.self, needs: onOwner { $0.userName },
      perform: { input, call, world throws(AWSError) in
        let owner = try world.owner(named: input.userName, call)
        try world.changeCredentials(of: owner, call) { holder throws(AWSError) in
          guard let index = holder.certificates.firstIndex(where: { $0.id == input.certificateId }) else {
            throw IAMFailure.noSuchCertificate(input.certificateId)
          }
          holder.certificates.remove(at: index)
        }
        return Empty()
      }),
  ]

  private static func fingerprint(of body: String) throws(AWSError) -> SHA256Digest {
    do throws(InvalidCertificate) {
      return try X509Certificate(pem: body).sha256Fingerprint
    } catch {
      throw IAM.Errors.malformedCertificate("Certificate Body is invalid: \(error)")
    }
  }

  private static func answer(_ certificate: SigningCertificate, of user: String?) -> IAM.SigningCertificate {
    .with {
      $0.userName = user
      $0.certificateId = certificate.id
      $0.certificateBody = certificate.body
      $0.status = IAM.CredentialStatus(rawValue: certificate.status)
      $0.uploadDate = certificate.uploadedAt
    }
  }
}
