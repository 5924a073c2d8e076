#include "scanner.h"

#if defined(__x86_64__)

#include <immintrin.h>

// Compiled for AVX-512 as Intel has had it since Ice Lake and AMD since Zen 4, whatever the rest is compiled for, and called
// where the processor has all of it.
#define AVX512 \
  target("avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vbmi2,avx512vpopcntdq,vpclmulqdq,gfni,bmi,bmi2,popcnt")
#pragma clang attribute push(__attribute__((AVX512)), apply_to = function)

namespace avx512 {

struct Block {
  __m512i bytes;
  explicit Block(const uint8_t *place) : bytes(_mm512_loadu_si512(place)) {}

  uint64_t equal(char value) const { return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(value)); }
  // The first bytes that differ from those of a text of 32 bytes; what the others give does not matter.
  uint64_t differences(const char *text) const {
    const __m256i other = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text));
    return _mm256_cmpneq_epi8_mask(_mm512_castsi512_si256(bytes), other);
  }
  // The bytes that are no ASCII.
  uint64_t high() const { return _mm512_movepi8_mask(bytes); }
  Block operator|(Block other) const { return Block(_mm512_or_si512(bytes, other.bytes)); }

 private:
  explicit Block(__m512i bytes) : bytes(bytes) {}
};

#include "masks.inc"

#include "closings_avx512.inc"
#include "kinds_avx512.inc"

// Makes the masks of eight blocks at a time. There is no room for strings that end otherwise than the first.
constexpr size_t lot_endings = 1;

template <size_t endings, bool wants_members>
class Lot {
  // Each step of making masks waits for the one before, and the processor looks only so far ahead for something else to
  // do: it finds kinds for as many lots before.
  static constexpr size_t most_ahead = 4;

  __m512i low, high;

  // For each block what the block before it has.
  static __m512i before(__m512i masks, __m512i last) { return _mm512_alignr_epi64(masks, last, 7); }

  // The last word, in the place of all.
  static __m512i last_of(__m512i masks) { return _mm512_permutexvar_epi64(_mm512_set1_epi64(7), masks); }

  static uint64_t word(__m512i masks) { return uint64_t(_mm_cvtsi128_si64(_mm512_castsi512_si128(masks))); }

  // For each word the sum of those up to it.
  static __m512i sums(__m512i numbers) {
    numbers = _mm512_add_epi64(numbers, _mm512_maskz_alignr_epi64(0xFE, numbers, numbers, 7));
    numbers = _mm512_add_epi64(numbers, _mm512_maskz_alignr_epi64(0xFC, numbers, numbers, 6));
    return _mm512_add_epi64(numbers, _mm512_maskz_alignr_epi64(0xF0, numbers, numbers, 4));
  }

  // Notes how many brackets are open at the beginning of each block, of so many at that of the first, which become those
  // behind the last; gives the blocks in which the last may be closed.
  static __mmask8 note_depths(Masks &masks, __m512i opening, __m512i closing, __m512i &depth) {
    const __m512i one = _mm512_set1_epi64(1), closes = _mm512_popcnt_epi64(closing);
    const __m512i changes = _mm512_sub_epi64(_mm512_popcnt_epi64(opening), closes), total = sums(changes);
    const __m512i depths = _mm512_add_epi64(depth, _mm512_sub_epi64(total, changes));
    _mm512_store_si512(masks.depths, depths);
    depth = _mm512_add_epi64(depth, last_of(total));
    // No more are closed than in front of the first opening one, or without the last.
    const __m512i front = _mm512_ternarylogic_epi64(closing, opening, _mm512_sub_epi64(opening, one), 0x60);
    const __m512i most = _mm512_max_epi64(_mm512_popcnt_epi64(front), _mm512_sub_epi64(closes, one));
    return _mm512_cmple_epi64_mask(depths, most);
  }

