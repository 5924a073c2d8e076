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
  std::vector<size_t> ends;  // of each text in `bytes`
  std::vector<Slot> slots;   // twice as many as texts at least, a power of two

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

// Eight bytes at a time, multiplied and folded (as wyhash does).
static uint64_t hash_of(const uint8_t *text, size_t count) {
  const auto mix = [](uint64_t left, uint64_t right) {
    const __uint128_t product = static_cast<__uint128_t>(left) * right;
    return uint64_t(product) ^ uint64_t(product >> 64);
  };
  uint64_t hash = 0x9e3779b97f4a7c15 ^ count;
  uint64_t word;
  for (; count >= 8; text += 8, count -= 8) {
    memcpy(&word, text, 8);
    hash = mix(hash ^ word, 0xa0761d6478bd642f);
  }
  word = 0;
  memcpy(&word, text, count);
  return mix(hash ^ word, 0xe7037ed1a0b428db);
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

uint32_t record_names_count(const record_names *names) { return uint32_t(names->ends.size()); }

const uint8_t *record_names_text(const record_names *names, uint32_t number, size_t *count) {
  const size_t start = names->start(number);
  *count = names->ends[number - 1] - start;
  return names->bytes.data() + start;
}
