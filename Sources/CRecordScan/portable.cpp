#include "scanner.h"

namespace portable {

struct Block {
  const uint8_t *bytes;
  explicit Block(const uint8_t *bytes) : bytes(bytes) {}

  template <typename Test>
  uint64_t mask(Test test) const {
    uint64_t mask = 0;
    for (int index = 0; index < 64; index++) mask |= uint64_t(test(bytes[index])) << index;
    return mask;
  }
  uint64_t equal(uint8_t value) const { return mask([=](uint8_t byte) { return byte == value; }); }
  uint64_t folded_equal(uint8_t value) const { return mask([=](uint8_t byte) { return (byte | 0x20) == value; }); }
  uint64_t below_space() const { return mask([](uint8_t byte) { return byte < 0x20; }); }
};

static uint64_t prefix_xor(uint64_t mask) {
  for (int step = 1; step < 64; step *= 2) mask ^= mask << step;
  return mask;
}

static uint64_t needle_hits(const record_scanner &scanner, const uint8_t *block) {
  uint64_t hits = 0;
  for (int index = 0; index < 64; index++) {
    uint8_t buckets = 0xFF;
    for (size_t place = 0; place < fingerprint; place++) {
      const uint8_t byte = block[index + place];
      buckets &= scanner.low[place][byte & 15] & scanner.high[place][byte >> 4];
    }
    hits |= uint64_t(buckets != 0) << index;
  }
  return hits;
}

#include "kernel.inc"

Found find_end(const record_scanner &scanner, const uint8_t *start, const uint8_t *limit) {
  return find_end_of(scanner, start, limit);
}

}  // namespace portable
