#pragma once

#include <stdint.h>

/// UTS #46 ToASCII as the WHATWG URL standard asks for it (non-transitional, CheckHyphens and VerifyDnsLength off,
/// CheckBidi and CheckJoiners on), by ICU's `uidna_nameToASCII_UTF8`.
///
/// Returns the length of the ASCII name in `output`, or -1 where the name is not valid or does not fit.
///
/// A C file and not a system library target: ICU's headers clash with Foundation's own copy of them (`UErrorCode`), and
/// ICU's names are macros that carry its version. libxml2 links the same library on Debian, so this adds none.
int32_t hearsay_idna_to_ascii(const char *name, int32_t length, char *output, int32_t capacity);
