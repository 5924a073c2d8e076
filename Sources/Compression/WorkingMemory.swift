/// Memory that others write before anybody reads it.
public enum WorkingMemory {
  /// So many bytes of any value.
  ///
  /// Where there are many of them, the system gives each page when it is written first: what is not used costs nothing.
  public static func bytes(_ count: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count) { _, initializedCount in initializedCount = count }
  }
}
