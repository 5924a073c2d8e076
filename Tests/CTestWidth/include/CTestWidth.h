#ifndef ROOTLATCH_TEST_WIDTH_H
#define ROOTLATCH_TEST_WIDTH_H

/// How many test cases run at once.
int test_width(void);

#endif
