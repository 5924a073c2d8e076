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

// Makes the masks of eight blocks at a time: what each byte is stands in a table as a bit of eight, and the bits of one
// kind are brought together for all blocks at once. There is no room in the table for strings that end otherwise than
// the first.
constexpr size_t lot_endings = 1;

template <size_t endings, bool wants_members>
class Lot {
  // The kinds of bytes, in the order of their bits. Colons are opening and closing brackets at the same time.
  enum Kind { quotes, backslashes, open, close, controls, names, first_letters, last_letters };

  // The bits of ASCII; others have none.
  __m512i low, high;

  struct Table {
    alignas(64) uint8_t bits[128] = {};

    constexpr void add(uint8_t byte, Kind kind) { bits[byte] = uint8_t(bits[byte] | 1 << kind); }

    static constexpr Table usual() {
      Table table;
      table.add('"', quotes), table.add('\\', backslashes);
      table.add('{', open), table.add('[', open), table.add(':', open);
      table.add('}', close), table.add(']', close), table.add(':', close);
      for (uint8_t byte = 0; byte < 0x20; byte++) table.add(byte, controls);
      table.add('I', names), table.add('N', names);
      return table;
    }
  };

  // For each kind a mask of a block.
  template <bool is_ascii>
  __m512i kinds_of(__m512i bytes) const {
    __m512i bits = _mm512_permutex2var_epi8(low, bytes, high);
    if (!is_ascii) bits = _mm512_mask_mov_epi8(bits, _mm512_movepi8_mask(bytes), _mm512_setzero_si512());
    // Each eight bytes are a matrix of bits, which is turned over its diagonal; its rows are taken from the last.
    const __m512i backwards = _mm512_set4_epi32(0x08090A0B, 0x0C0D0E0F, 0x00010203, 0x04050607);
    const __m512i rows = _mm512_shuffle_epi8(bits, backwards);
    const __m512i turned = _mm512_gf2p8affine_epi64_epi8(_mm512_set1_epi64(int64_t(0x8040201008040201)), rows, 0);
    // The first bytes of all eights, then the second ones, and so on.
    const __m512i firsts = _mm512_set1_epi64(0x3830282018100800);
    const __m512i numbers = _mm512_shuffle_epi8(_mm512_set_epi64(7, 6, 5, 4, 3, 2, 1, 0),
                                                _mm512_set4_epi32(0x08080808, 0x08080808, 0, 0));
    return _mm512_permutexvar_epi8(_mm512_add_epi8(firsts, numbers), turned);
  }

  // Turns eight times eight words over their diagonal.
  static void turn(__m512i (&rows)[8]) {
    __m512i pairs[8], fours[8];
    for (int index = 0; index < 8; index += 2) {
      pairs[index] = _mm512_unpacklo_epi64(rows[index], rows[index + 1]);
      pairs[index + 1] = _mm512_unpackhi_epi64(rows[index], rows[index + 1]);
    }
    // The words of even and odd columns apart: first those of the columns 0 and 4, then of 2 and 6.
    for (int index = 0; index < 8; index += 4) {
      for (int odd = 0; odd < 2; odd++) {
        fours[index + odd] = _mm512_shuffle_i64x2(pairs[index + odd], pairs[index + odd + 2], 0x88);
        fours[index + odd + 2] = _mm512_shuffle_i64x2(pairs[index + odd], pairs[index + odd + 2], 0xDD);
      }
    }
    for (int column = 0; column < 4; column++) {
      rows[column] = _mm512_shuffle_i64x2(fours[column], fours[column + 4], 0x88);
      rows[column + 4] = _mm512_shuffle_i64x2(fours[column], fours[column + 4], 0xDD);
    }
  }

  // For each block what the block before it has.
  static __m512i before(__m512i masks, __m512i last) { return _mm512_alignr_epi64(masks, last, 7); }

  // The last word, in the place of all.
  static __m512i last_of(__m512i masks) { return _mm512_permutexvar_epi64(_mm512_set1_epi64(7), masks); }

  static uint64_t word(__m512i masks) { return uint64_t(_mm_cvtsi128_si64(_mm512_castsi512_si128(masks))); }

  static __m512i sums(__m512i numbers) {
    numbers = _mm512_add_epi64(numbers, _mm512_maskz_alignr_epi64(0xFE, numbers, numbers, 7));
    numbers = _mm512_add_epi64(numbers, _mm512_maskz_alignr_epi64(0xFC, numbers, numbers, 6));
    return _mm512_add_epi64(numbers, _mm512_maskz_alignr_epi64(0xF0, numbers, numbers, 4));
  }

 public:
  explicit Lot(const uint8_t (&letters)[most_endings][2]) {
    static constexpr Table usual = Table::usual();
    Table table = usual;
    for (int letter = 0; letter < 2 * int(endings); letter++) {
      // In either case.
      table.add(letters[0][letter], Kind(first_letters + letter));
      table.add(letters[0][letter] ^ 0x20, Kind(first_letters + letter));
    }
    low = _mm512_load_si512(table.bits), high = _mm512_load_si512(table.bits + 64);
  }