  // Takes quotation marks that are escaped away, and gives the escapes that may hide a letter.
  static __m512i unescape(Kinds &lot, const uint8_t *blocks, uint64_t &escape) {
    alignas(64) uint64_t slashes[8], quoting[8], hidden[8];
    _mm512_store_si512(slashes, lot.masks[backslashes]), _mm512_store_si512(quoting, lot.masks[quotes]);
    for (int index = 0; index < 8; index++) {
      const uint64_t escaped = take_escapes(slashes[index], escape);
      quoting[index] &= ~escaped;
      hidden[index] = slashes[index] ? hiding(slashes[index] & ~escaped, Block(blocks + 64 * index).equal('u')) : 0;
    }
    lot.masks[quotes] = _mm512_load_si512(quoting);
    return _mm512_load_si512(hidden);
  }

 public:
  explicit Lot(const uint8_t (&letters)[most_endings][2]) {
    KindTable table = usual_kinds;
    for (int letter = 0; letter < 2 * int(endings); letter++) {
      // In either case.
      table.add(letters[0][letter], Kind(first_letters + letter));
      table.add(letters[0][letter] ^ 0x20, Kind(first_letters + letter));
    }
    low = _mm512_load_si512(table.bits), high = _mm512_load_si512(table.bits + 64);
  }

  // Puts the masks of so many lots behind those that a window has.
  void add(Window &window, const uint8_t *blocks, size_t lots) const {
    const __m512i ones = _mm512_set1_epi8(char(0xFF));
    uint64_t(&letters)[2] = window.letters[0];
    __m512i last_quotes = _mm512_set1_epi64(int64_t(window.quotes));
    __m512i last_firsts = _mm512_set1_epi64(int64_t(letters[0])), last_lasts = _mm512_set1_epi64(int64_t(letters[1]));
    __m512i depth = _mm512_set1_epi64(window.depth);
    unsigned in_string = unsigned(window.in_string & 1);
    size_t number = window.count / Window::lot;
    Kinds ahead[most_ahead];
    for (const size_t end = number + lots; number < end;) {
      const size_t count = end - number < most_ahead ? end - number : most_ahead;
      for (size_t index = 0; index < count; index++) ahead[index].find(low, high, blocks + 64 * Window::lot * index);
      for (size_t index = 0; index < count; index++, number++, blocks += 64 * Window::lot) {
        Kinds &lot = ahead[index];
        __m512i marks = _mm512_setzero_si512();
        const unsigned slashed = _mm512_test_epi64_mask(lot.masks[backslashes], lot.masks[backslashes]);
        if (window.escape | slashed) marks = unescape(lot, blocks, window.escape);
        // Whether the number of quotation marks up to a byte is odd: inside of its block, then of all blocks before.
        const __m512i even = _mm512_clmulepi64_epi128(lot.masks[quotes], ones, 0x00);
        const __m512i odd = _mm512_clmulepi64_epi128(lot.masks[quotes], ones, 0x01);
        __m512i strings = _mm512_unpacklo_epi64(even, odd);
        unsigned parities = _mm512_movepi64_mask(strings);
        parities ^= parities << 1, parities ^= parities << 2, parities ^= parities << 4;
        parities = (parities << 1 ^ (0 - in_string)) & 0x1FF;
        strings = _mm512_mask_xor_epi64(strings, __mmask8(parities), strings, ones);
        in_string = parities >> 8;
        // The one without the other, and outside of strings.
        const __m512i opening = _mm512_ternarylogic_epi64(lot.masks[open], lot.masks[close], strings, 0x10);
        const __m512i closing = _mm512_ternarylogic_epi64(lot.masks[close], lot.masks[open], strings, 0x10);
        const __m512i quotes_before = before(lot.masks[quotes], last_quotes);
        const __m512i behind_quotes = _mm512_shldi_epi64(lot.masks[quotes], quotes_before, 6);
        const __m512i sixth = _mm512_and_si512(lot.masks[names], behind_quotes);
        last_quotes = lot.masks[quotes];
        marks = _mm512_ternarylogic_epi64(marks, lot.masks[controls], strings, 0xF8);
        marks = _mm512_ternarylogic_epi64(marks, lot.masks[names], strings, 0xF4);
        if (endings > 0) {
          const __m512i first = lot.masks[first_letters], last = lot.masks[last_letters];
          const __m512i firsts = _mm512_shldi_epi64(first, before(first, last_firsts), 2);
          const __m512i lasts = _mm512_shldi_epi64(last, before(last, last_lasts), 1);
          marks = _mm512_or_si512(marks, _mm512_ternarylogic_epi64(firsts, lasts, lot.masks[quotes], 0x80));
          last_firsts = first, last_lasts = last;
        }
        Masks &masks = window.lots[number];
        _mm512_store_si512(masks.open, opening), _mm512_store_si512(masks.close, closing);
        _mm512_store_si512(masks.names, sixth), _mm512_store_si512(masks.marks, marks);
        if (wants_members) {
          const __m512i colons = _mm512_ternarylogic_epi64(lot.masks[open], lot.masks[close], strings, 0x40);
          const __m512i spaced = _mm512_andnot_si512(_mm512_shldi_epi64(lot.masks[quotes], quotes_before, 1), colons);
          _mm512_store_si512(window.colons + number * Window::lot, colons);
          window.slashed[number] = uint8_t(slashed);
          window.spaced[number] = uint8_t(_mm512_test_epi64_mask(spaced, spaced));
        }
        window.ends[number] = uint8_t(note_depths(masks, opening, closing, depth));
        window.named[number] = uint8_t(_mm512_test_epi64_mask(sixth, sixth));
        window.marked[number] = uint8_t(_mm512_test_epi64_mask(marks, marks));
        if (wants_members && !lot.is_ascii) window.foreign_end = window.base + 64 * Window::lot * (number + 1);
      }
    }
    window.count = number * Window::lot;
    window.in_string = 0 - uint64_t(in_string);
    window.quotes = word(last_of(last_quotes));
    letters[0] = word(last_of(last_firsts)), letters[1] = word(last_of(last_lasts));
    window.depth = int64_t(word(depth));
  }
};

