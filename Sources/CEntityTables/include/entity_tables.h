#ifndef HEARSAY_ENTITY_TABLES_H
#define HEARSAY_ENTITY_TABLES_H

#include <stddef.h>

/* Tables that the room Entities reads, compiled into the binary. Each door gives the first byte and writes the number
   of bytes; the bytes live as long as the program. */

/* Given names and the share of women among their bearers; format: Training/given-names/build.py. */
const unsigned char *hearsay_given_names(size_t *count);

/* The pronoun model's trees; format: Sources/Entities/Ranking/RankingModel.swift. */
const unsigned char *hearsay_pronoun_model(size_t *count);

/* The noun model's trees; the same format. */
const unsigned char *hearsay_noun_model(size_t *count);

#endif
