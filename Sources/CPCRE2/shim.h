#pragma once

// Swift does not see the generic names, which are macros over this width: use the names that end in _8.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
