// The body of every kernel table, written once over vectors of VL floats and included by one file per instruction set,
// which defines:
//   NAME          the table's name          VL            floats in a vector
//   VMAX(a, b)    maximum of two vectors    WINDOW_ROWS   pairs of rows of a block of `window`
//   VEQUAL(a, b)  bit i: whether a[i] == b[i]
//   LINEAR_ROWS, LINEAR_VECTORS             rows and vectors of a block of `linear`
//
// Blocks are sized so that their accumulators, one vector of weights per column group and one broadcast input fill
// the registers and no more.

#include "include/kernels.h"

#include <math.h>
#include <string.h>

typedef float vec __attribute__((vector_size(VL * 4)));
typedef float loose __attribute__((vector_size(VL * 4), aligned(4), may_alias));

#define INLINE static inline __attribute__((always_inline))
#define VECTORS (HK_WIDTH / VL)
#define PANEL (3 * VL)
#define LINEAR_COLUMNS (LINEAR_VECTORS * VL)

INLINE vec load(const float *p) { return *(const loose *)p; }
INLINE void store(float *p, vec v) { *(loose *)p = v; }
INLINE vec splat(float x) { return (vec){} + x; }

INLINE float total(vec v) {
  float sum = 0;
  for (int i = 0; i < VL; i++) sum += v[i];
  return sum;
}

// Layer normalisation (Ba et al. 2016) of one row, with the population variance + 1e-8, then gain and shift.
INLINE void normalise(const vec *y, const float *gain, const float *shift, const float *residual, float *out) {
  vec sum = y[0];
  for (int v = 1; v < VECTORS; v++) sum += y[v];
  vec mean = splat(total(sum) * (1.0f / HK_WIDTH));
  vec d[VECTORS];
  vec squares = splat(0);
  for (int v = 0; v < VECTORS; v++) {
    d[v] = y[v] - mean;
    squares += d[v] * d[v];
  }
  vec scale = splat(1.0f / sqrtf(total(squares) * (1.0f / HK_WIDTH) + 1e-8f));
  for (int v = 0; v < VECTORS; v++) {
    vec r = d[v] * scale * load(gain + v * VL) + load(shift + v * VL);
    if (residual) r += load(residual + v * VL);
    store(out + v * VL, r);
  }
}

static size_t packed_size(size_t columns, size_t depth) {
  return (columns + LINEAR_COLUMNS - 1) / LINEAR_COLUMNS * LINEAR_COLUMNS * depth;
}

static void pack_linear(const float *weights, size_t columns, size_t depth, float *packed) {
  for (size_t panel = 0; panel < columns; panel += LINEAR_COLUMNS)
    for (size_t k = 0; k < depth; k++)
      for (size_t c = panel; c < panel + LINEAR_COLUMNS; c++) *packed++ = c < columns ? weights[c * depth + k] : 0;
}

// Four matrices of 96 inputs from the three of a window [left | centre | right]: left, half of left + centre + right,
// half of left - centre + right, right. Panels of VL outputs x 3 pieces, so that the maximum of three accumulators is
// the maxout.
static void pack_window(const float *weights, float *packed) {
  for (size_t panel = 0; panel < HK_WIDTH; panel += VL)
    for (size_t matrix = 0; matrix < 4; matrix++)
      for (size_t k = 0; k < HK_WIDTH; k++)
        for (size_t p = 0; p < HK_PIECES; p++)
          for (size_t o = panel; o < panel + VL; o++) {
            const float *w = weights + (p * HK_WIDTH + o) * HK_WINDOW + k;
            float left = w[0], centre = w[HK_WIDTH], right = w[2 * HK_WIDTH];
            // The order in which `window_block` takes them.
            *packed++ = matrix == 0   ? 0.5f * (left + centre + right)
                        : matrix == 1 ? 0.5f * (left - centre + right)
                        : matrix == 2 ? left
                                      : right;
          }
}