#include "members_avx512.inc"

// Where the digits of a UUID stand, and what each byte is as one; 0x80 where it is none.
struct UUIDTables {
  static constexpr uint64_t dashes = uint64_t(1) << 8 | 1 << 13 | 1 << 18 | 1 << 23;
  static constexpr uint64_t digits = ((uint64_t(1) << 36) - 1) & ~dashes;

  alignas(64) uint8_t values[128] = {};
  // The places of the first eight bytes' digits from the last byte on, then those of the others.
  alignas(64) uint8_t places[64] = {};

  constexpr UUIDTables() {
    for (int byte = 0; byte < 128; byte++) values[byte] = hex_digits.values[byte] < 16 ? hex_digits.values[byte] : 0x80;
    for (int digit = 0; digit < 32; digit++) {
      const int place = digit + (digit >= 8) + (digit >= 12) + (digit >= 16) + (digit >= 20);
      places[(digit & 16) + (14 - (digit & 14)) + (digit & 1)] = uint8_t(place);
    }
  }
};
static constexpr UUIDTables uuid_tables;

// As for all processors, but with all digits at once.
static inline bool take_uuid(const uint8_t *text, uint64_t parts[2]) {
  const Block block(text);
  const __m512i low = _mm512_load_si512(uuid_tables.values), high = _mm512_load_si512(uuid_tables.values + 64);
  const __m512i values = _mm512_permutex2var_epi8(low, block.bytes, high);
  const uint64_t wrong = _mm512_movepi8_mask(_mm512_or_si512(values, block.bytes)) & UUIDTables::digits;
  if (wrong | (~block.equal('-') & UUIDTables::dashes) | (text[36] ^ '"')) return false;
  const __m512i digits = _mm512_permutexvar_epi8(_mm512_load_si512(uuid_tables.places), values);
  const __m256i pairs = _mm256_maddubs_epi16(_mm512_castsi512_si256(digits), _mm256_set1_epi16(0x0110));
  _mm_storeu_si128(reinterpret_cast<__m128i *>(parts), _mm256_cvtepi16_epi8(pairs));
  return true;
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
         __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vbmi2") &&
         __builtin_cpu_supports("avx512vpopcntdq") && __builtin_cpu_supports("vpclmulqdq") &&
         __builtin_cpu_supports("gfni") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
         __builtin_cpu_supports("popcnt");
}

#else

bool avx512::is_supported() { return false; }

Found avx512::find_end(record_scanner &scanner, const uint8_t *start, const uint8_t *limit,
                    const uint8_t *text_limit, record_members *members) {
  return portable::find_end(scanner, start, limit, text_limit, members);
}

#endif
