private import Glibc

/// The processor time that this thread has had: what others do on the machine counts little in it.
public func threadTime() -> Duration {
  var time = timespec()
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}

/// Ends the program.
public func quit(_ status: Int32) -> Never { exit(status) }
