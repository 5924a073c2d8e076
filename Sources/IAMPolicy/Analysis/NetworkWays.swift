/// The two ways to reach AWS, which exclude each other: over the internet, or through a VPC endpoint.
///
/// Source: IAM User Guide, "AWS global condition context keys": `aws:SourceIp` is absent from requests through a VPC
/// endpoint, and `aws:SourceVpc`, `aws:SourceVpce` and `aws:VpcSourceIp` are present in those alone.
enum NetworkWays {
  private static let endpointKeys: Set<String> = [
    "aws:sourcevpc", "aws:sourcevpce", "aws:vpcsourceip", "aws:sourcevpcarn", "aws:vpceaccount",
    "aws:vpceorgid",
    "aws:vpceorgpaths",
  ]

  /// Brings the address into line with the keys that were chosen; false where they exclude each other.
  static func agree(
    _ context: inout RequestContext, _ needs: [CircumstanceSearch.Need]
  ) -> Bool {
    let usesEndpoint = needs.contains { endpointKeys.contains($0.key.lowercased()) && $0.values != nil }
    let address = needs.first { $0.key.lowercased() == "aws:sourceip" }
    if usesEndpoint {
      guard address?.values == nil else { return false }
      context.remove("aws:SourceIp")
    } else if let address, address.values == nil {
      // Without an address the request came through some endpoint.
      if context["aws:SourceVpce"] == nil { context.set("aws:SourceVpce", to: "vpce-stranger") }
    }
    return true
  }
}
