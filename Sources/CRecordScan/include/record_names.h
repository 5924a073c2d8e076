#pragma once

// Gives each different text a number, counted from one.

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct record_names;

// At most so many texts with so many bytes together are kept; null when memory is short.
struct record_names *record_names_create(uint32_t most_names, size_t most_bytes);
void record_names_destroy(struct record_names *names);

// The number of a text; 0 for a new one when there is no room.
uint32_t record_names_number(struct record_names *names, const uint8_t *text, size_t count);

// The same for two texts with a separator between them.
uint32_t record_names_joined_number(struct record_names *names, const uint8_t *first, size_t first_count,
                                    uint8_t separator, const uint8_t *second, size_t second_count);

uint32_t record_names_count(const struct record_names *names);

// The text of a number from 1 to the count; stays until the next new text.
const uint8_t *record_names_text(const struct record_names *names, uint32_t number, size_t *count);

#ifdef __cplusplus
}
#endif
