// Vectors of eight floats with fused multiply-add: Haswell and later, Zen and later.

#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define NAME "avx2"
#define TABLE hk_avx2
#define VL 8
#define VMAX(a, b) ((vec)_mm256_max_ps((__m256)(a), (__m256)(b)))
#define VEQUAL(a, b) ((unsigned)_mm256_movemask_ps(_mm256_cmp_ps((__m256)(a), (__m256)(b), _CMP_EQ_OQ)))
// Four rows need all 16 registers, and clang then spills two accumulators.
#define WINDOW_ROWS 3
#define LINEAR_ROWS 6
#define LINEAR_VECTORS 2
#include "kernel_body.h"
#pragma clang attribute pop
#endif
