#pragma once

#include <stddef.h>
#include <stdint.h>

#include "feature_table.h"
#include "tree_ensemble.h"

// The arithmetic of spaCy's convolutional pipelines, in one table of functions per instruction set.
//
// All matrices are 32-bit floats, row-major. No function allocates, and none reads or writes outside the sizes that its
// comment states. Numbers come out within 1e-4 of a plain sum, whatever the instruction set.

enum {
  // Width of a token's vector.
  HK_WIDTH = 96,
  // Linear pieces of a maxout unit (Goodfellow et al. 2013).
  HK_PIECES = 3,
  // Columns of a maxout layer before its maximum, in order piece * 96 + output.
  HK_COLUMNS = 288,
  // Input of a windowed layer: the vectors of a token and its two neighbours.
  HK_WINDOW = 288,
  // Floats of a windowed layer's packed weights: four matrices of 96 inputs.
  HK_PACKED_WINDOW = 4 * HK_WIDTH * HK_COLUMNS,
  // Floats that a word type keeps for one encoder: its vector, then its share of the first layer as left neighbour,
  // centre and right neighbour.
  HK_SLOT = HK_WIDTH + 3 * HK_COLUMNS,
  // Hidden units of a transition system, and its columns before the maximum over two pieces.
  HK_HIDDEN = 64,
  HK_LOWER = 128,
  // The most classes of a transition system.
  HK_CLASSES = 512,
  // Columns of every matrix product are a multiple of this.
  HK_UNIT = 16,
};

typedef struct hk_kernels {
  const char *name;

  // Floats that `pack_linear` writes for [columns x depth] weights.
  size_t (*packed_size)(size_t columns, size_t depth);
  // weights [columns x depth] -> packed, in the order in which `linear` reads them. columns % HK_UNIT == 0.
  void (*pack_linear)(const float *weights, size_t columns, size_t depth, float *packed);
  // weights [288 x 288] -> packed [HK_PACKED_WINDOW], in the order in which `window` reads them.
  void (*pack_window)(const float *weights, float *packed);

  // out[i] = x[rows[i]] W' + bias. x has `x_stride` floats a row, out `out_stride` (in order of i, or scattered to
  // out + places[i] * out_stride where `places` is not null).
  void (*linear)(const float *x, size_t x_stride, const int32_t *rows, size_t count, const float *packed,
                 const float *bias, size_t columns, size_t depth, float *out, size_t out_stride,
                 const int32_t *places);

  // A residual convolution: out[r] = x[r] + norm(maxout(x[r - 1], x[r], x[r + 1])) for each r and r + 1 of `pairs`.
  // x and out: [rows x 96], different memory. Reads rows r - 1 to r + 2.
  void (*window)(const float *x, const int32_t *pairs, size_t count, const float *packed, const float *bias,
                 const float *gain, const float *shift, float *out);

  // The same from word types' shares: row r's neighbours are slots[r - 1] and slots[r + 1]. Writes rows
  // first ..< last of out.
  void (*first)(const float *table, const int32_t *slots, size_t first, size_t last, const float *gain,
                const float *shift, float *out);

  // out[96] = norm(max over pieces of (bias + the sum of `count` rows of 288)).
  void (*mix)(const float *const *rows, size_t count, const float *bias, const float *gain, const float *shift,
              float *out);

  // One transition: hidden = max over pieces of (bias + the sum of `count` rows of 128); the best of
  // upper * hidden + upper_bias + mask. upper: [64 x classes] (already transposed), classes % HK_UNIT == 0,
  // classes <= HK_CLASSES. The first
  // of equals wins; a mask of minus infinity forbids.
  int32_t (*step)(const float *const *rows, size_t count, const float *bias, const float *upper,
                  const float *upper_bias, const float *mask, size_t classes);

  // Index of the first greatest of `count` scores; count % HK_UNIT == 0.
  int32_t (*best)(const float *scores, size_t count);

  // Adds each tree's leaf to every row's sum, in order of the trees. `numbers` is [blocks][features][HK_TREE_ROWS], a block
  // for each HK_TREE_ROWS rows and what is left of them; `sums` [rows]; a split's feature is below `features`.
  void (*tree_sums)(const hk_tree_ensemble *ensemble, const float *numbers, size_t rows, size_t features, float *sums);
} hk_kernels;

// The table of a name ("avx512", "avx2", "plain"), or null where this processor or build has none such.
const hk_kernels *hk_kernels_named(const char *name);

// The fastest table of this processor.
const hk_kernels *hk_kernels_best(void);

// A 64-bit checksum of bytes, as fast as memory. It finds damage, not malice.
uint64_t hk_checksum(const uint8_t *bytes, size_t count);
