#pragma once

// Debian's libxml2 is built with ICU, and its encoding.h then pulls in ICU's headers, whose UErrorCode
// differs from the one in Foundation's own ICU: beside `import Foundation` that does not compile.
// Without the macro the headers leave ICU out. Only `struct _xmlCharEncodingHandler` changes its layout:
// never allocate or read one from Swift.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
