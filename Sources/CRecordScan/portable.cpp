#include "scanner.h"

namespace portable {

static uint64_t prefix_xor(uint64_t mask) {
  for (int step = 1; step < 64; step *= 2) mask ^= mask << step;
  return mask;
}

#include "comparing.inc"

// The places in a block behind names that may be wanted.
static inline uint64_t may_be_wanted(const uint8_t *) { return ~uint64_t(0); }

#include "members_portable.inc"

#include "members.inc"
#include "kernel.inc"

Found find_end(record_scanner &scanner, const uint8_t *start, const uint8_t *limit, const uint8_t *text_limit,
               record_members *members) {
  return find_end_of(scanner, start, limit, text_limit, members);
}

}  // namespace portable
