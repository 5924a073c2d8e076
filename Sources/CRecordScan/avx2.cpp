#include "scanner.h"

#if defined(__x86_64__)

#include <immintrin.h>

// Compiled for AVX2 whatever the rest is compiled for, and called where the processor has it.
#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,popcnt,pclmul"))), apply_to = function)

namespace avx2 {

static uint64_t prefix_xor(uint64_t mask) {
  const __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, int64_t(mask)), _mm_set1_epi8(char(0xFF)), 0);
  return uint64_t(_mm_cvtsi128_si64(product));
}

#include "comparing.inc"

// The places in half a block behind names that may end as one that is wanted does, or behind no quotation mark.
static inline uint32_t half_may_be_wanted(const uint8_t *half) {
  const auto load = [](const void *place) { return _mm256_loadu_si256(static_cast<const __m256i *>(place)); };
  const auto names = [=](size_t index) {
    const __m256i letters = load(half - NameEndings::distances[index]);
    return _mm256_shuffle_epi8(load(name_endings.letters[index]), _mm256_and_si256(letters, _mm256_set1_epi8(15)));
  };
  const __m256i all = _mm256_and_si256(_mm256_and_si256(names(0), names(1)), _mm256_and_si256(names(2), names(3)));
  const __m256i none = _mm256_cmpeq_epi8(all, _mm256_setzero_si256());
  const __m256i quotes = _mm256_cmpeq_epi8(load(half - 1), _mm256_set1_epi8('"'));
  return ~uint32_t(_mm256_movemask_epi8(_mm256_and_si256(none, quotes)));
}

// The same for a block.
static inline uint64_t may_be_wanted(const uint8_t *block) {
  return half_may_be_wanted(block) | uint64_t(half_may_be_wanted(block + 32)) << 32;
}

#include "members.inc"
#include "kernel.inc"

Found find_end(record_scanner &scanner, const uint8_t *start, const uint8_t *limit, const uint8_t *text_limit,
               record_members *members) {
  return find_end_of(scanner, start, limit, text_limit, members);
}

}  // namespace avx2

#pragma clang attribute pop

bool avx2::is_supported() {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
         __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("pclmul");
}

#else

bool avx2::is_supported() { return false; }

Found avx2::find_end(record_scanner &scanner, const uint8_t *start, const uint8_t *limit,
                    const uint8_t *text_limit, record_members *members) {
  return portable::find_end(scanner, start, limit, text_limit, members);
}

#endif
