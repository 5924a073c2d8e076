private import CTestWidth

/// How many test cases Swift Testing runs at once.
public enum TestWidth {
  /// Four for each core, or what `SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH` says.
  public static var limit: Int { Int(test_width()) }
}
