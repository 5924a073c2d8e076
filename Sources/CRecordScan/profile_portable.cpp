#include "profile.h"

namespace portable {

// The first bytes of a word, of which there are fewer than eight.
static inline uint64_t first_bytes(uint64_t word, size_t count) { return word & ((uint64_t(1) << 8 * count) - 1); }

// Sixteen bytes at a time, multiplied and folded, as wyhash does.
static inline uint32_t hash_of(const uint8_t *place, size_t count) {
  constexpr uint64_t keys[] = {0x9e3779b97f4a7c15, 0xa0761d6478bd642f, 0xe7037ed1a0b428db, 0x8ebc6af09c88c6e3};
  const auto mix = [](uint64_t left, uint64_t right) {
    const __uint128_t product = static_cast<__uint128_t>(left) * right;
    return uint64_t(product) ^ uint64_t(product >> 64);
  };
  uint64_t hash = keys[0] ^ count, other = keys[3];
  const uint8_t *const end = place + count;
  for (; end - place > 32; place += 32) {
    hash = mix(load_word(place) ^ keys[1], load_word(place + 8) ^ hash);
    other = mix(load_word(place + 16) ^ keys[2], load_word(place + 24) ^ other);
  }
  if (end - place > 16) {
    hash = mix(load_word(place) ^ keys[1], load_word(place + 8) ^ hash);
    place += 16;
  }
  const size_t rest = size_t(end - place);
  const uint64_t first = rest >= 8 ? load_word(place) : first_bytes(load_word(place), rest);
  const uint64_t last = rest >= 8 ? load_word(end - 8) : 0;
  return uint32_t(mix(first ^ keys[2] ^ other, last ^ hash));
}

static inline bool is_same(const uint8_t *left, const uint8_t *right, size_t count) {
  if (count < 8) return first_bytes(load_word(left) ^ load_word(right), count) == 0;
  return load_word(left + count - 8) == load_word(right + count - 8) && memcmp(left, right, count - 8) == 0;
}

// The length of a text up to its first dot.
static inline size_t find_dot(const uint8_t *text, size_t count) {
  size_t place = 0;
  while (place < count && text[place] != '.') place++;
  return place;
}

// Two texts with a colon between them, which fit into the place.
static inline Wanted join(record_text first, record_text second, uint8_t *into) {
  memcpy(into, first.start, first.count);
  into[first.count] = ':';
  memcpy(into + first.count + 1, second.start, second.count);
  const size_t count = first.count + 1 + second.count;
  return {into, uint32_t(count), hash_of(into, count)};
}

#include "profile.inc"

}  // namespace portable
