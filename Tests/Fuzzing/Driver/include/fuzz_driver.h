#pragma once

#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer with these arguments; `target` is called with each input. Part of libFuzzer (FuzzerDriver.cpp), which the
/// option -sanitize=fuzzer links in.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*target)(const uint8_t *bytes, size_t count));
