#pragma once

#include <stddef.h>
#include <stdint.h>

// The report page's parts, compiled into the binary so that it needs no file beside it.
// Each function gives the first byte and writes the number of bytes.
const uint8_t *_Nonnull hearsay_report_html(size_t *_Nonnull count);
const uint8_t *_Nonnull hearsay_report_css(size_t *_Nonnull count);
const uint8_t *_Nonnull hearsay_report_js(size_t *_Nonnull count);
