import CAllocationCount
import IAMPolicy
import PolicyTesting

/// Requests for memory in the deciding path, beside more and more statements that cannot match.
enum Allocations {
  static func print() throws {
    for statements in [1, 10, 100, 1000] {
      let workload = try PolicyWorkload.unmatchable(statements)
      let requests = workload.requests()
      var allowed = 0
      for request in requests where Authorizer.decide(request, under: workload.policies) == .allow {
        allowed += 1
      }
      let before = allocation_count()
      for request in requests where Authorizer.decide(request, under: workload.policies) == .allow {
        allowed += 1
      }
      let count = allocation_count() - before
      let requestsBefore = allocation_count()
      for index in 0..<PolicyWorkload.count { allowed += workload.request(index).resources.count - 1 }
      let building = allocation_count() - requestsBefore
      Swift.print(
        "{\"statements\":\(statements),\"decisions\":\(requests.count),\"allocations\":\(count),\"building\":\(building),\"allowed\":\(allowed)}"
      )
    }
  }
}
