extension XMLElement {
  /// Reads a document and gives its root element.
  ///
  /// Nothing is fetched and no entity but the five predefined ones exists: a document type declaration is
  /// refused where it begins. Comments and processing instructions are dropped; CDATA is text.
  public static func parse(
    _ bytes: [UInt8], limits: XMLLimits = XMLLimits()
  ) throws(XMLSyntaxError) -> XMLElement {
    guard bytes.count <= min(limits.bytes, Int(Int32.max)) else {
      throw XMLSyntaxError(.tooLong(limit: limits.bytes))
    }
    let document = try XMLDocument(bytes)
    var builder = XMLTreeBuilder(limits: limits)
    return try builder.root(of: document)
  }
}
