#ifndef ROOTLATCH_ALLOCATION_COUNT_H
#define ROOTLATCH_ALLOCATION_COUNT_H

/// How often the calling thread has asked for memory, in this program, since it began.
unsigned long allocation_count(void);

#endif
