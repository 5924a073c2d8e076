#include "include/record_fields.h"

#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

#include <new>
#include <string_view>
#include <utility>

using namespace simdjson;

struct record_field_reader {
  ondemand::parser parser;
};

namespace {

void take(ondemand::value value, record_text &field) {
  ondemand::json_type type;
  std::string_view text;
  if (value.type().get(type) || type != ondemand::json_type::string || value.get_string().get(text)) return;
  field = {reinterpret_cast<const uint8_t *>(text.data()), text.size()};
}

bool as_object(ondemand::value value, ondemand::object &object) {
  ondemand::json_type type;
  return !value.type().get(type) && type == ondemand::json_type::object && !value.get_object().get(object);
}

bool read_issuer(ondemand::object session, record_text *fields) {
  for (auto member : session) {
    ondemand::field field;
    ondemand::object issuer;
    if (std::move(member).get(field)) return false;
    if (field.key() != "sessionIssuer" || !as_object(field.value(), issuer)) continue;
    for (auto inner : issuer) {
      if (std::move(inner).get(field)) return false;
      if (field.key() == "arn") take(field.value(), fields[RECORD_ISSUER_ARN]);
    }
  }
  return true;
}

bool read_identity(ondemand::object identity, record_text *fields) {
  for (auto member : identity) {
    ondemand::field field;
    if (std::move(member).get(field)) return false;
    const auto key = field.key();
    if (key == "type") take(field.value(), fields[RECORD_IDENTITY_TYPE]);
    else if (key == "arn") take(field.value(), fields[RECORD_IDENTITY_ARN]);
    else if (key == "principalId") take(field.value(), fields[RECORD_IDENTITY_PRINCIPAL]);
    else if (key == "accountId") take(field.value(), fields[RECORD_IDENTITY_ACCOUNT]);
    else if (key == "userName") take(field.value(), fields[RECORD_IDENTITY_USER]);
    else if (key == "invokedBy") take(field.value(), fields[RECORD_IDENTITY_INVOKED_BY]);
    else if (key == "sessionContext") {
      ondemand::object session;
      if (as_object(field.value(), session) && !read_issuer(session, fields)) return false;
    }
  }
  return true;
}

}  // namespace

void record_members_place(const record_members *members, const uint8_t *object,
                          record_text fields[RECORD_FIELD_COUNT]) {
  for (int index = 0; index < RECORD_FIELD_COUNT; index++) {
    const auto &place = members->fields[index];
    fields[index] = {object + place.start, place.end - place.start};
  }
}

record_field_reader *record_field_reader_create(void) { return new (std::nothrow) record_field_reader(); }

void record_field_reader_destroy(record_field_reader *reader) { delete reader; }

int record_field_reader_read(record_field_reader *reader, const uint8_t *text, size_t count, size_t capacity,
                             record_text fields[RECORD_FIELD_COUNT]) {
  for (int index = 0; index < RECORD_FIELD_COUNT; index++) fields[index] = {nullptr, 0};
  ondemand::document document;
  ondemand::object record;
  if (reader->parser.iterate(reinterpret_cast<const char *>(text), count, capacity).get(document)) return 0;
  if (document.get_object().get(record)) return 0;
  for (auto member : record) {
    ondemand::field field;
    if (std::move(member).get(field)) return 0;
    const auto key = field.key();
    if (key == "eventTime") take(field.value(), fields[RECORD_EVENT_TIME]);
    else if (key == "eventSource") take(field.value(), fields[RECORD_EVENT_SOURCE]);
    else if (key == "eventName") take(field.value(), fields[RECORD_EVENT_NAME]);
    else if (key == "awsRegion") take(field.value(), fields[RECORD_REGION]);
    else if (key == "sourceIPAddress") take(field.value(), fields[RECORD_ADDRESS]);
    else if (key == "userAgent") take(field.value(), fields[RECORD_USER_AGENT]);
    else if (key == "errorCode") take(field.value(), fields[RECORD_ERROR_CODE]);
    else if (key == "errorMessage") take(field.value(), fields[RECORD_ERROR_MESSAGE]);
    else if (key == "recipientAccountId") take(field.value(), fields[RECORD_RECIPIENT]);
    else if (key == "userIdentity") {
      ondemand::object identity;
      if (as_object(field.value(), identity) && !read_identity(identity, fields)) return 0;
    }
  }
  return 1;
}
