#pragma once

#include <cstring>

#include "include/record_scan.h"

// How many bytes of a needle are looked for at once: its last ones, which are rarer than its first.
constexpr size_t fingerprint = 3;

struct Needle {
  uint8_t text[64];  // in lower case
  size_t count;
};

struct record_scanner {
  Needle *needles;
  size_t needle_count;
  uint32_t longest_item;
  // Which characters, folded, occur in needles.
  bool is_letter[256];
  // For each place in the fingerprint and each half of a byte, the buckets of needles that have it.
  alignas(16) uint8_t low[fingerprint][16];
  alignas(16) uint8_t high[fingerprint][16];
  bool is_vectorized;

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

inline int hex_digit(uint8_t byte) {
  if (byte >= '0' && byte <= '9') return byte - '0';
  byte |= 0x20;
  return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

// Whether a needle lies so that its last bytes begin at `place`.
inline bool ends_needle(const record_scanner &scanner, const uint8_t *start, const uint8_t *place,
                        const uint8_t *limit) {
  if (size_t(limit - place) < fingerprint) return false;
  for (size_t index = 0; index < scanner.needle_count; index++) {
    const Needle &needle = scanner.needles[index];
    if (size_t(place - start) + fingerprint < needle.count) continue;
    const uint8_t *text = place + fingerprint - needle.count;
    size_t same = needle.count;
    while (same > 0 && fold(text[same - 1]) == needle.text[same - 1]) same--;
    if (same == 0) return true;
  }
  return false;
}

// Whether the escape whose backslash lies before `place` stands for a character of a needle.
inline bool hides_letter(const record_scanner &scanner, const uint8_t *place, const uint8_t *limit) {
  if (limit - place < 5 || place[0] != 'u' || place[1] != '0' || place[2] != '0') return false;
  const int high = hex_digit(place[3]), low = hex_digit(place[4]);
  return high >= 0 && low >= 0 && scanner.is_letter[fold(uint8_t(high << 4 | low))];
}

// Takes the value of `eventID`, where the text that ends at `quote` is that name.
inline void note_identity(Found &found, const uint8_t *start, const uint8_t *quote, const uint8_t *limit) {
  static const char name[] = "\"eventID\"";
  const size_t count = sizeof name - 1;
  if (size_t(quote - start) < count || memcmp(quote + 1 - count, name, count) != 0 || quote[-int(count)] == '\\') return;
  const uint8_t *place = quote + 1;
  while (place < limit && is_space(*place)) place++;
  if (place == limit || *place != ':') return;
  place++;
  while (place < limit && is_space(*place)) place++;
  if (place == limit || *place != '"') return;
  place++;
  uint64_t parts[2] = {0, 0};
  int digits = 0;
  const uint8_t *end = place;
  if (limit - place > 36 && place[36] == '"') {
    for (; end < place + 36; end++) {
      const bool is_dash = end == place + 8 || end == place + 13 || end == place + 18 || end == place + 23;
      const int digit = hex_digit(*end);
      if (is_dash ? *end != '-' : digit < 0) break;
      if (!is_dash) parts[digits < 16 ? 0 : 1] = parts[digits < 16 ? 0 : 1] << 4 | uint64_t(digit), digits++;
    }
  }
  if (digits != 32) {
    // FNV-1a, and a second one with its own beginning.
    parts[0] = 0xcbf29ce484222325, parts[1] = 0x84222325cbf29ce4;
    for (end = place; end < limit && *end != '"'; end++) {
      if (*end == '\\') return;
      parts[0] = (parts[0] ^ *end) * 0x100000001b3;
      parts[1] = (parts[1] ^ *end) * 0x9e3779b97f4a7c15;
    }
    if (end == limit || end == place) return;
  }
  found.is_identified = true;
  found.identity[0] = parts[0];
  found.identity[1] = parts[1];
}

namespace portable {
Found find_end(const record_scanner &scanner, const uint8_t *start, const uint8_t *limit);
}
namespace vectorized {
bool is_supported();
Found find_end(const record_scanner &scanner, const uint8_t *start, const uint8_t *limit);
}
