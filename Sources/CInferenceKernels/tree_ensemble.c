#include "include/tree_ensemble.h"

// QuickScorer (Lucchese et al. 2015), rows side by side: every split of a tree is compared, none is branched on, and what
// is left of the leaves' bits says where a row ends. A walk from the root compares fewer but waits for each.

typedef float numbers16 __attribute__((vector_size(HK_TREE_ROWS * 4), aligned(4), may_alias));
typedef int32_t bits16 __attribute__((vector_size(HK_TREE_ROWS * 4)));

void hk_tree_sums(const hk_tree_ensemble *ensemble, const float *numbers, size_t blocks, size_t features, float *sums) {
  for (size_t tree = 0; tree < ensemble->trees; tree++) {
    const hk_tree_split *first = ensemble->splits + ensemble->split_starts[tree];
    const hk_tree_split *last = ensemble->splits + ensemble->split_starts[tree + 1];
    const float *leaves = ensemble->leaves + ensemble->leaf_starts[tree];
    for (size_t block = 0; block < blocks; block++) {
      const float *columns = numbers + block * features * HK_TREE_ROWS;
      bits16 reached = (bits16){} - 1;
      for (const hk_tree_split *split = first; split < last; split++) {
        const numbers16 x = *(const numbers16 *)(columns + (size_t)split->feature * HK_TREE_ROWS);
        reached &= (bits16)(x <= split->cut) | (int32_t)split->kept;
      }
      float *sum = sums + block * HK_TREE_ROWS;
      for (int row = 0; row < HK_TREE_ROWS; row++) sum[row] += leaves[__builtin_ctz((uint32_t)reached[row])];
    }
  }
}
