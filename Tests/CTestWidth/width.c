// Says how many test cases run at once, before Swift Testing, which knows no limit of its own, asks for it.
//
// Tasks share as many threads as there are cores, and take turns: with hundreds of tests at once each turn is a
// minute away on two cores, so that whatever waits for a server or a program waits in vain.
#include "CTestWidth.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char name[] = "SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH";

int test_width(void) {
  const char *value = getenv(name);
  return value ? atoi(value) : 0;
}

// More than there are cores, because tests also wait.
__attribute__((constructor)) static void limit_tests_at_once(void) {
  char text[16];
  snprintf(text, sizeof text, "%ld", 4 * sysconf(_SC_NPROCESSORS_ONLN));
  setenv(name, text, 0);
}
