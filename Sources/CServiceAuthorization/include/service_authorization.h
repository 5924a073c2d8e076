#pragma once
#include <stddef.h>
#include <stdint.h>

/// The first byte of `actions.txt`, and how many there are; the text lives as long as the program.
const uint8_t *_Nonnull service_authorization_text(size_t *_Nonnull count);
