#include "scanner.h"

#if defined(__x86_64__)

#include <immintrin.h>

// Compiled for AVX-512 whatever the rest is compiled for, and called where the processor has it.
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512vl,bmi,bmi2,popcnt,pclmul"))), \
                             apply_to = function)

namespace avx512 {

struct Block {
  __m512i bytes;
  explicit Block(const uint8_t *place) : bytes(_mm512_loadu_si512(place)) {}

  uint64_t equal(char value) const { return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(value)); }
  // The bytes that are the first or the second.
  uint64_t equal(char first, char second) const {
    return _cvtmask64_u64(_kor_mask64(_mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(first)),
                                      _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(second))));
  }
  uint64_t below_space() const { return _mm512_cmplt_epu8_mask(bytes, _mm512_set1_epi8(0x20)); }
  // The bytes that are no ASCII.
  uint64_t high() const { return _mm512_movepi8_mask(bytes); }
  Block operator|(Block other) const { return Block(_mm512_or_si512(bytes, other.bytes)); }
  // The same bytes with the bit 0x20 set.
  Block folded() const { return Block(_mm512_or_si512(bytes, _mm512_set1_epi8(0x20))); }

 private:
  explicit Block(__m512i bytes) : bytes(bytes) {}
};

// The place of the lowest bit; 64 where there is none.
static inline uint64_t first_bit(uint64_t mask) { return _tzcnt_u64(mask); }

// Whether the bytes here are those of a text, of which some bits tell how many count.
static inline bool has_text(const uint8_t *place, const char (&text)[32], uint32_t bits) {
  const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(place));
  const __m256i wanted = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text));
  return _mm256_mask_cmpneq_epi8_mask(bits, bytes, wanted) == 0;
}

// The places in a block behind names that may end as one that is wanted does, or behind no quotation mark.
static inline uint64_t may_be_wanted(const uint8_t *block) {
  const auto names = [=](size_t index) {
    const __m512i letters = _mm512_loadu_si512(block - NameEndings::distances[index]);
    const __m512i table = _mm512_load_si512(name_endings.letters[index]);
    return _mm512_shuffle_epi8(table, _mm512_and_si512(letters, _mm512_set1_epi8(15)));
  };
  const __m512i first = _mm512_and_si512(names(0), names(1)), second = _mm512_and_si512(names(2), names(3));
  const __m512i quotes = _mm512_loadu_si512(block - 1);
  return _mm512_test_epi8_mask(first, second) | _mm512_cmpneq_epi8_mask(quotes, _mm512_set1_epi8('"'));
}

static uint64_t prefix_xor(uint64_t mask) {
  const __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, int64_t(mask)), _mm_set1_epi8(char(0xFF)), 0);
  return uint64_t(_mm_cvtsi128_si64(product));
}

#include "members.inc"
#include "kernel.inc"

Found find_end(record_scanner &scanner, const uint8_t *start, const uint8_t *limit, const uint8_t *text_limit,
               record_members *members) {
  return find_end_of(scanner, start, limit, text_limit, members);
}

}  // namespace avx512

#pragma clang attribute pop

bool avx512::is_supported() {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt") &&
         __builtin_cpu_supports("pclmul");
}

#else

bool avx512::is_supported() { return false; }

Found avx512::find_end(record_scanner &scanner, const uint8_t *start, const uint8_t *limit,
                    const uint8_t *text_limit, record_members *members) {
  return portable::find_end(scanner, start, limit, text_limit, members);
}

#endif