INLINE void linear_block(const float *const *in, const int rows, const float *w, const float *bias, size_t columns,
                         size_t depth, float *const *out) {
  for (size_t c = 0; c < columns; c += LINEAR_COLUMNS) {
    vec acc[LINEAR_ROWS][LINEAR_VECTORS];
#pragma clang loop unroll(full)
    for (int v = 0; v < LINEAR_VECTORS; v++) {
      vec b = c + v * VL < columns ? load(bias + c + v * VL) : splat(0);
#pragma clang loop unroll(full)
      for (int r = 0; r < rows; r++) acc[r][v] = b;
    }
    for (size_t k = 0; k < depth; k++, w += LINEAR_COLUMNS) {
      vec b[LINEAR_VECTORS];
#pragma clang loop unroll(full)
      for (int v = 0; v < LINEAR_VECTORS; v++) b[v] = load(w + v * VL);
#pragma clang loop unroll(full)
      for (int r = 0; r < rows; r++) {
        vec a = splat(in[r][k]);
#pragma clang loop unroll(full)
        for (int v = 0; v < LINEAR_VECTORS; v++) acc[r][v] += a * b[v];
      }
    }
#pragma clang loop unroll(full)
    for (int v = 0; v < LINEAR_VECTORS; v++)
      if (c + v * VL < columns) {
#pragma clang loop unroll(full)
        for (int r = 0; r < rows; r++) store(out[r] + c + v * VL, acc[r][v]);
      }
  }
}

static void linear(const float *x, size_t x_stride, const int32_t *rows, size_t count, const float *packed,
                   const float *bias, size_t columns, size_t depth, float *out, size_t out_stride,
                   const int32_t *places) {
  for (size_t i = 0; i < count; i += LINEAR_ROWS) {
    const float *in[LINEAR_ROWS];
    float *to[LINEAR_ROWS];
    size_t n = count - i < LINEAR_ROWS ? count - i : LINEAR_ROWS;
    for (size_t r = 0; r < LINEAR_ROWS; r++) {
      // A last, short block does its last row again: it writes the same numbers to the same place.
      size_t j = i + (r < n ? r : n - 1);
      in[r] = x + (size_t)(rows ? rows[j] : (int32_t)j) * x_stride;
      to[r] = out + (size_t)(places ? places[j] : (int32_t)j) * out_stride;
    }
    if (n == 1)
      linear_block(in, 1, packed, bias, columns, depth, to);
    else if (n <= LINEAR_ROWS / 2)
      linear_block(in, LINEAR_ROWS / 2, packed, bias, columns, depth, to);
    else
      linear_block(in, LINEAR_ROWS, packed, bias, columns, depth, to);
  }
}

// acc[r] += in[r][0 ..< 96] * one matrix of a panel.
INLINE const float *accumulate(vec (*acc)[3], const float *in, const int rows, const float *w) {
  for (size_t k = 0; k < HK_WIDTH; k++, w += PANEL) {
    vec b0 = load(w), b1 = load(w + VL), b2 = load(w + 2 * VL);
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++) {
      vec a = splat(in[r * 4 * HK_WIDTH + k]);
      acc[r][0] += a * b0;
      acc[r][1] += a * b1;
      acc[r][2] += a * b2;
    }
  }
  return w;
}

// Minimal filtering F(2, 3) (Winograd 1980; Lavin and Gray 2016): two neighbouring rows of a window of three for four
// products instead of six. With d the four input rows and L, C, R the matrices of the window,
//   q = (d1 + d2) (L + C + R) / 2,  r = (d2 - d1) (L - C + R) / 2,
//   first row = q + r + (d0 - d2) L,  second row = q - r + (d3 - d1) R.
INLINE void window_block(const float *in, const int pairs, const float *w, const float *bias, float (*y)[HK_WIDTH]) {
  vec kept[WINDOW_ROWS][3];
  for (int panel = 0; panel < HK_WIDTH; panel += VL) {
    vec acc[WINDOW_ROWS][3];
#pragma clang loop unroll(full)
    for (int p = 0; p < 3; p++) {
      vec b = load(bias + p * HK_WIDTH + panel);
#pragma clang loop unroll(full)
      for (int r = 0; r < pairs; r++) acc[r][p] = b;
    }
    w = accumulate(acc, in, pairs, w);
#pragma clang loop unroll(full)
    for (int r = 0; r < pairs; r++)
#pragma clang loop unroll(full)
      for (int p = 0; p < 3; p++) {
        kept[r][p] = acc[r][p];
        acc[r][p] = splat(0);
      }
    w = accumulate(acc, in + HK_WIDTH, pairs, w);
#pragma clang loop unroll(full)
    for (int r = 0; r < pairs; r++)
#pragma clang loop unroll(full)
      for (int p = 0; p < 3; p++) {
        vec q = kept[r][p];
        kept[r][p] = q - acc[r][p];
        acc[r][p] += q;
      }
    w = accumulate(acc, in + 2 * HK_WIDTH, pairs, w);
#pragma clang loop unroll(full)
    for (int r = 0; r < pairs; r++) {
      store(y[2 * r] + panel, VMAX(VMAX(acc[r][0], acc[r][1]), acc[r][2]));
#pragma clang loop unroll(full)
      for (int p = 0; p < 3; p++) acc[r][p] = kept[r][p];
    }
    w = accumulate(acc, in + 3 * HK_WIDTH, pairs, w);
#pragma clang loop unroll(full)
    for (int r = 0; r < pairs; r++) store(y[2 * r + 1] + panel, VMAX(VMAX(acc[r][0], acc[r][1]), acc[r][2]));
  }
}

