import AWSServices
import AWSWire
import JSONTree

extension CloudTrailHandlers {
  static let selectors = [getEventSelectors, putEventSelectors]

  private static let getEventSelectors = handler(
    CloudTrail.GetEventSelectors.self, { $0.trailName },
    perform: { _, _, trail, _ throws(AWSError) in
      var output = CloudTrail.GetEventSelectors.Output()
      output.trailARN = trail.arn
      if let text = trail.selection.advanced, let json = try? JSON.parse(Array(text.utf8)) {
        output.advancedEventSelectors = (json.array ?? []).compactMap {
          CloudTrail.AdvancedEventSelector(json: $0)
        }
        return output
      }
      var selector = CloudTrail.EventSelector()
      selector.readWriteType = .init(rawValue: trail.selection.readWriteType)
      selector.includeManagementEvents = trail.selection.includesManagement
      selector.dataResources = []
      selector.excludeManagementEventSources = trail.selection.excludedSources
      output.eventSelectors = [selector]
      return output
    })

  private static let putEventSelectors = handler(
    CloudTrail.PutEventSelectors.self, { $0.trailName },
    perform: { input, _, trail, world throws(AWSError) in
      var trail = trail
      var output = CloudTrail.PutEventSelectors.Output()
      output.trailARN = trail.arn
      switch (input.eventSelectors, input.advancedEventSelectors) {
      case (let basic?, nil):
        trail.selection = try selection(of: basic)
        output.eventSelectors = basic
      case (nil, let advanced?):
        trail.selection = try selection(of: advanced)
        output.advancedEventSelectors = advanced
      default:
        throw CloudTrail.Errors.invalidEventSelectors("Provide either basic or advanced event selectors.")
      }
      world.put(trail)
      return output
    })

  private static func selection(of basic: [CloudTrail.EventSelector]) throws(AWSError) -> EventSelection {
    guard let selector = basic.first, basic.count == 1, selector.dataResources?.isEmpty ?? true else {
      throw dataEvents
    }
    var selection = EventSelection()
    selection.readWriteType = selector.readWriteType?.rawValue ?? "All"
    selection.includesManagement = selector.includeManagementEvents ?? true
    selection.excludedSources = selector.excludeManagementEventSources ?? []
    return selection
  }

  /// One selector of management events, by `readOnly` and by services left out.
  private static func selection(
    of advanced: [CloudTrail.AdvancedEventSelector]
  ) throws(AWSError) -> EventSelection {
    guard let selector = advanced.first, advanced.count == 1 else { throw dataEvents }
    var selection = EventSelection()
    var isManagement = false
    for field in selector.fieldSelectors {
      switch field.field {
      case "eventCategory" where field.equals == ["Management"]: isManagement = true
      case "readOnly" where field.equals == ["true"]: selection.readWriteType = "ReadOnly"
      case "readOnly" where field.equals == ["false"]: selection.readWriteType = "WriteOnly"
      case "eventSource" where field.notEquals != nil && field.equals == nil:
        selection.excludedSources = field.notEquals ?? []
      default: throw dataEvents
      }
    }
    guard isManagement else { throw dataEvents }
    selection.advanced = "[\(String(decoding: selector.json, as: UTF8.self))]"
    return selection
  }

  private static let dataEvents = CloudTrail.Errors.invalidEventSelectors(
    "The lab's trails record management events only, chosen by one selector.")
}
