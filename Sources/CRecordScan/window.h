#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "include/record_fields.h"

// How many different pairs of letters strings may end in.
constexpr size_t most_endings = 4;

// The masks of eight blocks of 64 bytes of a text, a bit for each byte.
struct alignas(64) Masks {
  // Opening and closing braces and brackets outside of strings.
  uint64_t open[8], close[8];
  // The sixth letter of names that may be `eventID` or `eventName`.
  uint64_t names[8];
  // What is rare: control characters in strings, the quotation marks behind strings that end in two letters that are
  // looked for, escapes that may hide a letter, and the letters I and N outside of strings, where no JSON has them. Every
  // record has them in its names, so that they tell when a quotation mark too few has turned strings inside out.
  uint64_t marks[8];
  // How many brackets are open at the beginning of a block, from the place that was begun at.
  int64_t depths[8];
};

// A member that says which event an object is, or that may select it.
struct Member {
  enum Kind : uint16_t { name, identity, uuid };

  // How far behind the base of its window the sixth letter of the name stands.
  uint16_t place;
  Kind kind;
  // What it says, where it is a UUID.
  uint64_t parts[2];
};

// What is noted all at once, and taken piece by piece.
template <typename Element, size_t most>
struct List {
  size_t count = 0, next = 0;
  Element elements[most];

  void clear() { count = next = 0; }
  bool is_done() const { return next == count; }
};

// The masks of a part of a text, which moves over the text with the objects that are looked for.
//
// Masks are made for eight blocks at a time, without a branch that depends on what is in them but for backslashes. A
// wrong guess of the processor then costs little where they are used, and nothing where they are made.
struct Window {
  static constexpr size_t most = 256;
  static constexpr size_t lot = 8;  // blocks

  const uint8_t *base = nullptr;
  size_t count = 0;
  // How many blocks are made next: few behind a jump, which may be followed by another.
  size_t step = 0;
  // How much of the first block, of which there are no masks yet, lies in front of the place that was begun at.
  size_t lead = 0;

  // What the block behind the last takes over: whether it begins inside of a string or behind a backslash, masks of the
  // last block, and how many brackets are open.
  uint64_t in_string = 0, escape = 0, quotes = 0, letters[most_endings][2] = {};
  int64_t depth = 0;
  // The end of the last part that has bytes other than ASCII.
  const uint8_t *foreign_end = nullptr;

  Masks lots[most / lot];
  // The colons outside of strings of each block, where members are wanted.
  alignas(64) uint64_t colons[most];

  // A bit for each block: whether the last open bracket may be closed in it, and whether it has names and marks.
  uint8_t ends[most / lot + 8];
  uint8_t named[most / lot + 8];
  uint8_t marked[most / lot + 8];
  // The same of blocks that have backslashes, and colons outside of strings without a quotation mark in front of them;
  // these only where members are wanted.
  uint8_t slashed[most / lot + 8];
  uint8_t spaced[most / lot + 8];

  // What the masks that were made last have, in the order of the text: how far behind the base the brackets stand that
  // close objects, and members of objects themselves, not of those in them, that matter.
  List<uint16_t, most * 32> closings;
  List<Member, most * 8> members;

  const uint8_t *end() const { return base + 64 * count; }

  // Notes the bracket that is a bit of a block.
  void note_closing(size_t block, uint64_t mark) {
    closings.elements[closings.count++] = uint16_t(block + size_t(__builtin_ctzll(mark)));
  }

  // Begins anew, outside of strings. Blocks are where lines of the cache are, so that none is loaded of two of them.
  void restart(const uint8_t *place) {
    lead = size_t(uintptr_t(place) % 64);
    base = place - lead;
    count = 0, step = 2 * lot;
    in_string = escape = quotes = 0;
    memset(letters, 0, sizeof letters);
    depth = 0;
    foreign_end = nullptr;
    closings.clear(), members.clear();
  }

  // Forgets so many blocks, which are lots.
  void drop(size_t blocks);

  // The bits of the 56 blocks from one on that lie before another.
  static uint64_t bits(const uint8_t *bits, size_t block, size_t last) {
    uint64_t word;
    memcpy(&word, bits + block / 8, sizeof word);
    word >>= block % 8;
    return last - block < 56 ? word & ((uint64_t(1) << (last - block)) - 1) : word & ((uint64_t(1) << 56) - 1);
  }

  // The bits of as many as 64 blocks from one on, the first of a lot.
  uint64_t word(const uint8_t *bits, size_t block) const {
    uint64_t word;
    memcpy(&word, bits + block / 8, sizeof word);
    return count - block < 64 ? word & ((uint64_t(1) << (count - block)) - 1) : word;
  }

  // Whether a bit is set for any of the blocks that have a part of a text.
  bool has(const uint8_t *bits, const uint8_t *place, const uint8_t *end) const {
    size_t block = size_t(place - base) / 64;
    const size_t last = size_t(end - 1 - base) / 64;
    for (; block <= last; block += 64 - block % 8) {
      uint64_t word;
      memcpy(&word, bits + block / 8, sizeof word);
      // As many as follow in the word, and as are asked for.
      const size_t count = last - block + 1, room = 64 - block % 8;
      word >>= block % 8;
      if (word << (64 - (count < room ? count : room)) != 0) return true;
    }
    return false;
  }
};
