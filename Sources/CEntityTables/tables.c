#include "entity_tables.h"

/* `#embed` is C23; clang offers it in C17 too. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char given_names[] = {
#embed "given-names.txt"
};

static const unsigned char pronoun_model[] = {
#embed "pronoun-model.bin"
};

static const unsigned char noun_model[] = {
#embed "noun-model.bin"
};

const unsigned char *hearsay_given_names(size_t *count) {
  *count = sizeof given_names;
  return given_names;
}

const unsigned char *hearsay_pronoun_model(size_t *count) {
  *count = sizeof pronoun_model;
  return pronoun_model;
}

const unsigned char *hearsay_noun_model(size_t *count) {
  *count = sizeof noun_model;
  return noun_model;
}
