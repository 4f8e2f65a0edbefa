#include "export_resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t html[] = {
#embed "page/report.html"
};
static const uint8_t css[] = {
#embed "page/report.css"
};
static const uint8_t js[] = {
#embed "page/report.js"
};

const uint8_t *hearsay_report_html(size_t *count) {
  *count = sizeof html;
  return html;
}

const uint8_t *hearsay_report_css(size_t *count) {
  *count = sizeof css;
  return css;
}

const uint8_t *hearsay_report_js(size_t *count) {
  *count = sizeof js;
  return js;
}
