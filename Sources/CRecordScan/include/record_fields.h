#pragma once

// Reads the members of one trail record that a profile is made of.

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct record_text {
  const uint8_t *start;
  size_t count;
};

enum record_field {
  RECORD_EVENT_TIME,
  RECORD_EVENT_SOURCE,
  RECORD_EVENT_NAME,
  RECORD_REGION,
  RECORD_ADDRESS,
  RECORD_USER_AGENT,
  RECORD_ERROR_CODE,
  RECORD_ERROR_MESSAGE,
  RECORD_RECIPIENT,
  RECORD_IDENTITY_TYPE,
  RECORD_IDENTITY_ARN,
  RECORD_IDENTITY_PRINCIPAL,
  RECORD_IDENTITY_ACCOUNT,
  RECORD_IDENTITY_USER,
  RECORD_IDENTITY_INVOKED_BY,
  RECORD_ISSUER_ARN,
  RECORD_FIELD_COUNT,
};

// Where the texts of an object's members lie, counted from its beginning; nothing where it has none, and nothing for the
// recipient, which stands far behind the others. The last place is for whatever is no field.
struct record_members {
  struct record_place {
    uint32_t start;
    uint32_t end;
  } fields[RECORD_FIELD_COUNT + 1];
};

// The texts of the members of an object that begins at `object`.
void record_members_place(const struct record_members *members, const uint8_t *object,
                          struct record_text fields[RECORD_FIELD_COUNT]);

struct record_field_reader;

struct record_field_reader *record_field_reader_create(void);
void record_field_reader_destroy(struct record_field_reader *reader);

// Fills `fields` with unescaped texts, which stay until the next call; what is missing or no text has none.
//
// `capacity` counts the readable bytes from `text` on, and is at least 64 more than `count`. Returns 0 where the text
// is not one JSON object.
int record_field_reader_read(struct record_field_reader *reader, const uint8_t *text, size_t count, size_t capacity,
                             struct record_text fields[RECORD_FIELD_COUNT]);

// Reads a moment as `2023-07-10T11:54:39Z` in seconds since 1970; 0 for other forms, and for one that does not fit.
int record_seconds(struct record_text text, uint32_t *seconds);

#ifdef __cplusplus
}
#endif
