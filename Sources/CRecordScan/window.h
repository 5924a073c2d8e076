#pragma once

#include <cstddef>
#include <cstdint>

#include "include/record_fields.h"

// What is known of 64 bytes of a text, a bit for each of them.
struct Masks {
  // Opening and closing braces and brackets outside of strings.
  uint64_t open, close;
  // Colons outside of strings; only where members are wanted.
  uint64_t colons;
  // Places that must be looked at: see `fill_window`.
  uint64_t marks;
};

// The masks of a part of a text, which moves over the text with the objects that are looked for.
//
// Masks are made for many blocks at a time, without a branch that depends on what is in them. A wrong guess of the
// processor then costs little where they are used, and nothing where they are made.
struct Window {
  static constexpr size_t most = 256;

  const uint8_t *base = nullptr;
  size_t count = 0;
  // How many blocks are made next: few behind a jump, which may be followed by another.
  size_t step = 0;
  // What the block behind the last takes over: whether it begins inside of a string or behind a backslash, and the
  // highest bits of masks.
  uint64_t in_string = 0, escape = 0, quotes = 0;
  uint64_t first_letters[4] = {}, last_letters[4] = {};
  // The end of the last part that has bytes other than ASCII.
  const uint8_t *foreign_end = nullptr;
  Masks blocks[most];

  const uint8_t *end() const { return base + 64 * count; }

  // Begins anew, outside of strings.
  void restart(const uint8_t *place) {
    base = place;
    count = 0, step = 16;
    in_string = escape = quotes = 0;
    for (uint64_t &letters : first_letters) letters = 0;
    for (uint64_t &letters : last_letters) letters = 0;
    foreign_end = nullptr;
  }

  // Forgets so many blocks.
  void drop(size_t blocks);
};
