#include "include/record_scan.h"

#include <cstdlib>
#include <new>

#include "scanner.h"

namespace {

// After so many losses the rest of a text is left alone: each of them may have read far ahead.
constexpr uint32_t most_losses = 256;

// The names under which arrays of records come: log files, and what `aws cloudtrail lookup-events` prints.
constexpr const char *wrappers[] = {"\"Records\"", "\"Events\""};

// How many bytes are looked at to tell a wrapper from a record.
constexpr ptrdiff_t wrapper_head = 256;

// One pass over the text that is there.
struct Pass {
  record_scanner &scanner;
  const uint8_t *const text;
  const uint8_t *const limit;
  const bool is_last;
  record_item *const items;
  record_members *const members;
  const size_t capacity;
  record_step step;
  const uint8_t *place;
  const uint8_t *last_end = nullptr;  // of the last object

  void report(record_trouble trouble, const uint8_t *where) {
    if (step.troubles++ > 0) return;
    step.trouble = trouble;
    step.trouble_place = uint64_t(where - text);
  }

  void lose(record_trouble trouble, const uint8_t *where) {
    report(trouble, where);
    scanner.losses++;
    scanner.place = record_scanner::lost;
  }

  void skip_space() {
    while (place < limit && is_space(*place)) place++;
  }

  // Whether an object is a wrapper: 1, 0, or -1 where the text ends too early to tell. `inside` is then behind the `[`.
  int wrapper(const uint8_t *&inside) const {
    const uint8_t *end = limit - place > wrapper_head ? place + wrapper_head : limit;
    const int unknown = end == limit && !is_last ? -1 : 0;
    const uint8_t *at = place + 1;
    while (at < end && is_space(*at)) at++;
    for (const char *name : wrappers) {
      const size_t count = strlen(name);
      if (size_t(end - at) < count) return unknown;
      if (memcmp(at, name, count) != 0) continue;
      at += count;
      while (at < end && is_space(*at)) at++;
      if (at == end) return unknown;
      if (*at++ != ':') return 0;
      while (at < end && is_space(*at)) at++;
      if (at == end) return unknown;
      if (*at++ != '[') return 0;
      inside = at;
      return 1;
    }
    return 0;
  }

  // Takes the object at the place; false where the text ends first, or there is no room.
  bool take() {
    if (step.count == capacity) return false;
    const size_t room = size_t(limit - place);
    const bool is_cut = room > scanner.longest_item;
    const uint8_t *end = is_cut ? place + scanner.longest_item : limit;
    if (!is_known(place)) scanner.window.restart(place);
    const Found found = scanner.find_end(scanner, place, end, limit, members ? members + step.count : nullptr);
    if (found.trouble != RECORD_NO_TROUBLE) {
      lose(found.trouble, found.end);
    } else if (found.end == nullptr) {
      if (!is_cut && !is_last) return false;
      lose(is_cut ? RECORD_TOO_LONG : RECORD_TRUNCATED, place);
    } else {
      record_item &item = items[step.count++];
      item.start = uint64_t(place - text);
      item.length = uint32_t(found.end - place);
      item.flags = (found.is_selected ? RECORD_SELECTED : 0) | (found.is_identified ? RECORD_IDENTIFIED : 0) |
                   (found.is_plain ? RECORD_PLAIN : 0);
      item.identity[0] = found.identity[0];
      item.identity[1] = found.identity[1];
      place = found.end;
      last_end = found.end;
    }
    return true;
  }

  // Whether the masks of the window are right for an object that begins here: only white space and commas lie between
  // it and the end of the last one.
  bool is_known(const uint8_t *start) const {
    if (last_end == nullptr || start - last_end >= 64) return false;
    const uint8_t *at = last_end;
    while (at < start && (is_space(*at) || *at == ',')) at++;
    return at == start;
  }

