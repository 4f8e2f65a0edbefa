#include "include/feature_table.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// Look-ups miss the caches. A chunk of them is taken in passes: the filter drops most, and each of the others asks for the memory that the next one
// reads, so that the misses overlap; no pass branches on what it finds, for a guess would be wrong every other time.
enum { CHUNK = 256 };

static inline uint32_t first_slot(uint64_t hash, uint32_t capacity) {
  return (uint32_t)(((unsigned __int128)hash * capacity) >> 64);
}

// The slot of a feature, or `capacity`, whose weights are zero.
static inline uint32_t find(const uint16_t *checks, uint32_t capacity, uint32_t slot, uint64_t hash) {
  const uint16_t check = (uint16_t)hash | 1;
#if defined(__SSE2__)
  const __m128i wanted = _mm_set1_epi16((short)check);
  const __m128i zero = _mm_setzero_si128();
  for (;;) {
    const __m128i low = _mm_loadu_si128((const __m128i *)(checks + slot));
    const __m128i high = _mm_loadu_si128((const __m128i *)(checks + slot + 8));
    const uint32_t equal = (uint32_t)_mm_movemask_epi8(
        _mm_packs_epi16(_mm_cmpeq_epi16(low, wanted), _mm_cmpeq_epi16(high, wanted)));
    const uint32_t empty =
        (uint32_t)_mm_movemask_epi8(_mm_packs_epi16(_mm_cmpeq_epi16(low, zero), _mm_cmpeq_epi16(high, zero)));
    const uint32_t stop = equal | empty;
    if (__builtin_expect(stop != 0, 1)) {
      slot += (uint32_t)__builtin_ctz(stop);
      while (__builtin_expect(slot >= capacity, 0)) slot -= capacity;
      return (equal & (stop & -stop)) ? slot : capacity;
    }
    slot += 16;
    while (__builtin_expect(slot >= capacity, 0)) slot -= capacity;
  }
#else
  for (;;) {
    if (checks[slot] == check) return slot;
    if (checks[slot] == 0) return capacity;
    if (++slot == capacity) slot = 0;
  }
#endif
}

void hk_feature_sums(const hk_feature_table *table, const uint64_t *hashes, const int32_t *starts, size_t rows,
                     int32_t *sums) {
  const uint16_t *checks = table->checks;
  const int16_t *weights = table->weights;
  const uint32_t capacity = table->capacity;
  const uint64_t *filter = table->filter;
  uint16_t places[CHUNK];
  uint32_t slots[CHUNK];
  size_t row = 0;
  int32_t sum[HK_FEATURE_WEIGHTS] = {0};
  const size_t end = rows ? (size_t)starts[rows] : 0;
  for (size_t from = 0; from < end; from += CHUNK) {
    const size_t count = end - from < CHUNK ? end - from : CHUNK;
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
      const uint64_t bit = hashes[from + i] >> 16 & (HK_FEATURE_FILTER - 1);
      places[kept] = (uint16_t)i;
      kept += filter[bit >> 6] >> (bit & 63) & 1;
    }
    for (size_t k = 0; k < kept; k++) {
      slots[k] = first_slot(hashes[from + places[k]], capacity);
      // What `find` reads at once may lie in two cache lines.
      __builtin_prefetch(checks + slots[k]);
      __builtin_prefetch(checks + slots[k] + 15);
    }
    for (size_t k = 0; k < kept; k++) {
      slots[k] = find(checks, capacity, slots[k], hashes[from + places[k]]);
      __builtin_prefetch(weights + (size_t)slots[k] * HK_FEATURE_WEIGHTS);
    }
    size_t k = 0;
    while (k < kept) {
      while ((size_t)starts[row + 1] <= from + places[k]) {
        for (size_t w = 0; w < HK_FEATURE_WEIGHTS; w++) sums[row * HK_FEATURE_WEIGHTS + w] += sum[w];
        for (size_t w = 0; w < HK_FEATURE_WEIGHTS; w++) sum[w] = 0;
        row++;
      }
      const size_t stop = (size_t)starts[row + 1] - from;
      for (; k < kept && places[k] < stop; k++) {
        const int16_t *weight = weights + (size_t)slots[k] * HK_FEATURE_WEIGHTS;
        for (size_t w = 0; w < HK_FEATURE_WEIGHTS; w++) sum[w] += weight[w];
      }
    }
  }
  for (; row < rows; row++) {
    for (size_t w = 0; w < HK_FEATURE_WEIGHTS; w++) sums[row * HK_FEATURE_WEIGHTS + w] += sum[w];
    for (size_t w = 0; w < HK_FEATURE_WEIGHTS; w++) sum[w] = 0;
  }
}
