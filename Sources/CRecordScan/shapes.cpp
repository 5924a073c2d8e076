#include "shapes.h"

#include <cstring>

#include "scanner.h"

size_t Shapes::add(size_t first, const Literal &literal) {
  size_t number = first;
  while (number < count) {
    Literal &known = literals[number];
    if (known.is_same(literal)) return number;
    if (known.other == 0) {
      if (count < most) known.other = uint16_t(count);
      break;
    }
    number = known.other;
  }
  if (count == most) return most;
  literals[count] = literal;
  if (literal.colon + 1u > colons) colons = literal.colon + 1u;
  return count++;
}

uint32_t Shapes::last_end(const record_members &members) {
  uint32_t last = 0;
  for (int field = 0; field < RECORD_FIELD_COUNT; field++) {
    if (members.fields[field].end > last) last = members.fields[field].end;
  }
  return last;
}

void Shapes::learn(const uint8_t *record, const uint16_t *places, size_t place_count, const record_members &members) {
  if (count == most) {
    if (++failures < patience) return;
    count = 0, failures = 0, colons = 0;
  }
  const uint32_t last = last_end(members);
  // A literal, which is cut into pieces, is found by the last colon in it.
  size_t next = 0, known = 0;
  uint32_t field = RECORD_FIELD_COUNT;
  const auto add = [&](uint32_t start, uint32_t end, size_t index, bool is_last) {
    // One that is not there must be missed within so many.
    if (index - known > more_colons) return false;
    if (memchr(record + start, '\\', end - start) != nullptr) return false;
    for (; start < end; start += Literal::most) {
      const size_t count = end - start < Literal::most ? end - start : Literal::most;
      Literal literal{};
      memcpy(literal.text, record + start, count);
      literal.bits = ~uint32_t(0) >> (32 - count), literal.count = uint16_t(count);
      literal.colon = uint16_t(index - 1), literal.back = uint16_t(places[index - 1] - start);
      literal.field = uint8_t(field), literal.is_last = is_last && start + count == end;
      const size_t number = this->add(next, literal);
      if (number == most) return false;
      next = number + 1;
      field = RECORD_FIELD_COUNT;
    }
    known = index;
    return true;
  };

  uint32_t end = 0;  // of the last value
  for (size_t index = 0; index < place_count; index++) {
    if (end == last) {
      add(end, places[index] + 1, index + 1, true);
      return;
    }
    uint32_t value = places[index] + 1;
    while (is_space(record[value])) value++;
    if (record[value++] != '"') continue;
    if (!add(end, value, index + 1, false)) return;
    for (end = value; record[end] != '"'; end++) end += record[end] == '\\';
    for (int number = 0; number < RECORD_FIELD_COUNT; number++) {
      if (members.fields[number].start == value) field = uint32_t(number);
    }
  }
}
