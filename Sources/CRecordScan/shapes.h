#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "include/record_fields.h"

// A piece of what stands between the values of records: from the quotation mark behind a value to the one in front of the
// next, or the next 32 bytes of it.
struct alignas(64) Literal {
  static constexpr size_t most = 32;

  char text[most];
  // A bit for each byte of the text, and how many these are.
  uint32_t bits;
  uint16_t count;
  // Which colon of the record it is found by, and how far that is from here.
  uint16_t colon, back;
  // Which field the value in front is; their number for none.
  uint8_t field;
  // Whether no value that is wanted follows. Otherwise the next literal of the same record lies behind this one.
  bool is_last;
  // Another that may stand here; 0 for none.
  uint16_t other;

  bool is_same(const Literal &another) const {
    return bits == another.bits && colon == another.colon && back == another.back && field == another.field &&
           is_last == another.is_last && memcmp(text, another.text, sizeof text) == 0;
  }
};

// How the records looked that were read so far: which members they have, in which order, up to the last that is wanted.
//
// CloudTrail writes the same members in the same order most of the time. A record whose colons are known is then read
// by comparing what stands between its values with what stood there before: no name has to be found, no level counted.
class Shapes {
 public:
  // How many colons of a record are looked at, and how many more may be asked for.
  static constexpr size_t most_colons = 512, more_colons = 16;

 private:
  static constexpr size_t most = 256;
  // When so many records had no shape that is known, and there is no room for more, all are forgotten.
  static constexpr size_t patience = 1024;

  Literal literals[most];
  size_t count = 0;
  size_t failures = 0;
  size_t colons = 0;

  // The number of a literal that may stand where another one does, whose number is given; `most` where there is none.
  size_t find(size_t first, const Literal &literal) const;

  // Takes in the pieces of a record, of which the last is its last: all of them or, for want of room, none.
  void add(const Literal *pieces, size_t piece_count);

 public:
  bool is_empty() const { return count == 0; }

  // How many colons of a record are asked for at most.
  size_t reach() const { return colons; }

  const Literal &operator[](size_t number) const { return literals[number]; }

  // Where the last value ends that is wanted.
  static uint32_t last_end(const record_members &members);

  // Learns the shape of a record of which members are known, and the colons outside of strings up to the first behind
  // the last value that is wanted.
  void learn(const uint8_t *record, const uint16_t *places, size_t place_count, const record_members &members);
};
