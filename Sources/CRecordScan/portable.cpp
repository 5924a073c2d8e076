#include "scanner.h"

namespace portable {

// Eight bytes at a time in ordinary registers, on processors that count bytes from the low end.
struct Block {
  uint64_t words[8];
  explicit Block(const uint8_t *place) { memcpy(words, place, sizeof words); }

  static constexpr uint64_t all(uint8_t value) { return 0x0101010101010101 * value; }

  // A bit for the highest bit of each byte of what `map` makes of the words.
  template <typename Map>
  uint64_t bits(Map map) const {
    uint64_t mask = 0;
    for (int index = 0; index < 8; index++) {
      const uint64_t flags = map(words[index]) & all(0x80);
      mask |= ((flags >> 7) * 0x0102040810204080 >> 56) << (8 * index);
    }
    return mask;
  }
  // The bytes of which `map` leaves nothing.
  template <typename Map>
  uint64_t zeros(Map map) const {
    return bits([=](uint64_t all_of_them) {
      const uint64_t word = map(all_of_them);
      return ~(((word & all(0x7F)) + all(0x7F)) | word);
    });
  }
  uint64_t equal(uint8_t value) const {
    return zeros([=](uint64_t word) { return word ^ all(value); });
  }
  // The bytes that are the first or the second.
  uint64_t equal(uint8_t first, uint8_t second) const { return equal(first) | equal(second); }
  uint64_t below_space() const {
    return zeros([](uint64_t word) { return word & all(0xE0); });
  }
  // The bytes that are no ASCII.
  uint64_t high() const {
    return bits([](uint64_t word) { return word; });
  }
  Block operator|(const Block &other) const {
    Block result = *this;
    for (int index = 0; index < 8; index++) result.words[index] |= other.words[index];
    return result;
  }
  // The same bytes with the bit 0x20 set.
  Block folded() const {
    Block result = *this;
    for (uint64_t &word : result.words) word |= all(0x20);
    return result;
  }
};

// The place of the lowest bit; 64 where there is none.
static inline uint64_t first_bit(uint64_t mask) { return mask != 0 ? __builtin_ctzll(mask) : 64; }

// Whether the bytes here are those of a text, of which some bits tell how many count.
static inline bool has_text(const uint8_t *place, const char (&text)[32], uint32_t bits) {
  return memcmp(place, text, 32 - size_t(__builtin_clz(bits))) == 0;
}

// The places in a block behind names that may be wanted.
static inline uint64_t may_be_wanted(const uint8_t *) { return ~uint64_t(0); }

static uint64_t prefix_xor(uint64_t mask) {
  for (int step = 1; step < 64; step *= 2) mask ^= mask << step;
  return mask;
}

#include "members.inc"
#include "kernel.inc"

Found find_end(record_scanner &scanner, const uint8_t *start, const uint8_t *limit, const uint8_t *text_limit,
               record_members *members) {
  return find_end_of(scanner, start, limit, text_limit, members);
}

}  // namespace portable
