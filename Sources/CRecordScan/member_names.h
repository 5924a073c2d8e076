#pragma once

#include <cstdint>

#include "include/record_fields.h"

// A member of a profile: how its name is written, and which field it is.
struct MemberName {
  // The name with the quotation mark in front of it, and its length without.
  char text[32];
  uint8_t count;
  // A field, or their number for an object that is looked into.
  uint8_t field;
};

// The members of a profile, found by their level and the last four bytes of their names, quotation mark included.
class MemberNames {
  static constexpr size_t size = 64;
  MemberName slots[size];

  // Without collisions for these names; `add` does not compile where there is one.
  static constexpr size_t slot(uint32_t level, uint32_t last) {
    return ((last ^ level * 0x9E3779B9u) * 0xC386BBC5u) >> 26;
  }

  constexpr void add(uint32_t level, const char *name, int field) {
    MemberName member{};
    member.text[0] = '"';
    size_t count = 0;
    for (; name[count]; count++) member.text[count + 1] = name[count];
    uint32_t last = 0;
    for (size_t index = 0; index < 4; index++) last |= uint32_t(uint8_t(member.text[count - 3 + index])) << (8 * index);
    member.count = uint8_t(count), member.field = uint8_t(field);
    MemberName &place = slots[slot(level, last)];
    if (place.count != 0) __builtin_unreachable();
    place = member;
  }

 public:
  constexpr MemberNames() : slots() {
    add(1, "eventTime", RECORD_EVENT_TIME), add(1, "eventSource", RECORD_EVENT_SOURCE);
    add(1, "eventName", RECORD_EVENT_NAME), add(1, "awsRegion", RECORD_REGION);
    add(1, "sourceIPAddress", RECORD_ADDRESS), add(1, "userAgent", RECORD_USER_AGENT);
    add(1, "errorCode", RECORD_ERROR_CODE), add(1, "errorMessage", RECORD_ERROR_MESSAGE);
    add(1, "userIdentity", RECORD_FIELD_COUNT);
    add(2, "type", RECORD_IDENTITY_TYPE), add(2, "arn", RECORD_IDENTITY_ARN);
    add(2, "principalId", RECORD_IDENTITY_PRINCIPAL), add(2, "accountId", RECORD_IDENTITY_ACCOUNT);
    add(2, "userName", RECORD_IDENTITY_USER), add(2, "invokedBy", RECORD_IDENTITY_INVOKED_BY);
    add(2, "sessionContext", RECORD_FIELD_COUNT);
    add(3, "sessionIssuer", RECORD_FIELD_COUNT);
    add(4, "arn", RECORD_ISSUER_ARN);
  }

  // The only member of this level whose name may end in these bytes; its count is 0 where there is none.
  const MemberName &find(uint32_t level, uint32_t last) const { return slots[slot(level, last)]; }
};
inline constexpr MemberNames member_names;

// How the names of a record's own members end that are wanted.
class NameEndings {
  static constexpr const char *names[] = {"eventTime", "eventSource", "eventName",    "awsRegion",   "sourceIPAddress",
                                          "userAgent", "errorCode",   "errorMessage", "userIdentity"};
  static constexpr size_t size = 64;
  // The last seven bytes of names, and the quotation mark behind them.
  uint64_t slots[size];

  static constexpr size_t slot(uint64_t ending) { return (ending * 0x9E3779B97F4A7C15u) >> 58; }

  static constexpr size_t length(const char *name) {
    size_t count = 0;
    while (name[count]) count++;
    return count;
  }

 public:
  // How far in front of a colon the letters are that tell whether a name may be one of these. Seven letters of `resource`
  // are those of `eventSource`.
  static constexpr size_t distances[] = {2, 3, 6, 8};
  // For each distance and each lower half of a byte the names that have such a letter there, a bit for some of them. The
  // table is there four times.
  alignas(64) uint8_t letters[4][64];
  // The same for the lower six bits, which tell more: of the names in real trails one in two hundred may be wanted.
  static constexpr size_t wide_distances[] = {3, 9};
  alignas(64) uint8_t wide_letters[2][64];

  constexpr NameEndings() : slots(), letters(), wide_letters() {
    for (size_t number = 0; number < sizeof names / sizeof *names; number++) {
      const char *const end = names[number] + length(names[number]);
      uint64_t ending = uint64_t('"') << 56;
      for (int index = 0; index < 7; index++) ending |= uint64_t(uint8_t(end[index - 7])) << (8 * index);
      uint64_t &place = slots[slot(ending)];
      if (place != 0) __builtin_unreachable();
      place = ending;
      for (size_t index = 0; index < 4; index++) {
        const size_t half = uint8_t(*(end + 1 - distances[index])) & 15;
        for (size_t copy = 0; copy < 64; copy += 16) letters[index][copy + half] |= uint8_t(1 << number % 8);
      }
      for (size_t index = 0; index < 2; index++) {
        const size_t part = uint8_t(*(end + 1 - wide_distances[index])) & 63;
        wide_letters[index][part] |= uint8_t(1 << number % 8);
      }
    }
  }

  bool has(uint64_t ending) const { return slots[slot(ending)] == ending; }
};
inline constexpr NameEndings name_endings;
