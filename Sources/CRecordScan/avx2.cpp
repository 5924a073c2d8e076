#include "scanner.h"

#if defined(__x86_64__)

#include <immintrin.h>

// The functions below are compiled for AVX2 whatever the rest is compiled for, and called where the processor has it.
#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,popcnt,pclmul"))), apply_to = function)

namespace avx2 {

// Which of 64 bytes are meant, in vectors as long as nobody asks for their places.
struct Flags {
  __m256i first, second;

  Flags operator&(Flags other) const {
    return {_mm256_and_si256(first, other.first), _mm256_and_si256(second, other.second)};
  }
  Flags operator|(Flags other) const {
    return {_mm256_or_si256(first, other.first), _mm256_or_si256(second, other.second)};
  }
  bool any() const {
    const __m256i both = _mm256_or_si256(first, second);
    return !_mm256_testz_si256(both, both);
  }
  uint64_t mask() const {
    return uint64_t(uint32_t(_mm256_movemask_epi8(first))) | uint64_t(uint32_t(_mm256_movemask_epi8(second))) << 32;
  }
};

struct Block {
  __m256i first, second;
  explicit Block(const uint8_t *bytes)
      : first(_mm256_loadu_si256(reinterpret_cast<const __m256i *>(bytes))),
        second(_mm256_loadu_si256(reinterpret_cast<const __m256i *>(bytes + 32))) {}

  Flags equal(char value) const {
    const __m256i all = _mm256_set1_epi8(value);
    return {_mm256_cmpeq_epi8(first, all), _mm256_cmpeq_epi8(second, all)};
  }
  // Whether a byte is this, or this without the bit 0x20.
  Flags folded_equal(char value) const {
    const __m256i all = _mm256_set1_epi8(value), bit = _mm256_set1_epi8(0x20);
    return {_mm256_cmpeq_epi8(_mm256_or_si256(first, bit), all),
            _mm256_cmpeq_epi8(_mm256_or_si256(second, bit), all)};
  }
  Flags below_space() const {
    const __m256i last = _mm256_set1_epi8(0x1F);
    return {_mm256_cmpeq_epi8(_mm256_max_epu8(first, last), last),
            _mm256_cmpeq_epi8(_mm256_max_epu8(second, last), last)};
  }
};

static uint64_t prefix_xor(uint64_t mask) {
  const __m128i product =
      _mm_clmulepi64_si128(_mm_set_epi64x(0, int64_t(mask)), _mm_set1_epi8(char(0xFF)), 0);
  return uint64_t(_mm_cvtsi128_si64(product));
}

#include "kernel.inc"

Found find_end(const record_scanner &scanner, const uint8_t *start, const uint8_t *limit) {
  return find_end_of(scanner, start, limit);
}

}  // namespace avx2

#pragma clang attribute pop

bool avx2::is_supported() {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
         __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("pclmul");
}

#else

bool avx2::is_supported() { return false; }

Found avx2::find_end(const record_scanner &scanner, const uint8_t *start, const uint8_t *limit) {
  return portable::find_end(scanner, start, limit);
}

#endif
