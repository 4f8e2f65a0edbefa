#include "include/kernels.h"

#include <string.h>

extern const hk_kernels hk_plain;
#if defined(__x86_64__)
extern const hk_kernels hk_avx2, hk_avx512;

static int has_avx2(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }
static int has_avx512(void) {
  return has_avx2() && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("avx512dq");
}
#endif

const hk_kernels *hk_kernels_named(const char *name) {
#if defined(__x86_64__)
  if (!strcmp(name, "avx512")) return has_avx512() ? &hk_avx512 : NULL;
  if (!strcmp(name, "avx2")) return has_avx2() ? &hk_avx2 : NULL;
#endif
  return strcmp(name, "plain") ? NULL : &hk_plain;
}

const hk_kernels *hk_kernels_best(void) {
#if defined(__x86_64__)
  if (has_avx512()) return &hk_avx512;
  if (has_avx2()) return &hk_avx2;
#endif
  return &hk_plain;
}

// Eight independent multiplicative hashes, one per 64-bit word of a 64-byte line, folded together at the end.
uint64_t hk_checksum(const uint8_t *bytes, size_t count) {
  const uint64_t m = 0x9E3779B97F4A7C15u;
  uint64_t lane[8] = {1, 2, 3, 4, 5, 6, 7, 8};
  size_t i = 0;
  for (; i + 64 <= count; i += 64) {
    uint64_t word[8];
    memcpy(word, bytes + i, 64);
    for (int j = 0; j < 8; j++) {
      lane[j] = (lane[j] ^ word[j]) * m;
      lane[j] ^= lane[j] >> 29;
    }
  }
  uint64_t sum = count * m;
  for (; i < count; i++) sum = (sum ^ bytes[i]) * m;
  for (int j = 0; j < 8; j++) {
    sum = (sum ^ lane[j]) * m;
    sum ^= sum >> 32;
  }
  return sum;
}
