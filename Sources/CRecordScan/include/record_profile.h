#pragma once

// Counts who did what from where, while records are found: tables of texts, and of what was counted of them.

#include <stddef.h>
#include <stdint.h>

#include "record_fields.h"
#include "record_scan.h"

#ifdef __cplusplus
extern "C" {
#endif

// What is counted of each identity: its records, and these by operation, Region, address and user agent.
enum record_dimension {
  RECORD_BY_IDENTITY,
  RECORD_BY_ACTION,
  RECORD_BY_REGION,
  RECORD_BY_ADDRESS,
  RECORD_BY_USER_AGENT,
  RECORD_DIMENSION_COUNT,
};

// A number of records, how many of them failed, and their period in seconds since 1970.
struct record_tally {
  uint32_t count;
  uint32_t failures;
  uint32_t first;
  uint32_t last;
};

// What was counted of one value of an identity. The key has the dimension, the identity and the value, of 4, 30 and 30
// bits, the first in the highest; both are numbers of texts, from 1 on, and the identity's own value is 0.
struct record_row {
  uint64_t key;
  struct record_tally tally;
};

struct record_profile;

// Keeps so many texts, with 64 times as many bytes, and so many rows; null when memory is short.
struct record_profile *record_profile_create(uint32_t limit);
// The same with code that any processor has, for tests.
struct record_profile *record_profile_create_portable(uint32_t limit);
void record_profile_destroy(struct record_profile *profile);

// Counts a record of this time; 0 where it is none, having no name. Behind each text 64 bytes are readable.
int record_profile_add(struct record_profile *profile, const struct record_text fields[RECORD_FIELD_COUNT],
                       uint32_t time);

// Counts items that a scanner found in `text`, from an index on, for as long as their members are taken and their
// times have the usual form, but for those that are not wanted. Gives the index of the first that is left to others.
size_t record_profile_add_items(struct record_profile *profile, const uint8_t *text, const struct record_item *items,
                                const struct record_members *members, const uint8_t *wanted, size_t index,
                                size_t count);

// What was counted, which stays as it is until the next record.
struct record_counts {
  // The texts, one behind the other, and the end of each.
  const uint8_t *texts;
  const uint32_t *text_ends;
  uint32_t text_count;
  const struct record_row *rows;
  size_t row_count;
  // How many values were left out for want of room, and how many there is room for.
  uint64_t omissions;
  uint32_t limit;
};
struct record_counts record_profile_counts(const struct record_profile *profile);

// Adds what another profile counted, and its limit.
void record_profile_merge(struct record_profile *profile, struct record_counts other);

#ifdef __cplusplus
}
#endif
