#include "include/record_names.h"

#include <cstring>
#include <new>
#include <vector>

struct record_names {
  struct Slot {
    uint64_t hash;
    uint32_t number;
  };

  uint32_t most_names;
  size_t most_bytes;
  std::vector<uint8_t> bytes;
  std::vector<size_t> ends;      // of each text in `bytes`
  std::vector<uint8_t> joined;   // room for two texts
  std::vector<Slot> slots;       // twice as many as texts at least, a power of two

  size_t start(uint32_t number) const { return number > 1 ? ends[number - 2] : 0; }

  bool is_text(uint32_t number, const uint8_t *text, size_t count) const {
    const size_t begin = start(number);
    return ends[number - 1] - begin == count && memcmp(bytes.data() + begin, text, count) == 0;
  }

  void grow() {
    std::vector<Slot> old(slots.size() * 2);
    old.swap(slots);
    for (const Slot &slot : old) {
      if (slot.number == 0) continue;
      size_t place = slot.hash & (slots.size() - 1);
      while (slots[place].number != 0) place = (place + 1) & (slots.size() - 1);
      slots[place] = slot;
    }
  }
};

static uint64_t load(const uint8_t *place) {
  uint64_t word;
  memcpy(&word, place, sizeof word);
  return word;
}

// Sixteen bytes at a time, multiplied and folded (as wyhash does).
static uint64_t hash_of(const uint8_t *text, size_t count) {
  constexpr uint64_t keys[] = {0x9e3779b97f4a7c15, 0xa0761d6478bd642f, 0xe7037ed1a0b428db, 0x8ebc6af09c88c6e3};
  const auto mix = [](uint64_t left, uint64_t right) {
    const __uint128_t product = static_cast<__uint128_t>(left) * right;
    return uint64_t(product) ^ uint64_t(product >> 64);
  };
  uint64_t hash = keys[0] ^ count, other = keys[3];
  const uint8_t *const end = text + count;
  for (; end - text > 32; text += 32) {
    hash = mix(load(text) ^ keys[1], load(text + 8) ^ hash);
    other = mix(load(text + 16) ^ keys[2], load(text + 24) ^ other);
  }
  if (end - text > 16) {
    hash = mix(load(text) ^ keys[1], load(text + 8) ^ hash);
    text += 16;
  }
  uint64_t first = 0, last = 0;
  if (end - text >= 8) {
    first = load(text), last = load(end - 8);
  } else {
    for (; text < end; text++) first = first << 8 | *text;
  }
  return mix(first ^ keys[2] ^ other, last ^ hash);
}

record_names *record_names_create(uint32_t most_names, size_t most_bytes) {
  record_names *names = new (std::nothrow) record_names();
  if (names == nullptr) return nullptr;
  names->most_names = most_names;
  names->most_bytes = most_bytes;
  names->slots.resize(256);
  return names;
}

void record_names_destroy(record_names *names) { delete names; }

uint32_t record_names_number(record_names *names, const uint8_t *text, size_t count) {
  if (count == 0) text = reinterpret_cast<const uint8_t *>("");
  const uint64_t hash = hash_of(text, count);
  size_t place = hash & (names->slots.size() - 1);
  while (names->slots[place].number != 0) {
    const record_names::Slot &slot = names->slots[place];
    if (slot.hash == hash && names->is_text(slot.number, text, count)) return slot.number;
    place = (place + 1) & (names->slots.size() - 1);
  }
  if (names->ends.size() >= names->most_names || names->bytes.size() + count > names->most_bytes) return 0;
  names->bytes.insert(names->bytes.end(), text, text + count);
  names->ends.push_back(names->bytes.size());
  names->slots[place] = {hash, uint32_t(names->ends.size())};
  if (names->ends.size() * 2 > names->slots.size()) names->grow();
  return uint32_t(names->ends.size());
}

uint32_t record_names_joined_number(record_names *names, const uint8_t *first, size_t first_count, uint8_t separator,
                                    const uint8_t *second, size_t second_count) {
  const size_t count = first_count + 1 + second_count;
  if (names->joined.size() < count) names->joined.resize(count);
  uint8_t *const text = names->joined.data();
  if (first_count > 0) memcpy(text, first, first_count);
  text[first_count] = separator;
  if (second_count > 0) memcpy(text + first_count + 1, second, second_count);
  return record_names_number(names, text, count);
}

uint32_t record_names_count(const record_names *names) { return uint32_t(names->ends.size()); }

const uint8_t *record_names_text(const record_names *names, uint32_t number, size_t *count) {
  const size_t start = names->start(number);
  *count = names->ends[number - 1] - start;
  return names->bytes.data() + start;
}