  // Puts the masks of so many lots behind those that a window has.
  void add(Window &window, const uint8_t *blocks, size_t lots) const {
    const __m512i ones = _mm512_set1_epi8(char(0xFF)), one = _mm512_set1_epi64(1);
    uint64_t(&letters)[2] = window.letters[0];
    __m512i last_quotes = _mm512_set1_epi64(int64_t(window.quotes));
    __m512i last_firsts = _mm512_set1_epi64(int64_t(letters[0])), last_lasts = _mm512_set1_epi64(int64_t(letters[1]));
    __m512i depth = _mm512_set1_epi64(window.depth);
    unsigned in_string = unsigned(window.in_string & 1);
    size_t number = window.count / Window::lot;
    for (const size_t end = number + lots; number < end; number++, blocks += 64 * Window::lot) {
      __m512i bytes[8], kinds[8], all = _mm512_setzero_si512();
      for (int index = 0; index < 8; index++) {
        bytes[index] = _mm512_loadu_si512(blocks + 64 * index);
        all = _mm512_or_si512(all, bytes[index]);
      }
      const bool is_ascii = _mm512_movepi8_mask(all) == 0;
      if (is_ascii) {
        for (int index = 0; index < 8; index++) kinds[index] = kinds_of<true>(bytes[index]);
      } else {
        for (int index = 0; index < 8; index++) kinds[index] = kinds_of<false>(bytes[index]);
      }
      turn(kinds);
      __m512i marks = _mm512_setzero_si512();
      const unsigned slashed = _mm512_test_epi64_mask(kinds[backslashes], kinds[backslashes]);
      if (window.escape | slashed) {
        alignas(64) uint64_t slashes[8], quoting[8], hidden[8];
        _mm512_store_si512(slashes, kinds[backslashes]), _mm512_store_si512(quoting, kinds[quotes]);
        for (int index = 0; index < 8; index++) {
          const uint64_t escaped = take_escapes(slashes[index], window.escape);
          quoting[index] &= ~escaped;
          hidden[index] = slashes[index] ? hiding(slashes[index] & ~escaped, Block(blocks + 64 * index).equal('u')) : 0;
        }
        kinds[quotes] = _mm512_load_si512(quoting), marks = _mm512_load_si512(hidden);
      }
      // Whether the number of quotation marks up to a byte is odd: inside of its block, then of all blocks before.
      const __m512i even = _mm512_clmulepi64_epi128(kinds[quotes], ones, 0x00);
      const __m512i odd = _mm512_clmulepi64_epi128(kinds[quotes], ones, 0x01);
      __m512i strings = _mm512_unpacklo_epi64(even, odd);
      unsigned parities = _mm512_movepi64_mask(strings);
      parities ^= parities << 1, parities ^= parities << 2, parities ^= parities << 4;
      parities = (parities << 1 ^ (0 - in_string)) & 0x1FF;
      strings = _mm512_mask_xor_epi64(strings, __mmask8(parities), strings, ones);
      in_string = parities >> 8;
      // The one without the other, and outside of strings.
      const __m512i opening = _mm512_ternarylogic_epi64(kinds[open], kinds[close], strings, 0x10);
      const __m512i closing = _mm512_ternarylogic_epi64(kinds[close], kinds[open], strings, 0x10);
      const __m512i quotes_before = before(kinds[quotes], last_quotes);
      const __m512i sixth = _mm512_and_si512(kinds[names], _mm512_shldi_epi64(kinds[quotes], quotes_before, 6));
      last_quotes = kinds[quotes];
      marks = _mm512_ternarylogic_epi64(marks, kinds[controls], strings, 0xF8);
      marks = _mm512_ternarylogic_epi64(marks, kinds[names], strings, 0xF4);
      if (endings > 0) {
        const __m512i firsts = _mm512_shldi_epi64(kinds[first_letters], before(kinds[first_letters], last_firsts), 2);
        const __m512i lasts = _mm512_shldi_epi64(kinds[last_letters], before(kinds[last_letters], last_lasts), 1);
        marks = _mm512_or_si512(marks, _mm512_ternarylogic_epi64(firsts, lasts, kinds[quotes], 0x80));
        last_firsts = kinds[first_letters], last_lasts = kinds[last_letters];
      }
      Masks &masks = window.lots[number];
      _mm512_store_si512(masks.open, opening), _mm512_store_si512(masks.close, closing);
      _mm512_store_si512(masks.names, sixth), _mm512_store_si512(masks.marks, marks);
      if (wants_members) {
        const __m512i colons = _mm512_ternarylogic_epi64(kinds[open], kinds[close], strings, 0x40);
        const __m512i spaced = _mm512_andnot_si512(_mm512_shldi_epi64(kinds[quotes], quotes_before, 1), colons);
        _mm512_store_si512(window.colons + number * Window::lot, colons);
        window.slashed[number] = uint8_t(slashed);
        window.spaced[number] = uint8_t(_mm512_test_epi64_mask(spaced, spaced));
      }
      // As `may_end` does.
      const __m512i closes = _mm512_popcnt_epi64(closing);
      const __m512i front = _mm512_ternarylogic_epi64(closing, opening, _mm512_sub_epi64(opening, one), 0x60);
      const __m512i most = _mm512_max_epi64(_mm512_popcnt_epi64(front), _mm512_sub_epi64(closes, one));
      const __m512i changes = _mm512_sub_epi64(_mm512_popcnt_epi64(opening), closes);
      const __m512i total = sums(changes);
      const __m512i depths = _mm512_add_epi64(depth, _mm512_sub_epi64(total, changes));
      _mm512_store_si512(masks.depths, depths);
      depth = _mm512_add_epi64(depth, last_of(total));
      const __m512i any = _mm512_or_si512(sixth, marks);
      window.ends[number] = uint8_t(_mm512_cmple_epi64_mask(depths, most));
      window.noted[number] = uint8_t(_mm512_test_epi64_mask(any, any));
      if (wants_members && !is_ascii) window.foreign_end = window.base + 64 * Window::lot * (number + 1);
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
