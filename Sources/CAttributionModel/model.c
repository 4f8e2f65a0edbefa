#include "attribution_model.h"

// #embed is C23; the package's other C is C17.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char model[] = {
#embed "attribution.model"
};

const unsigned char *hearsay_attribution_model(size_t *count) {
  *count = sizeof model;
  return model;
}
