/// Writes XML in UTF-8 into a buffer, without white space between elements.
///
/// Names of elements and attributes are written as they are given: they are the program's own.
public struct XMLWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  private var names: [String] = []

  /// Begins with nothing, or with the XML declaration; `capacity` is the expected number of bytes.
  public init(declaration: Bool = false, capacity: Int = 960) {
    bytes.reserveCapacity(capacity)
    if declaration { bytes.append(contentsOf: #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) }
  }

  /// Opens an element; `namespace` becomes the default namespace from here on inwards.
  public mutating func open(_ name: String, namespace: String? = nil, attributes: [XMLAttribute] = []) {
    bytes.append(0x3C)
    bytes.append(contentsOf: name.utf8)
    if let namespace { write("xmlns", value: namespace) }
    for attribute in attributes { write(attribute.name, value: attribute.value) }
    bytes.append(0x3E)
    names.append(name)
  }

  /// Closes the element opened last; without an open element nothing happens.
  public mutating func close() {
    guard let name = names.popLast() else { return }
    end(name)
  }

  /// Writes an element with text.
  public mutating func element(_ name: String, text: String) {
    start(name)
    XMLEscaping.append(text, to: &bytes, inAttribute: false)
    end(name)
  }

  /// Writes an element with a whole number.
  public mutating func element(_ name: String, integer: Int64) {
    start(name)
    bytes.append(contentsOf: String(integer).utf8)
    end(name)
  }

  /// Writes an element with `true` or `false`.
  public mutating func element(_ name: String, boolean: Bool) {
    start(name)
    bytes.append(contentsOf: (boolean ? "true" : "false").utf8)
    end(name)
  }

  /// Writes an element whose content a closure writes.
  public mutating func element<Failure: Error>(
    _ name: String, namespace: String? = nil, content: (inout XMLWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open(name, namespace: namespace)
    try content(&self)
    close()
  }

  /// Writes text into the open element.
  public mutating func text(_ text: String) {
    XMLEscaping.append(text, to: &bytes, inAttribute: false)
  }

  /// Closes what is still open and gives the document.
  public consuming func finish() -> [UInt8] {
    while !names.isEmpty { close() }
    return bytes
  }

  private mutating func start(_ name: String) {
    bytes.append(0x3C)
    bytes.append(contentsOf: name.utf8)
    bytes.append(0x3E)
  }

  private mutating func end(_ name: String) {
    bytes.append(0x3C)
    bytes.append(0x2F)
    bytes.append(contentsOf: name.utf8)
    bytes.append(0x3E)
  }

  private mutating func write(_ name: String, value: String) {
    bytes.append(0x20)
    bytes.append(contentsOf: name.utf8)
    bytes.append(0x3D)
    bytes.append(0x22)
    XMLEscaping.append(value, to: &bytes, inAttribute: true)
    bytes.append(0x22)
  }
}
