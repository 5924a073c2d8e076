#include "shapes.h"

#include <cstring>

#include "scanner.h"

size_t Shapes::find(size_t first, const Literal &literal) const {
  for (size_t number = first; number < count; number = literals[number].other) {
    if (literals[number].is_same(literal)) return number;
    if (literals[number].other == 0) break;
  }
  return most;
}

void Shapes::add(const Literal *pieces, size_t piece_count) {
  // Where the piece is to stand that is missing first, and all behind it.
  size_t place = 0, known = 0;
  while (known < piece_count) {
    const size_t number = find(place, pieces[known]);
    if (number == most) break;
    place = number + 1, known++;
  }
  if (known == piece_count) return;
  if (piece_count - known > most - count) {
    if (++failures < patience) return;
    count = 0, failures = 0, colons = 0;
    place = 0, known = 0;
  }
  if (place < count) {
    while (literals[place].other != 0) place = literals[place].other;
    literals[place].other = uint16_t(count);
  }
  for (; known < piece_count; known++) {
    literals[count++] = pieces[known];
    if (pieces[known].colon + 1u > colons) colons = pieces[known].colon + 1u;
  }
}

uint32_t Shapes::last_end(const record_members &members) {
  uint32_t last = 0;
  for (int field = 0; field < RECORD_FIELD_COUNT; field++) {
    if (members.fields[field].end > last) last = members.fields[field].end;
  }
  return last;
}

void Shapes::learn(const uint8_t *record, const uint16_t *places, size_t place_count, const record_members &members) {
  Literal pieces[most];
  size_t piece_count = 0;
  const uint32_t last = last_end(members);
  // A literal, which is cut into pieces, is found by the last colon in it.
  size_t known = 0;
  uint32_t field = RECORD_FIELD_COUNT;
  const auto cut = [&](uint32_t start, uint32_t end, size_t index, bool is_last) {
    // One that is not there must be missed within so many.
    if (index - known > more_colons) return false;
    if (memchr(record + start, '\\', end - start) != nullptr) return false;
    // Behind a value, only these make JSON; what a damaged record has there may stand behind names of others.
    if (start > 0) {
      uint32_t behind = start + 1;
      while (is_space(record[behind])) behind++;
      if (record[behind] != ',' && record[behind] != '}') return false;
    }
    for (; start < end; start += Literal::most) {
      const size_t count = end - start < Literal::most ? end - start : Literal::most;
      Literal literal{};
      memcpy(literal.text, record + start, count);
      literal.bits = ~uint32_t(0) >> (32 - count), literal.count = uint16_t(count);
      literal.colon = uint16_t(index - 1), literal.back = uint16_t(places[index - 1] - start);
      literal.field = uint8_t(field), literal.is_last = is_last && start + count == end;
      if (piece_count == most) return false;
      pieces[piece_count++] = literal;
      field = RECORD_FIELD_COUNT;
    }
    known = index;
    return true;
  };

  uint32_t end = 0;  // of the last value
  for (size_t index = 0; index < place_count; index++) {
    if (end == last) {
      if (cut(end, places[index] + 1, index + 1, true)) add(pieces, piece_count);
      return;
    }
    uint32_t value = places[index] + 1;
    while (is_space(record[value])) value++;
    if (record[value++] != '"') continue;
    if (!cut(end, value, index + 1, false)) return;
    for (end = value; record[end] != '"'; end++) end += record[end] == '\\';
    for (int number = 0; number < RECORD_FIELD_COUNT; number++) {
      if (members.fields[number].start == value) field = uint32_t(number);
    }
  }
}
