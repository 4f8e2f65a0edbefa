#pragma once

#include <stddef.h>
#include <stdint.h>

enum {
  // Weights of a feature, 16 bits each; a table with fewer leaves the last ones zero.
  HK_FEATURE_WEIGHTS = 4,
  // Features that have one home.
  HK_FEATURE_BUCKET = 6,
  // 16-bit numbers in a bucket: a cache line.
  HK_FEATURE_NUMBERS = 32,
};

// What one look-up reads: a cache line, where the bucket is aligned as one.
typedef struct {
  // The low half of each feature's hash with its lowest bit set; 0 where the place is empty.
  uint16_t checks[HK_FEATURE_BUCKET];
  // Whether a feature that found this bucket full stands in the next one, or further on.
  uint16_t overflows;
  uint16_t unused;
  int16_t weights[HK_FEATURE_BUCKET][HK_FEATURE_WEIGHTS];
} hk_feature_bucket;

_Static_assert(sizeof(hk_feature_bucket) == 2 * HK_FEATURE_NUMBERS, "a bucket is a cache line");

// A hash table of features. A feature's home is its hash scaled to the number of buckets by multiplication (Lemire 2019).
// Behind the last bucket comes the first.
typedef struct {
  // [capacity]; at least one does not overflow, so that each search ends.
  const hk_feature_bucket *buckets;
  uint32_t capacity;
} hk_feature_table;

// Adds up the weights of each row's features: row `r` has the hashes from starts[r] up to starts[r + 1], and its sums are
// added to the HK_FEATURE_WEIGHTS numbers at sums[r * HK_FEATURE_WEIGHTS]. Starts begin at 0 and never fall. Unknown
// features count nothing. Linear in the hashes.
void hk_feature_sums(const hk_feature_table *table, const uint64_t *hashes, const int32_t *starts, size_t rows,
                     int32_t *sums);
