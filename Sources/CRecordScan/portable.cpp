#include "scanner.h"

namespace portable {

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

#include "comparing.inc"
#include "members.inc"
#include "kernel.inc"

Found find_end(record_scanner &scanner, const uint8_t *start, const uint8_t *limit, const uint8_t *text_limit,
               record_members *members) {
  return find_end_of(scanner, start, limit, text_limit, members);
}

}  // namespace portable
