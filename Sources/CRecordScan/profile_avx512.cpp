#include "profile.h"

#if defined(__x86_64__)

#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512vl,vaes,aes,bmi,bmi2,popcnt"))), \
                             apply_to = function)

namespace avx512 {

// As many low bits as there are bytes, all of them for more than 63.
static inline uint64_t bits_of(size_t count) { return _bzhi_u64(~uint64_t(0), count < 64 ? unsigned(count) : 64); }

// A part of a text of up to 64 bytes, with zeros behind it; what lies behind is not read.
static inline __m512i part(const uint8_t *place, size_t count) {
  return _mm512_maskz_loadu_epi8(bits_of(count), place);
}

static inline __m512i key() {
  return _mm512_set_epi64(0x1d8e4e27c47d124f, 0x589965cc75374cc3, 0x2d358dccaa6c78a5, -0x74439b3a4ef6b51f,
                          -0x5f89e29b87429bd1, -0x18fc812e5f4bd725, -0x714395106f637739, -0x61c8864680b583eb);
}

// Rounds of AES mix all bits of sixteen bytes with each other, in four lanes at once, which are folded at the end.
static inline uint32_t fold(__m512i state) {
  state = _mm512_aesenc_epi128(state, key());
  const __m256i half = _mm256_xor_si256(_mm512_castsi512_si256(state), _mm512_extracti64x4_epi64(state, 1));
  const __m128i quarter = _mm_xor_si128(_mm256_castsi256_si128(half), _mm256_extracti128_si256(half, 1));
  return uint32_t(_mm_cvtsi128_si32(quarter));
}

static __attribute__((noinline)) uint32_t long_hash_of(const uint8_t *text, size_t count) {
  __m512i state = part(text, count);
  for (size_t place = 64; place < count; place += 64) {
    state = _mm512_xor_si512(_mm512_aesenc_epi128(state, key()), part(text + place, count - place));
  }
  return fold(_mm512_aesenc_epi128(state, key()));
}

static inline uint32_t hash_of(const uint8_t *text, size_t count) {
  if (count > 64) return long_hash_of(text, count);
  return fold(_mm512_aesenc_epi128(part(text, count), key()));
}

static inline uint64_t differences(const uint8_t *left, const uint8_t *right, size_t count) {
  const __mmask64 bits = bits_of(count);
  return _mm512_cmpneq_epi8_mask(_mm512_maskz_loadu_epi8(bits, left), _mm512_maskz_loadu_epi8(bits, right));
}

static inline bool is_same(const uint8_t *left, const uint8_t *right, size_t count) {
  uint64_t all = differences(left, right, count);
  for (size_t place = 64; place < count; place += 64) all |= differences(left + place, right + place, count - place);
  return all == 0;
}

// The length of a text up to its first dot.
static inline size_t find_dot(const uint8_t *text, size_t count) {
  for (size_t place = 0; place < count; place += 64) {
    const uint64_t dots = _mm512_cmpeq_epi8_mask(part(text + place, count - place), _mm512_set1_epi8('.'));
    if (dots != 0) return place + size_t(__builtin_ctzll(dots));
  }
  return count;
}

// Two texts with a colon between them, which fit into the place.
static inline Wanted join(record_text first, record_text second, uint8_t *into) {
  const size_t count = first.count + 1 + second.count;
  if (count > 64) {
    memcpy(into, first.start, first.count);
    into[first.count] = ':';
    memcpy(into + first.count + 1, second.start, second.count);
    return {into, uint32_t(count), hash_of(into, count)};
  }
  const uint64_t front = bits_of(first.count), colon = front + 1;
  // The second text where it stands in the whole; the bytes in front of it are not read.
  const __m512i rest =
      _mm512_maskz_loadu_epi8(bits_of(count) & ~(front | colon), second.start - (first.count + 1));
  const __m512i all = _mm512_or_si512(_mm512_mask_loadu_epi8(rest, front, first.start),
                                      _mm512_maskz_set1_epi8(colon, ':'));
  _mm512_store_si512(into, all);
  return {into, uint32_t(count), fold(_mm512_aesenc_epi128(all, key()))};
}

#include "profile.inc"

}  // namespace avx512

#pragma clang attribute pop

bool avx512::has_profile() {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("vaes") && __builtin_cpu_supports("bmi2");
}

#else

bool avx512::has_profile() { return false; }

record_profile *avx512::make_profile(uint32_t limit) { return portable::make_profile(limit); }

#endif
