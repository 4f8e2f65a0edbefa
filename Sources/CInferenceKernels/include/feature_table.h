#pragma once

#include <stddef.h>
#include <stdint.h>

enum {
  // Weights of a feature, 16 bits each; a table with fewer leaves the last ones zero.
  HK_FEATURE_WEIGHTS = 4,
  // Checks behind the last slot's that repeat the first ones, so that a look-up reads past the end.
  HK_FEATURE_TAIL = 16,
  // Bits of the filter.
  HK_FEATURE_FILTER = 1 << 20,
};

// An open-addressing table of features: a slot's 16-bit check is 0 where it is empty, else the low half of a feature's
// hash with its lowest bit set.
typedef struct {
  // [capacity + HK_FEATURE_TAIL]; at least one of the first `capacity` is 0.
  const uint16_t *checks;
  // [capacity + 1][HK_FEATURE_WEIGHTS]; the last row is zero.
  const int16_t *weights;
  uint32_t capacity;
  // [HK_FEATURE_FILTER / 64]: a feature whose bit (bits 16 to 35 of its hash) is 0 is not in the table. Most features are
  // not, and this is small enough to stay near the processor.
  const uint64_t *filter;
} hk_feature_table;

// Adds up the weights of each row's features: row `r` has the hashes from starts[r] up to starts[r + 1], and its sums are
// added to the HK_FEATURE_WEIGHTS numbers at sums[r * HK_FEATURE_WEIGHTS]. Starts begin at 0 and never fall. Unknown
// features count nothing. Linear in the hashes.
void hk_feature_sums(const hk_feature_table *table, const uint64_t *hashes, const int32_t *starts, size_t rows,
                     int32_t *sums);
