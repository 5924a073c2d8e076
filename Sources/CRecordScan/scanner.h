#pragma once

#include <cstdint>
#include <cstring>

#include "include/record_scan.h"
#include "member_names.h"
#include "shapes.h"
#include "window.h"

constexpr size_t longest_text = 64;
constexpr size_t most_texts = 256;
constexpr int name_hash_bits = 10;

struct Text {
  uint8_t bytes[longest_text];
  uint8_t count;
  // The next text with the same hash, counted from one.
  uint16_t next;
};

struct Found;

struct record_scanner {
  uint32_t longest_item;
  Found (*find_end)(record_scanner &scanner, const uint8_t *start, const uint8_t *limit, const uint8_t *text_limit,
                    record_members *members);
  // Whether the members of a profile are taken as well.
  bool wants_members = false;
  Window window;
  Shapes shapes;

  // Strings, in lower case, that select an object wherever they stand in it, and the two letters they end in.
  Text strings[16];
  size_t string_count = 0;
  uint8_t endings[most_endings][2] = {};
  size_t ending_count = 0;

  // Values of `eventName` that select an object, found by hash.
  Text names[most_texts];
  size_t name_count = 0;
  uint16_t buckets[size_t(1) << name_hash_bits] = {};

  // Where the text stands: between documents, in an array, behind it in its wrapper, or lost.
  enum Place { top, array, rest, lost } place = top;
  bool has_wrapper = false;
  uint32_t losses = 0;
};

struct Found {
  const uint8_t *end = nullptr;  // behind the object; null when the text ends first
  record_trouble trouble = RECORD_NO_TROUBLE;
  bool is_selected = false;
  bool is_identified = false;
  bool is_plain = false;  // its members were taken
  uint64_t identity[2] = {0, 0};
};

inline uint8_t fold(uint8_t byte) { return byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte; }

inline bool is_space(uint8_t byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }

inline bool is_digit(uint8_t byte) { return byte >= '0' && byte <= '9'; }

inline bool is_letter(uint8_t byte) { return fold(byte) >= 'a' && fold(byte) <= 'z'; }

// The value of each hexadecimal digit, and 255 for other bytes.
struct HexDigits {
  uint8_t values[256];
  constexpr HexDigits() : values() {
    for (int byte = 0; byte < 256; byte++) {
      values[byte] = byte >= '0' && byte <= '9'   ? uint8_t(byte - '0')
                     : byte >= 'a' && byte <= 'f' ? uint8_t(byte - 'a' + 10)
                     : byte >= 'A' && byte <= 'F' ? uint8_t(byte - 'A' + 10)
                                                  : uint8_t(255);
    }
  }
};
inline constexpr HexDigits hex_digits;

// How names of events are told from others: by their first and last four letters.
inline size_t name_hash(const uint8_t *bytes, size_t count) {
  uint32_t first, last;
  if (count < sizeof first) return count;
  memcpy(&first, bytes, sizeof first), memcpy(&last, bytes + count - sizeof last, sizeof last);
  return (first * 0x9E3779B1 + last + uint32_t(count)) * 0x85EBCA77 >> (32 - name_hash_bits);
}

// Whether a text stands here; as many bytes as it has must be readable.
template <size_t size>
inline bool is_text(const uint8_t *place, const char (&text)[size]) {
  return memcmp(place, text, size - 1) == 0;
}

// Whether the string that ends at `quote` is one of those that select.
inline bool is_selecting(const record_scanner &scanner, const uint8_t *start, const uint8_t *quote) {
  for (size_t index = 0; index < scanner.string_count; index++) {
    const Text &text = scanner.strings[index];
    if (size_t(quote - start) <= text.count || quote[-int(text.count) - 1] != '"') continue;
    size_t same = 0;
    while (same < text.count && fold(quote[int(same) - int(text.count)]) == text.bytes[same]) same++;
    if (same == text.count) return true;
  }
  return false;
}

