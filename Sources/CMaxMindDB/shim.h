#pragma once

#include <maxminddb.h>
#include <stdlib.h>
#include <string.h>

// The library's values are unions with 128-bit members, which Swift does not import; these hand over plain ones.

static inline void *shim_mmdb_open(const char *path, int *error) {
  MMDB_s *database = (MMDB_s *)malloc(sizeof(MMDB_s));
  if (database == NULL) {
    *error = MMDB_OUT_OF_MEMORY_ERROR;
    return NULL;
  }
  *error = MMDB_open(path, MMDB_MODE_MMAP, database);
  if (*error == MMDB_SUCCESS) return database;
  free(database);
  return NULL;
}

static inline void shim_mmdb_close(void *database) {
  MMDB_close((MMDB_s *)database);
  free(database);
}

static inline const char *shim_mmdb_type(void *database) {
  const char *type = ((MMDB_s *)database)->metadata.database_type;
  return type == NULL ? "" : type;
}

static inline bool shim_mmdb_value(void *database, const char *address, const char *const *path,
                                   MMDB_entry_data_s *value) {
  int resolver = 0, error = 0;
  MMDB_lookup_result_s found = MMDB_lookup_string((MMDB_s *)database, address, &resolver, &error);
  if (resolver != 0 || error != MMDB_SUCCESS || !found.found_entry) return false;
  return MMDB_aget_value(&found.entry, value, path) == MMDB_SUCCESS && value->has_data;
}

/// Copies a text of at most `room` bytes and gives its length; -1 where there is none.
static inline long shim_mmdb_text(void *database, const char *address, const char *const *path, char *text,
                                  size_t room) {
  MMDB_entry_data_s value;
  if (!shim_mmdb_value(database, address, path, &value) || value.type != MMDB_DATA_TYPE_UTF8_STRING) return -1;
  size_t size = value.data_size < room ? value.data_size : room;
  memcpy(text, value.utf8_string, size);
  return (long)size;
}

static inline bool shim_mmdb_number(void *database, const char *address, const char *const *path, double *number) {
  MMDB_entry_data_s value;
  if (!shim_mmdb_value(database, address, path, &value)) return false;
  switch (value.type) {
    case MMDB_DATA_TYPE_DOUBLE: *number = value.double_value; return true;
    case MMDB_DATA_TYPE_FLOAT: *number = value.float_value; return true;
    case MMDB_DATA_TYPE_UINT16: *number = value.uint16; return true;
    case MMDB_DATA_TYPE_UINT32: *number = value.uint32; return true;
    case MMDB_DATA_TYPE_UINT64: *number = (double)value.uint64; return true;
    default: return false;
  }
}
