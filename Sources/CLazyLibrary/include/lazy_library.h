#pragma once

// Shared libraries that are loaded when one of their functions is called for the first time.
//
// libcurl, libmicrohttpd, libxml2 and libcrypto bring some thirty others along, and loading these takes longer than most
// of what the program is asked for, which needs none of them.

#include <stdatomic.h>

struct lazy_library {
  // What the loader knows it by, such as `libcurl.so.4`.
  const char *name;
  _Atomic(void *) handle;
};

// The function of a library. Where it cannot be loaded or has no such function, the program ends with status 3 after it
// has said so, as the loader ends a program that it cannot start.
void *lazy_library_function(struct lazy_library *library, const char *name);

// A function of a library, with the type that its header declares.
#define LAZY_FUNCTION(library, name)                                       \
  ({                                                                       \
    static _Atomic(void *) kept;                                           \
    void *found = atomic_load_explicit(&kept, memory_order_acquire);       \
    if (found == NULL) {                                                   \
      found = lazy_library_function(&(library), #name);                    \
      atomic_store_explicit(&kept, found, memory_order_release);           \
    }                                                                      \
    (__typeof__(&name))found;                                              \
  })

// Stands in front of a definition that takes the place of the library's own, for this program alone.
#define LAZY_STAND_IN __attribute__((visibility("hidden")))