static void window(const float *x, const int32_t *pairs, size_t count, const float *packed, const float *bias,
                   const float *gain, const float *shift, float *out) {
  float in[WINDOW_ROWS][4][HK_WIDTH];
  float y[2 * WINDOW_ROWS][HK_WIDTH];
  memset(in, 0, sizeof in);
  for (size_t i = 0; i < count; i += WINDOW_ROWS) {
    size_t n = count - i < WINDOW_ROWS ? count - i : WINDOW_ROWS;
    for (size_t r = 0; r < n; r++) {
      const float *d = x + ((ptrdiff_t)pairs[i + r] - 1) * HK_WIDTH;
      for (int v = 0; v < HK_WIDTH; v += VL) {
        vec d0 = load(d + v), d1 = load(d + HK_WIDTH + v), d2 = load(d + 2 * HK_WIDTH + v),
            d3 = load(d + 3 * HK_WIDTH + v);
        store(in[r][0] + v, d1 + d2);
        store(in[r][1] + v, d2 - d1);
        store(in[r][2] + v, d0 - d2);
        store(in[r][3] + v, d3 - d1);
      }
    }
    if (n == 1)
      window_block(in[0][0], 1, packed, bias, y);
    else if (n <= WINDOW_ROWS / 2)
      window_block(in[0][0], WINDOW_ROWS / 2, packed, bias, y);
    else
      window_block(in[0][0], WINDOW_ROWS, packed, bias, y);
    for (size_t r = 0; r < 2 * n; r++) {
      size_t row = (size_t)pairs[i + r / 2] + r % 2;
      vec v[VECTORS];
      for (int j = 0; j < VECTORS; j++) v[j] = load(y[r] + j * VL);
      normalise(v, gain, shift, x + row * HK_WIDTH, out + row * HK_WIDTH);
    }
  }
}

static void first(const float *table, const int32_t *slots, size_t from, size_t to, const float *gain,
                  const float *shift, float *out) {
  for (size_t r = from; r < to; r++) {
    // Slots lie far apart, mostly in no cache; the last two are fetched twice at the end.
    const float *soon = table + (size_t)slots[r + 3 < to ? r + 3 : to] * HK_SLOT;
    for (size_t line = 0; line < HK_SLOT; line += 16) __builtin_prefetch(soon + line);
    const float *left = table + (size_t)slots[(ptrdiff_t)r - 1] * HK_SLOT + HK_WIDTH;
    const float *centre = table + (size_t)slots[r] * HK_SLOT;
    const float *right = table + (size_t)slots[r + 1] * HK_SLOT + HK_WIDTH + 2 * HK_COLUMNS;
    vec y[VECTORS];
    for (int v = 0; v < VECTORS; v++) {
      vec piece[3];
      for (int p = 0; p < 3; p++) {
        size_t at = p * HK_WIDTH + v * VL;
        piece[p] = load(left + at) + load(centre + HK_WIDTH + HK_COLUMNS + at) + load(right + at);
      }
      y[v] = VMAX(VMAX(piece[0], piece[1]), piece[2]);
    }
    normalise(y, gain, shift, centre, out + r * HK_WIDTH);
  }
}

static void mix(const float *const *rows, size_t count, const float *bias, const float *gain, const float *shift,
                float *out) {
  float sum[HK_COLUMNS];
  memcpy(sum, bias, sizeof sum);
  for (size_t r = 0; r < count; r++) {
    if (r + 1 < count) __builtin_prefetch(rows[r + 1]);
    for (int c = 0; c < HK_COLUMNS; c += VL) store(sum + c, load(sum + c) + load(rows[r] + c));
  }
  vec y[VECTORS];
  for (int v = 0; v < VECTORS; v++)
    y[v] = VMAX(VMAX(load(sum + v * VL), load(sum + HK_WIDTH + v * VL)), load(sum + 2 * HK_WIDTH + v * VL));
  normalise(y, gain, shift, NULL, out);
}

