// Vectors of sixteen floats with fused multiply-add.

#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512dq,fma"))), apply_to = function)
#define NAME "avx512"
#define TABLE hk_avx512
#define VL 16
#define VMAX(a, b) ((vec)_mm512_max_ps((__m512)(a), (__m512)(b)))
#define VEQUAL(a, b) ((unsigned)_mm512_cmp_ps_mask((__m512)(a), (__m512)(b), _CMP_EQ_OQ))
#define WINDOW_ROWS 8
#define LINEAR_ROWS 6
#define LINEAR_VECTORS 4
#include "kernel_body.h"
#pragma clang attribute pop
#endif
