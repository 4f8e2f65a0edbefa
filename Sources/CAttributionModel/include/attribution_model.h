#ifndef HEARSAY_ATTRIBUTION_MODEL_H
#define HEARSAY_ATTRIBUTION_MODEL_H

#include <stddef.h>

/// The bytes of `attribution.model`, compiled into the program so that it needs no file beside it. `Training/` writes
/// them; `ModelFile.swift` reads them. They live as long as the program.
const unsigned char *hearsay_attribution_model(size_t *count);

#endif
