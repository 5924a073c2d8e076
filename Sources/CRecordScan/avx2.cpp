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

#include "members_avx2.inc"

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
