enum OrganizationsHandlers { static let all: [Handler] = [] }
enum CloudTrailHandlers { static let all: [Handler] = [] }
