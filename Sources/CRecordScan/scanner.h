#pragma once

#include <cstdint>
#include <cstring>

#include "include/record_scan.h"

constexpr size_t longest_text = 64;
constexpr size_t most_texts = 256;
constexpr size_t most_endings = 4;

struct Text {
  uint8_t bytes[longest_text];
  uint8_t count;
  // The next text with the same hash, counted from one.
  uint16_t next;
};

struct Found;

struct record_scanner {
  uint32_t longest_item;
  Found (*find_end)(const record_scanner &scanner, const uint8_t *start, const uint8_t *limit);

  // Strings, in lower case, that select an object wherever they stand in it, and the two letters they end in.
  Text strings[16];
  size_t string_count;
  uint8_t endings[most_endings][2];
  size_t ending_count;

  // Values of `eventName` that select an object, found by hash.
  Text names[most_texts];
  size_t name_count;
  uint16_t buckets[256];

  // Where the text stands: between documents, in an array, behind it in its wrapper, or lost.
  enum Place { top, array, rest, lost } place;
  bool has_wrapper;
  uint32_t losses;
};

struct Found {
  const uint8_t *end = nullptr;  // behind the object; null when the text ends first
  record_trouble trouble = RECORD_NO_TROUBLE;
  bool is_selected = false;
  bool is_identified = false;
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

inline uint8_t text_hash(const uint8_t *bytes, size_t count) {
  return uint8_t(bytes[0] * 31 + bytes[count - 1] * 7 + bytes[count / 2] * 13 + count);
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

// The sixteen bytes of a UUID of 36 characters.
inline bool take_uuid(const uint8_t *text, uint64_t parts[2]) {
  static constexpr uint8_t places[32] = {0,  1,  2,  3,  4,  5,  6,  7,  9,  10, 11, 12, 14, 15, 16, 17,
                                         19, 20, 21, 22, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35};
  if (text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') return false;
  uint8_t all = 0;
  uint64_t value[2] = {0, 0};
  for (int index = 0; index < 32; index++) {
    const uint8_t digit = hex_digits.values[text[places[index]]];
    all |= digit;
    value[index / 16] = value[index / 16] << 4 | digit;
  }
  if (all > 15) return false;
  parts[0] = value[0], parts[1] = value[1];
  return true;
}

// Takes the value of a member from behind its name: of `eventID`, or of `eventName`.
inline void note_member(const record_scanner &scanner, Found &found, bool is_identity, const uint8_t *place,
                        const uint8_t *limit) {
  while (place < limit && is_space(*place)) place++;
  if (place >= limit || *place != ':') return;
  place++;
  while (place < limit && is_space(*place)) place++;
  if (place == limit || *place != '"') return;
  const uint8_t *value = ++place;
  if (is_identity) {
    if (found.is_identified) return;
    if (limit - value > 36 && value[36] == '"' && take_uuid(value, found.identity)) {
      found.is_identified = true;
      return;
    }
  }
  const uint8_t *end = value;
  while (end < limit && *end != '"') {
    if (*end == '\\') return;
    end++;
  }
  if (end == limit || end == value) return;
  const size_t count = size_t(end - value);
  if (is_identity) {
    // FNV-1a, and a second hash with another beginning and factor.
    uint64_t parts[2] = {0xcbf29ce484222325, 0x84222325cbf29ce4};
    for (size_t index = 0; index < count; index++) {
      parts[0] = (parts[0] ^ value[index]) * 0x100000001b3;
      parts[1] = (parts[1] ^ value[index]) * 0x9e3779b97f4a7c15;
    }
    found.is_identified = true;
    found.identity[0] = parts[0], found.identity[1] = parts[1];
    return;
  }
  for (size_t next = scanner.buckets[text_hash(value, count)]; next != 0 && !found.is_selected;) {
    const Text &name = scanner.names[next - 1];
    found.is_selected = name.count == count && memcmp(name.bytes, value, count) == 0;
    next = name.next;
  }
}

// The same function for each set of instructions; it finds the end of the object that begins at `start`.
namespace portable {
Found find_end(const record_scanner &scanner, const uint8_t *start, const uint8_t *limit);
}
namespace avx2 {
bool is_supported();
Found find_end(const record_scanner &scanner, const uint8_t *start, const uint8_t *limit);
}
