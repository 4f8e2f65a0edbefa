// Vectors of sixteen floats with fused multiply-add.

#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512dq,fma"))), apply_to = function)
#define NAME "avx512"
#define TABLE hk_avx512
#define VL 16
#define VMAX(a, b) ((vec)_mm512_max_ps((__m512)(a), (__m512)(b)))
#define WINDOW_ROWS 8
#define LINEAR_ROWS 6
#define LINEAR_VECTORS 4
#include "kernel_body.h"
#pragma clang attribute pop
#endif
