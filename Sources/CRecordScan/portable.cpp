#include "scanner.h"

namespace portable {

// Which of 64 bytes are meant, by the highest bit of each.
struct Flags {
  uint64_t words[8];

  template <typename Combine>
  Flags with(const Flags &other, Combine combine) const {
    Flags result;
    for (int index = 0; index < 8; index++) result.words[index] = combine(words[index], other.words[index]);
    return result;
  }
  Flags operator&(const Flags &other) const {
    return with(other, [](uint64_t left, uint64_t right) { return left & right; });
  }
  Flags operator|(const Flags &other) const {
    return with(other, [](uint64_t left, uint64_t right) { return left | right; });
  }
  bool any() const {
    uint64_t all = 0;
    for (const uint64_t word : words) all |= word;
    return all != 0;
  }
  uint64_t mask() const {
    uint64_t mask = 0;
    for (int index = 0; index < 8; index++) {
      mask |= ((words[index] >> 7) * 0x0102040810204080 >> 56) << (8 * index);
    }
    return mask;
  }
};

// Eight bytes at a time in ordinary registers, on processors that count bytes from the low end.
struct Block {
  uint64_t words[8];
  explicit Block(const uint8_t *bytes) { memcpy(words, bytes, sizeof words); }

  static constexpr uint64_t all(uint8_t value) { return 0x0101010101010101 * value; }

  // The bytes of which `map` leaves nothing.
  template <typename Map>
  Flags zeros(Map map) const {
    Flags flags;
    for (int index = 0; index < 8; index++) {
      const uint64_t word = map(words[index]);
      flags.words[index] = ~(((word & all(0x7F)) + all(0x7F)) | word | all(0x7F));
    }
    return flags;
  }
  Flags equal(uint8_t value) const {
    return zeros([=](uint64_t word) { return word ^ all(value); });
  }
  Flags folded_equal(uint8_t value) const {
    return zeros([=](uint64_t word) { return (word | all(0x20)) ^ all(value); });
  }
  Flags below_space() const {
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
