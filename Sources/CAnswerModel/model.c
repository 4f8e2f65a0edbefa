#include "answer_model.h"

// #embed is C23; the package's other C is C17.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char model[] = {
#embed "answer.model"
};

const unsigned char *hearsay_answer_model(size_t *count) {
  *count = sizeof model;
  return model;
}
