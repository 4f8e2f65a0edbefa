#include "cidna.h"

#include <pthread.h>
#include <unicode/uidna.h>

static UIDNA *idna = NULL;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void open_idna(void) {
  UErrorCode status = U_ZERO_ERROR;
  idna = uidna_openUTS46(
      UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE,
      &status);
  if (U_FAILURE(status)) idna = NULL;
}

int32_t hearsay_idna_to_ascii(const char *name, int32_t length, char *output, int32_t capacity) {
  pthread_once(&once, open_idna);
  if (idna == NULL) return -1;
  // VerifyDnsLength and CheckHyphens are off in browsers: news hosts with `--` in a label exist.
  const uint32_t ignored = UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG | UIDNA_ERROR_DOMAIN_NAME_TOO_LONG |
                           UIDNA_ERROR_LEADING_HYPHEN | UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4;
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  UErrorCode status = U_ZERO_ERROR;
  int32_t written = uidna_nameToASCII_UTF8(idna, name, length, output, capacity, &info, &status);
  if (U_FAILURE(status) || written > capacity || (info.errors & ~ignored) != 0) return -1;
  return written;
}
