#define _GNU_SOURCE
#include "include/lazy_library.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

static void *end_program(const struct lazy_library *library) {
  const char *reason = dlerror();
  fprintf(stderr, "%s: `%s` cannot be used: %s\n", program_invocation_short_name, library->name,
          reason == NULL ? "it is not whole" : reason);
  _exit(3);
}

void *lazy_library_function(struct lazy_library *library, const char *name) {
  void *handle = atomic_load_explicit(&library->handle, memory_order_acquire);
  if (handle == NULL) {
    // Loading it twice at the same time gives the same handle.
    handle = dlopen(library->name, RTLD_LAZY | RTLD_LOCAL);
    if (handle == NULL) return end_program(library);
    atomic_store_explicit(&library->handle, handle, memory_order_release);
  }
  void *function = dlsym(handle, name);
  return function == NULL ? end_program(library) : function;
}
