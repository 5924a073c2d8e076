#include "scanner.h"

namespace portable {

// Eight bytes at a time in ordinary registers, on processors that count bytes from the low end.
struct Block {
  uint64_t words[8];
  explicit Block(const uint8_t *bytes) { memcpy(words, bytes, sizeof words); }

  static constexpr uint64_t all(uint8_t value) { return 0x0101010101010101 * value; }

  // A bit for each byte of which `map` leaves nothing.
  template <typename Map>
  uint64_t zeros(Map map) const {
    uint64_t mask = 0;
    for (int index = 0; index < 8; index++) {
      const uint64_t word = map(words[index]);
      const uint64_t flags = ~(((word & all(0x7F)) + all(0x7F)) | word | all(0x7F)) >> 7;
      mask |= (flags * 0x0102040810204080 >> 56) << (8 * index);
    }
    return mask;
  }
  uint64_t equal(uint8_t value) const {
    return zeros([=](uint64_t word) { return word ^ all(value); });
  }
  uint64_t folded_equal(uint8_t value) const {
    return zeros([=](uint64_t word) { return (word | all(0x20)) ^ all(value); });
  }
  uint64_t below_space() const {
    return zeros([](uint64_t word) { return word & all(0xE0); });
  }
};

static uint64_t prefix_xor(uint64_t mask) {
  for (int step = 1; step < 64; step *= 2) mask ^= mask << step;
  return mask;
}

#include "kernel.inc"

Found find_end(const record_scanner &scanner, const uint8_t *start, const uint8_t *limit) {
  return find_end_of(scanner, start, limit);
}

}  // namespace portable
