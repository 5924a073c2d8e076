internal import Glibc

/// Memory that others write before anybody reads it.
public enum WorkingMemory {
  /// From how many bytes on large pages are asked for: of fewer, most often only a part is used.
  private static let large = 16 << 20

  /// So many bytes of any value.
  ///
  /// Where there are many of them, the system gives each page when it is written first: what is not used costs nothing.
  /// These pages are large ones where it has them (madvise(2), MADV_HUGEPAGE).
  public static func bytes(_ count: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      initializedCount = count
      guard count >= large, let base = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
      let page = Int(sysconf(Int32(_SC_PAGESIZE)))
      let start = unsafe base.alignedUp(toMultipleOf: page)
      // A wish: without it, everything works as well.
      _ = unsafe madvise(start, (count - page) / page * page, MADV_HUGEPAGE)
    }
  }
}
