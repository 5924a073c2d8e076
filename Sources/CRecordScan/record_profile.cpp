#include "profile.h"

int record_seconds(record_text text, uint32_t *seconds) { return Clock().read(text, *seconds); }

static uint32_t bounded(uint32_t limit) { return limit < number_mask ? limit : number_mask; }

record_profile *record_profile_create(uint32_t limit) {
  return avx512::has_profile() ? avx512::make_profile(bounded(limit)) : portable::make_profile(bounded(limit));
}

record_profile *record_profile_create_portable(uint32_t limit) { return portable::make_profile(bounded(limit)); }

void record_profile_destroy(record_profile *profile) { delete profile; }

int record_profile_add(record_profile *profile, const record_text *fields, uint32_t time) {
  return profile->add(fields, time);
}

size_t record_profile_add_items(record_profile *profile, const uint8_t *text, const record_item *items,
                                const record_members *members, const uint8_t *wanted, size_t index, size_t count) {
  return profile->add_items(text, items, members, wanted, index, count);
}

record_counts record_profile_counts(const record_profile *profile) { return profile->counts(); }

void record_profile_merge(record_profile *profile, record_counts other) { profile->merge(other); }
