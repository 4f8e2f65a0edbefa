#include "include/feature_table.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// Look-ups miss the caches: each asks for its bucket while this many others before it are still at work, so that the waits
// overlap.
enum { AHEAD = 24 };

static const int16_t nothing[HK_FEATURE_WEIGHTS];

static inline uint32_t home(uint64_t hash, uint32_t capacity) {
  return (uint32_t)(((unsigned __int128)hash * capacity) >> 64);
}

// The places of a bucket that have a check, two bits for each.
static inline uint32_t equal(const hk_feature_bucket *bucket, uint16_t check) {
#if defined(__SSE2__)
  const __m128i checks = _mm_loadu_si128((const __m128i *)bucket->checks);
  const __m128i same = _mm_cmpeq_epi16(checks, _mm_set1_epi16((short)check));
  return (uint32_t)_mm_movemask_epi8(same) & 0xFFF;
#else
  uint32_t mask = 0;
  for (int i = 0; i < HK_FEATURE_BUCKET; i++) mask |= (bucket->checks[i] == check ? 3u : 0u) << (2 * i);
  return mask;
#endif
}

static inline const int16_t *find(const hk_feature_table *table, uint64_t hash) {
  const uint16_t check = (uint16_t)hash | 1;
  uint32_t place = home(hash, table->capacity);
  for (;;) {
    const hk_feature_bucket *bucket = table->buckets + place;
    const uint32_t mask = equal(bucket, check);
    // Without a branch on what is found: a guess would be wrong too often. Few features stand outside their home.
    const int16_t *weights = mask ? bucket->weights[__builtin_ctz(mask | 0x1000) >> 1] : nothing;
    if (__builtin_expect(mask != 0 || !bucket->overflows, 1)) return weights;
    if (++place == table->capacity) place = 0;
  }
}

void hk_feature_sums(const hk_feature_table *table, const uint64_t *hashes, const int32_t *starts, size_t rows,
                     int32_t *sums) {
  const size_t end = rows ? (size_t)starts[rows] : 0;
  for (size_t i = 0; i < end && i < AHEAD; i++) __builtin_prefetch(table->buckets + home(hashes[i], table->capacity));
  size_t i = 0;
  for (size_t row = 0; row < rows; row++) {
    int32_t *sum = sums + row * HK_FEATURE_WEIGHTS;
    int32_t total[HK_FEATURE_WEIGHTS];
    for (size_t w = 0; w < HK_FEATURE_WEIGHTS; w++) total[w] = sum[w];
    for (; i < (size_t)starts[row + 1]; i++) {
      if (i + AHEAD < end) __builtin_prefetch(table->buckets + home(hashes[i + AHEAD], table->capacity));
      const int16_t *weights = find(table, hashes[i]);
      for (size_t w = 0; w < HK_FEATURE_WEIGHTS; w++) total[w] += weights[w];
    }
    for (size_t w = 0; w < HK_FEATURE_WEIGHTS; w++) sum[w] = total[w];
  }
}