static int32_t best(const float *scores, size_t count) {
  vec top = load(scores);
  for (size_t i = VL; i < count; i += VL) top = VMAX(top, load(scores + i));
  float most = top[0];
  for (int i = 1; i < VL; i++) most = top[i] > most ? top[i] : most;
  vec all = splat(most);
  for (size_t i = 0; i < count; i += VL) {
    unsigned same = VEQUAL(load(scores + i), all);
    if (same) return (int32_t)i + __builtin_ctz(same);
  }
  // Only where a score is not a number.
  return 0;
}

// `block` vectors of scores at a time; two sums each, so that additions do not wait for each other.
INLINE void score(const float *hidden, const float *upper, const float *bias, const float *mask, size_t classes,
                  const int block, float *scores) {
  for (size_t c = 0; c < classes; c += (size_t)block * VL) {
    vec even[7], odd[7];
#pragma clang loop unroll(full)
    for (int v = 0; v < block; v++) {
      even[v] = load(bias + c + v * VL) + load(mask + c + v * VL);
      odd[v] = splat(0);
    }
    for (size_t k = 0; k < HK_HIDDEN; k += 2) {
      const float *w = upper + k * classes + c;
      vec a = splat(hidden[k]), b = splat(hidden[k + 1]);
#pragma clang loop unroll(full)
      for (int v = 0; v < block; v++) {
        even[v] += a * load(w + v * VL);
        odd[v] += b * load(w + classes + v * VL);
      }
    }
#pragma clang loop unroll(full)
    for (int v = 0; v < block; v++) store(scores + c + v * VL, even[v] + odd[v]);
  }
}

static int32_t step(const float *const *rows, size_t count, const float *bias, const float *upper,
                    const float *upper_bias, const float *mask, size_t classes) {
  float hidden[HK_HIDDEN];
  for (int v = 0; v < HK_HIDDEN; v += VL) {
    vec a = load(bias + v), b = load(bias + HK_HIDDEN + v);
    for (size_t r = 0; r < count; r++) {
      a += load(rows[r] + v);
      b += load(rows[r] + HK_HIDDEN + v);
    }
    store(hidden + v, VMAX(a, b));
  }
  float scores[HK_CLASSES];
  if (classes % (7 * HK_UNIT) == 0)
    score(hidden, upper, upper_bias, mask, classes, 7, scores);
  else if (classes % (5 * HK_UNIT) == 0)
    score(hidden, upper, upper_bias, mask, classes, 5, scores);
  else
    score(hidden, upper, upper_bias, mask, classes, 1, scores);
  return best(scores, classes);
}

// QuickScorer (Lucchese et al. 2015), rows side by side: every split of a tree is compared, none is branched on, and what
// is left of the leaves' bits says where a row ends. A walk from the root compares fewer but waits for each.
typedef float row_numbers __attribute__((vector_size(HK_TREE_ROWS * 4), aligned(4), may_alias));
typedef int32_t row_bits __attribute__((vector_size(HK_TREE_ROWS * 4)));

static void tree_sums(const hk_tree_ensemble *ensemble, const float *numbers, size_t rows, size_t features,
                      float *sums) {
  for (size_t tree = 0; tree < ensemble->trees; tree++) {
    const hk_tree_split *start = ensemble->splits + ensemble->split_starts[tree];
    const hk_tree_split *end = ensemble->splits + ensemble->split_starts[tree + 1];
    const float *leaves = ensemble->leaves + ensemble->leaf_starts[tree];
    for (size_t row = 0; row < rows; row += HK_TREE_ROWS) {
      const float *columns = numbers + row * features;
      row_bits reached = (row_bits){} - 1;
      for (const hk_tree_split *split = start; split < end; split++) {
        const row_numbers x = *(const row_numbers *)(columns + (size_t)split->feature * HK_TREE_ROWS);
        reached &= (row_bits)(x <= split->cut) | (int32_t)split->kept;
      }
      if (rows - row >= HK_TREE_ROWS) {
        for (int i = 0; i < HK_TREE_ROWS; i++) sums[row + i] += leaves[__builtin_ctz((uint32_t)reached[i])];
      } else {
        int32_t bits[HK_TREE_ROWS];
        memcpy(bits, &reached, sizeof bits);
        for (size_t i = 0; i < rows - row; i++) sums[row + i] += leaves[__builtin_ctz((uint32_t)bits[i])];
      }
    }
  }
}

const hk_kernels TABLE = {NAME,   packed_size, pack_linear, pack_window, linear,   window,
                          first,  mix,         step,        best,        tree_sums};
