import Operations

/// Where anchors are kept.
enum AnchorPlace {
  /// A file of one line an anchor.
  case file(String)
  /// Objects below a prefix.
  case bucket(AnchorBucket)
}
