/// How long tests wait for another program, or for a peer on loopback.
public enum Patience {
  /// Twenty times what the longest of them takes on an idle machine of two cores: what takes longer hangs.
  public static let limit: Duration = .seconds(300)
}
