// Filled by the first end-to-end commit.
