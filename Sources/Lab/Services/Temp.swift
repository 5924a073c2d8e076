enum IAMHandlers { static let all: [Handler] = [] }
