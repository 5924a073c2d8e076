internal import Glibc

extension AddressPlace {
  /// The distance along the earth's surface in kilometres; nil where one of the two places is not known.
  func distance(to other: AddressPlace) -> Double? {
    guard let latitude, let longitude, let south = other.latitude, let west = other.longitude else {
      return nil
    }
    let radians = Double.pi / 180
    let height = sin((south - latitude) * radians / 2)
    let width = sin((west - longitude) * radians / 2)
    let chord = height * height + cos(latitude * radians) * cos(south * radians) * width * width
    return 2 * 6371 * asin(min(1, chord.squareRoot()))
  }
}
