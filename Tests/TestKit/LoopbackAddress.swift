/// Addresses of this machine that no other test uses.
public enum LoopbackAddress {
  /// An address of 127.0.0.0/8, all of which Linux gives to the loopback interface.
  ///
  /// A port that is free there stays free: what others bind is on 127.0.0.1, or on one of these by a chance of one
  /// in sixteen million.
  public static func unused() -> String {
    "127.\(Int.random(in: 1...254)).\(Int.random(in: 1...254)).\(Int.random(in: 1...254))"
  }
}
