#include "service_authorization.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// A megabyte that costs the compiler nothing, where an array literal of Swift would take it minutes.
static const uint8_t text[] = {
#embed "actions.txt"
};

const uint8_t *service_authorization_text(size_t *count) {
  *count = sizeof text;
  return text;
}