  bool at_top() {
    skip_space();
    if (place < limit && *place == 0xEF) {
      // A byte order mark.
      if (limit - place < 3 && !is_last) return false;
      if (limit - place >= 3 && memcmp(place, "\xEF\xBB\xBF", 3) == 0) place += 3;
      skip_space();
    }
    if (place == limit) return false;
    if (*place == '[') {
      place++;
      scanner.has_wrapper = false;
      scanner.place = record_scanner::array;
      return true;
    }
    if (*place == '{') {
      const uint8_t *inside = nullptr;
      const int answer = wrapper(inside);
      if (answer < 0) return false;
      if (answer == 0) return take();
      place = inside;
      scanner.has_wrapper = true;
      scanner.place = record_scanner::array;
      return true;
    }
    return after_date();
  }

  // Exports of CloudWatch Logs put the date and a space in front of each record.
  bool after_date() {
    const uint8_t *at = place;
    const uint8_t *end = limit - place > 48 ? place + 48 : limit;
    while (at < end && (is_digit(*at) || *at == '-' || *at == ':' || *at == '.' || *at == 'T' || *at == 'Z')) at++;
    if (at == limit && !is_last) return false;
    if (at - place >= 20 && at < end && *at == ' ') {
      while (at < end && *at == ' ') at++;
      if (at == limit && !is_last) return false;
      if (at < end && *at == '{') {
        place = at;
        return true;
      }
    }
    lose(RECORD_NOT_JSON, place);
    return true;
  }

  bool in_array() {
    while (place < limit && (is_space(*place) || *place == ',')) place++;
    if (place == limit) {
      if (is_last) lose(RECORD_TRUNCATED, place);
      return false;
    }
    if (*place == '{') return take();
    if (*place == ']') {
      place++;
      scanner.place = scanner.has_wrapper ? record_scanner::rest : record_scanner::top;
      return true;
    }
    if (limit - place < 4 && !is_last) return false;
    if (limit - place >= 4 && memcmp(place, "null", 4) == 0) {
      place += 4;
      return true;
    }
    lose(RECORD_UNEXPECTED, place);
    return true;
  }

  // Goes behind the `}` of a wrapper, over whatever members follow its array.
  bool in_rest() {
    int64_t depth = 1;
    bool in_string = false;
    for (const uint8_t *at = place; at < limit; at++) {
      if (size_t(at - place) > scanner.longest_item) {
        lose(RECORD_TOO_LONG, place);
        return true;
      }
      if (in_string) {
        if (*at == '\\') at++;
        else if (*at == '"') in_string = false;
      } else if (*at == '"') {
        in_string = true;
      } else if (*at == '{' || *at == '[') {
        depth++;
      } else if (*at == '}' || *at == ']') {
        if (--depth > 0) continue;
        place = at + 1;
        scanner.place = record_scanner::top;
        return true;
      }
    }
    if (is_last) lose(RECORD_TRUNCATED, limit);
    return is_last;
  }

  // After damage, an object at the beginning of a line is the next to be taken.
  bool in_lost() {
    if (scanner.losses < most_losses) {
      for (const uint8_t *at = place; at < limit; at++) {
        at = static_cast<const uint8_t *>(memchr(at, '\n', size_t(limit - at)));
        if (at == nullptr) break;
        if (at + 1 == limit && !is_last) {
          place = at;
          return false;
        }
        if (at + 1 < limit && (at[1] == '{' || is_digit(at[1]))) {
          place = at + 1;
          scanner.place = record_scanner::top;
          return true;
        }
      }
    }
    place = limit;
    return false;
  }

  void run() {
    bool goes_on = true;
    while (goes_on) {
      switch (scanner.place) {
        case record_scanner::top: goes_on = at_top(); break;
        case record_scanner::array: goes_on = in_array(); break;
        case record_scanner::rest: goes_on = in_rest(); break;
        case record_scanner::lost: goes_on = in_lost(); break;
      }
    }
    step.consumed = uint64_t(place - text);
  }
};

}  // namespace

