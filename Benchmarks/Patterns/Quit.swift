private import Glibc

/// Ends the program.
func quit(_ status: Int32) -> Never { exit(status) }
