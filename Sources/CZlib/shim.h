#pragma once

#include <zlib.h>

// 15 bits of window, and 16 more to expect the header and trailer of gzip (zlib manual, inflateInit2).
static inline int shim_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
