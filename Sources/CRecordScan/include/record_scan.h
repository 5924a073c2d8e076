#pragma once

// Finds the objects of a text of JSON documents, without reading what is in them.
//
// An object is an element of an array called `Records` or `Events`, an element of an array at the top, or an object
// at the top that is no such wrapper. Of each object it tells where it lies, its `eventID`, and whether it is one of
// those that are looked for. All memory belongs to the caller, but for the scanner itself.

#include <stddef.h>
#include <stdint.h>

#include "record_fields.h"

#ifdef __cplusplus
extern "C" {
#endif

// How many bytes behind the text must be readable; what they hold does not matter.
#define RECORD_SCAN_PADDING 128

enum record_flags {
  // It has a string or an event name that is looked for, or an escape could hide one, or it is no JSON, as far as that
  // shows without reading it.
  RECORD_SELECTED = 1,
  // The object itself, not one in it, has an `eventID` that is a string without escapes.
  RECORD_IDENTIFIED = 2,
  // Its members were taken; they are written without anything that needs another reader.
  RECORD_PLAIN = 4,
};

struct record_item {
  uint64_t start;
  uint32_t length;
  uint32_t flags;
  // The eventID: the number a UUID is, or a hash of any other text.
  uint64_t identity[2];
};

enum record_trouble {
  RECORD_NO_TROUBLE = 0,
  RECORD_NOT_JSON,
  RECORD_TRUNCATED,
  RECORD_TOO_LONG,
  RECORD_CONTROL_CHARACTER,
  RECORD_UNEXPECTED,
};

struct record_step {
  // How many items were written.
  size_t count;
  // Where the next call begins: what lies before is done with.
  uint64_t consumed;
  // How many troubles were met, and the first of them.
  uint64_t troubles;
  enum record_trouble trouble;
  uint64_t trouble_place;
};

struct record_scanner;

// Null when memory is short.
struct record_scanner *record_scanner_create(uint32_t longest_item);
void record_scanner_destroy(struct record_scanner *scanner);

// Selects objects that hold a string anywhere in them, as a name or a value, whatever its case. Returns 0 when there
// are too many, or the string is not made of letters alone.
int record_scanner_select_string(struct record_scanner *scanner, const char *string);

// Selects objects whose own `eventName` is this; returns 0 as above.
int record_scanner_select_name(struct record_scanner *scanner, const char *name);

// Begins a new text.
void record_scanner_reset(struct record_scanner *scanner);

// Looks for items until the text is done with or there is no room for more of them.
//
// Where `members` is not null, it has as much room as `items`, and gets the members of those that are plain.
// With `is_last` no more text follows; without it, the caller goes on at `consumed` with more text behind.
struct record_step record_scanner_next(struct record_scanner *scanner, const uint8_t *text, size_t count, int is_last,
                                       struct record_item *items, struct record_members *members,
                                       size_t capacity);

enum record_instructions { RECORD_BEST = 0, RECORD_PORTABLE, RECORD_AVX2, RECORD_AVX512 };

// Chooses the instructions, for tests; returns 0 where the processor does not have them.
int record_scanner_use(struct record_scanner *scanner, enum record_instructions instructions);

#ifdef __cplusplus
}
#endif
