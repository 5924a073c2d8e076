internal import Identity

/// Root is in two places faster than anybody travels.
enum ImpossibleTravel: Detection {
  static let description = DetectionDescription(
    id: "root-impossible-travel", title: "root was in two places at once", severity: .high,
    looksFor:
      "Two addresses of root, one after the other, whose distance by the user's own database is over 500 km and "
      + "would take a speed of over 900 km/h.",
    why: "Two people use root.",
    falsePositives: "VPNs, relays, mobile networks and mistakes of the database.",
    firstSteps: [
      "ask the owner of root which of the two places was them",
      containment,
    ],
    fields: ["userIdentity.type", "sourceIPAddress", "eventTime"],
    technique: .cloudAccounts)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.isPersonal, let directory = context.directory else { return [] }
    let before = context.history.sightings.values.filter { $0.span.first <= story.strand.lastSeen }
    for address in story.addresses {
      guard let tally = story.strand.addresses[address], let here = directory.place(of: address) else {
        continue
      }
      let journeys = before.filter { $0.address != address && $0.span.first <= tally.firstSeen }
        .compactMap { sighting in journey(from: sighting, to: here, at: tally.firstSeen, directory) }
        .filter { context.isImpossible($0) }
      guard let worst = journeys.max(by: { $0.speed < $1.speed }) else { continue }
      let minutes = Int(worst.seconds / 60)
      return [
        finding(
          story,
          "\(worst.sighting.address) (\(worst.place.name ?? "unknown")) and \(address) (\(here.name ?? "unknown")) "
            + "are \(Int(worst.kilometres)) km apart, and lie \(minutes) minutes apart in time",
          next: "ask the owner of root which of the two was them; \(containment)")
      ]
    }
    return []
  }

  struct Journey {
    let sighting: AccountHistory.Sighting
    let place: AddressPlace
    let kilometres: Double
    let seconds: Double
    var speed: Double { kilometres / max(seconds, 1) * 3600 }
  }

  private static func journey(
    from sighting: AccountHistory.Sighting, to here: AddressPlace, at time: Timestamp,
    _ directory: any AddressDirectory
  ) -> Journey? {
    guard let place = directory.place(of: sighting.address), let distance = place.distance(to: here) else {
      return nil
    }
    // From its last use before this moment; where it was used after it as well, both were in use at once.
    let end = min(sighting.span.last, time)
    return Journey(
      sighting: sighting, place: place, kilometres: distance,
      seconds: Double(time.milliseconds - end.milliseconds) / 1000)
  }
}

extension StoryContext {
  func isImpossible(_ journey: ImpossibleTravel.Journey) -> Bool {
    journey.kilometres >= options.travelDistance && journey.speed > options.travelSpeed
  }
}