record_scanner *record_scanner_create(uint32_t longest_item) {
  // Without parentheses, which would clear a hundred kilobytes that are written before they are read.
  record_scanner *scanner = new (std::nothrow) record_scanner;
  if (scanner == nullptr) return nullptr;
  scanner->longest_item = longest_item;
  record_scanner_use(scanner, RECORD_BEST);
  record_scanner_reset(scanner);
  return scanner;
}

void Window::drop(size_t number) {
  const size_t dropped = number / lot, kept = count / lot - dropped;
  memmove(lots, lots + dropped, kept * sizeof *lots);
  memmove(colons, colons + lot * dropped, lot * kept * sizeof *colons);
  memmove(marked, marked + dropped, kept);
  memmove(slashed, slashed + dropped, kept);
  memmove(spaced, spaced + dropped, kept);
  base += 64 * number, count -= number;
}

void record_scanner_destroy(record_scanner *scanner) { delete scanner; }

static bool take_text(Text &text, const char *bytes) {
  text.count = uint8_t(strnlen(bytes, longest_text));
  if (text.count == 0 || text.count == longest_text) return false;
  for (size_t index = 0; index < text.count; index++) {
    if (!is_letter(uint8_t(bytes[index]))) return false;
    text.bytes[index] = uint8_t(bytes[index]);
  }
  return true;
}

int record_scanner_select_string(record_scanner *scanner, const char *string) {
  if (scanner->string_count == sizeof scanner->strings / sizeof *scanner->strings) return 0;
  Text &text = scanner->strings[scanner->string_count];
  if (!take_text(text, string)) return 0;
  for (size_t index = 0; index < text.count; index++) text.bytes[index] = fold(text.bytes[index]);
  if (text.count < 2) return 0;
  const uint8_t *ending = text.bytes + text.count - 2;
  size_t index = 0;
  while (index < scanner->ending_count && memcmp(scanner->endings[index], ending, 2) != 0) index++;
  if (index == most_endings) return 0;
  memcpy(scanner->endings[index], ending, 2);
  if (index == scanner->ending_count) scanner->ending_count++;
  scanner->string_count++;
  // A processor that has AVX-512 has AVX2.
  if (scanner->ending_count > 1 && scanner->find_end == avx512::find_end) scanner->find_end = avx2::find_end;
  return 1;
}

int record_scanner_select_name(record_scanner *scanner, const char *name) {
  if (scanner->name_count == most_texts) return 0;
  Text &text = scanner->names[scanner->name_count];
  if (!take_text(text, name)) return 0;
  uint16_t &bucket = scanner->buckets[name_hash(text.bytes, text.count)];
  text.next = bucket;
  bucket = uint16_t(++scanner->name_count);
  return 1;
}

void record_scanner_reset(record_scanner *scanner) {
  scanner->place = record_scanner::top;
  scanner->has_wrapper = false;
  scanner->losses = 0;
}

record_step record_scanner_next(record_scanner *scanner, const uint8_t *text, size_t count, int is_last,
                                record_item *items, record_members *members, size_t capacity) {
  Pass pass{*scanner, text, text + count, is_last != 0, items, members, capacity, {}, text};
  scanner->wants_members = members != nullptr;
  pass.run();
  return pass.step;
}

int record_scanner_use(record_scanner *scanner, enum record_instructions instructions) {
  const bool is_best = instructions == RECORD_BEST;
  if ((is_best || instructions == RECORD_AVX512) && avx512::is_supported() && scanner->ending_count <= 1) {
    scanner->find_end = avx512::find_end;
  } else if ((is_best || instructions == RECORD_AVX2) && avx2::is_supported()) {
    scanner->find_end = avx2::find_end;
  } else if (is_best || instructions == RECORD_PORTABLE) {
    scanner->find_end = portable::find_end;
  } else {
    return 0;
  }
  return 1;
}
