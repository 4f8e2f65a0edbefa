// Vectors of four floats: SSE2 on every x86-64, NEON on arm64, and plain C elsewhere.

#define NAME "plain"
#define TABLE hk_plain
#define VL 4
#if defined(__SSE2__)
#include <emmintrin.h>
#define VMAX(a, b) ((vec)_mm_max_ps((__m128)(a), (__m128)(b)))
#define VEQUAL(a, b) ((unsigned)_mm_movemask_ps(_mm_cmpeq_ps((__m128)(a), (__m128)(b))))
#define WINDOW_ROWS 3
#else
#define VEQUAL(a, b) ((a)[0] == (b)[0] | ((a)[1] == (b)[1]) << 1 | ((a)[2] == (b)[2]) << 2 | ((a)[3] == (b)[3]) << 3)
#define VMAX(a, b) __builtin_elementwise_max(a, b)
#define WINDOW_ROWS 8
#endif
#define LINEAR_ROWS 6
#define LINEAR_VECTORS 2
#include "kernel_body.h"
