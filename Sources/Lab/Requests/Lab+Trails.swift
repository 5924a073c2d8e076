import Identity
import Synchronization

extension Lab {
  /// Lets every trail write what is due by now; everything so far where `flushes`.
  ///
  /// Nobody can see a file before asking for it, so it is enough to do this before a request is served.
  func deliverTrails(at moment: Timestamp, flushes: Bool = false) throws {
    let reach = try change { world -> Int64 in
      for trail in world.stores.trails.values.sorted(by: { $0.arn < $1.arn }) where trail.isActive {
        let records = try self.trail.records(after: trail.position, limit: 200_000)
        guard var delivery = TrailDelivery(trail, &world) else { continue }
        try delivery.run(records, at: moment, flushes: flushes, &world)
      }
      let isActive = world.stores.trails.values.contains(where: \.isActive)
      let next = (moment.seconds / TrailDelivery.period + 1) * TrailDelivery.period
      return isActive ? next : .max
    }
    deliveryDue.store(reach, ordering: .releasing)
  }

  /// Does so where the time has come.
  func deliverWhatIsDue(at moment: Timestamp) {
    guard moment.seconds >= deliveryDue.load(ordering: .acquiring) else { return }
    do {
      try deliverTrails(at: moment)
    } catch {
      report("a trail could not be delivered: \(error)")
    }
  }
}
