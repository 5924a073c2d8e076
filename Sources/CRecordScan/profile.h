#pragma once

#include <cstdint>
#include <cstring>
#include <new>
#include <vector>

#include "include/record_profile.h"
#include "scanner.h"

// What is counted of everybody; the same for each set of instructions.
struct record_profile {
  virtual ~record_profile() = default;
  virtual bool add(const record_text fields[RECORD_FIELD_COUNT], uint32_t time) = 0;
  virtual size_t add_items(const uint8_t *text, const record_item *items, const record_members *members,
                           const uint8_t *wanted, size_t index, size_t count) = 0;
  virtual void merge(const record_counts &other) = 0;
  virtual record_counts counts() const = 0;
};

namespace portable {
record_profile *make_profile(uint32_t limit);
}
namespace avx512 {
bool has_profile();
record_profile *make_profile(uint32_t limit);
}

// How many bytes behind a text may be read, whatever they are.
constexpr size_t text_padding = 64;

// A text that is looked for, and its hash.
struct Wanted {
  const uint8_t *start;
  uint32_t count, hash;
};

// The longest text that is put together of two in a row of others.
constexpr size_t most_joined = 128;

inline uint64_t load_word(const uint8_t *place) {
  uint64_t word;
  memcpy(&word, place, sizeof word);
  return word;
}

// The key of a row.
constexpr uint64_t number_mask = (uint64_t(1) << 30) - 1;
inline uint64_t key_of(uint64_t dimension, uint64_t identity, uint64_t value) {
  return dimension << 60 | identity << 30 | value;
}

// The seconds since 1970 of moments as `2023-07-10T11:54:39Z`.
class Clock {
  // The minute that was read last, which most have in common with the one before.
  uint8_t minute[16] = {};
  int64_t start = 0;

  static bool take(const uint8_t *text, int count, int64_t &value) {
    value = 0;
    for (int index = 0; index < count; index++) {
      if (!is_digit(text[index])) return false;
      value = value * 10 + (text[index] - '0');
    }
    return true;
  }

  bool read_minute(const uint8_t *text) {
    int64_t year, month, day, hour, minutes;
    if (text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':') return false;
    if (!take(text, 4, year) || !take(text + 5, 2, month) || !take(text + 8, 2, day)) return false;
    if (!take(text + 11, 2, hour) || !take(text + 14, 2, minutes)) return false;
    if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minutes > 59) return false;
    // Days since 1970 by counting years from March, after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    const int64_t shifted = month > 2 ? year : year - 1, era = shifted / 400, year_of_era = shifted - era * 400;
    const int64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const int64_t days = era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
    start = days * 86400 + hour * 3600 + minutes * 60;
    memcpy(minute, text, sizeof minute);
    return true;
  }

 public:
  // False for other forms, and for times that do not fit.
  bool read(record_text text, uint32_t &time) {
    int64_t second;
    if (text.count != 20 || text.start[16] != ':' || text.start[19] != 'Z') return false;
    if (memcmp(text.start, minute, sizeof minute) != 0 && !read_minute(text.start)) return false;
    if (!take(text.start + 17, 2, second) || second > 60) return false;
    if (start < 0 || start + second > UINT32_MAX) return false;
    time = uint32_t(start + second);
    return true;
  }
};
