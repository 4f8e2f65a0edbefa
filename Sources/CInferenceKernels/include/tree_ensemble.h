#pragma once

#include <stddef.h>
#include <stdint.h>

enum {
  // Rows that are walked side by side.
  HK_TREE_ROWS = 16,
  // The most leaves of a tree: one bit each.
  HK_TREE_LEAVES = 32,
};

// A split: a number that is smaller or equal goes left. Where it goes right, the leaves below its left child are out of
// reach; `kept` has a bit for each of the others, the tree's leftmost leaf in bit 0.
typedef struct {
  float cut;
  uint32_t feature;
  uint32_t kept;
} hk_tree_split;

// Decision trees of at most HK_TREE_LEAVES leaves.
typedef struct {
  // Splits and leaves, tree by tree; leaves from left to right.
  const hk_tree_split *splits;
  const float *leaves;
  // [trees + 1] each: where a tree's splits and leaves begin, then where the last one's end.
  const int32_t *split_starts;
  const int32_t *leaf_starts;
  size_t trees;
} hk_tree_ensemble;