// Whether the escape whose backslash lies before `place` stands for a letter, which names and values are made of.
inline bool hides_letter(const uint8_t *place, const uint8_t *limit) {
  if (limit - place < 5 || memcmp(place, "u00", 3) != 0) return false;
  const uint8_t high = hex_digits.values[place[3]], low = hex_digits.values[place[4]];
  return (high | low) != 255 && is_letter(uint8_t(high << 4 | low));
}

// The number that eight hexadecimal digits are, the first in the lowest byte; `wrong` gets bits where one is none.
inline uint32_t take_digits(uint64_t digits, uint64_t &wrong) {
  constexpr uint64_t each = 0x0101010101010101;
  const uint64_t letters = digits >> 6 & each;
  const uint64_t low = digits & each * 0x0F;
  // 0x30 to 0x39, and 0x41 to 0x46 with or without the bit 0x20.
  wrong |= (digits & each * 0xF0 & ~(letters << 5)) ^ (each * 0x30 + (letters << 4));
  wrong |= (low + each * 6 + letters * 3) & each * 0xF0;
  wrong |= letters << 4 & ~(low + each * 0x0F);
  uint64_t value = low + letters * 9;
  value = (value << 4 | value >> 8) & 0x00FF00FF00FF00FF;
  value = (value | value >> 8) & 0x0000FFFF0000FFFF;
  return __builtin_bswap32(uint32_t(value | value >> 16));
}

// The sixteen bytes of a UUID of 36 characters, behind which a quotation mark stands.
inline bool take_uuid(const uint8_t *text, uint64_t parts[2]) {
  if (text[36] != '"' || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') return false;
  uint64_t digits[4];
  memcpy(digits, text, 8);
  memcpy(digits + 1, text + 9, 4), memcpy(reinterpret_cast<uint8_t *>(digits + 1) + 4, text + 14, 4);
  memcpy(digits + 2, text + 19, 4), memcpy(reinterpret_cast<uint8_t *>(digits + 2) + 4, text + 24, 4);
  memcpy(digits + 3, text + 28, 8);
  uint64_t wrong = 0;
  const uint64_t high = take_digits(digits[0], wrong), second = take_digits(digits[1], wrong);
  const uint64_t third = take_digits(digits[2], wrong), low = take_digits(digits[3], wrong);
  if (wrong) return false;
  parts[0] = high << 32 | second, parts[1] = third << 32 | low;
  return true;
}

// The beginning of the string that is a member's value, from behind its name; null where it is none.
inline const uint8_t *string_value(const uint8_t *place, const uint8_t *limit) {
  while (place < limit && is_space(*place)) place++;
  if (place >= limit || *place != ':') return nullptr;
  place++;
  while (place < limit && is_space(*place)) place++;
  return place < limit && *place == '"' ? place + 1 : nullptr;
}

// Whether a value of `eventName` may select an object; false only where it does not.
inline bool is_selecting_hash(const record_scanner &scanner, const uint8_t *value, size_t count) {
  return scanner.buckets[name_hash(value, count)] != 0;
}

// Whether this value of `eventName` selects an object.
inline bool is_selecting_name(const record_scanner &scanner, const uint8_t *value, size_t count) {
  for (size_t next = scanner.buckets[name_hash(value, count)]; next != 0;) {
    const Text &name = scanner.names[next - 1];
    if (name.count == count && memcmp(name.bytes, value, count) == 0) return true;
    next = name.next;
  }
  return false;
}

// The same function for each set of instructions. It finds the end of the object that begins at `start`, before
// `limit`; the masks of the window go on to the limit of the text.
namespace portable {
Found find_end(record_scanner &scanner, const uint8_t *start, const uint8_t *limit, const uint8_t *text_limit,
               record_members *members);
}
namespace avx2 {
bool is_supported();
Found find_end(record_scanner &scanner, const uint8_t *start, const uint8_t *limit, const uint8_t *text_limit,
               record_members *members);
}
namespace avx512 {
bool is_supported();
Found find_end(record_scanner &scanner, const uint8_t *start, const uint8_t *limit, const uint8_t *text_limit,
               record_members *members);
}
