#ifndef HEARSAY_SCHEMAS_H
#define HEARSAY_SCHEMAS_H

#include <stddef.h>

// The JSON Schemas of docs/, in the order of RecordSchema.swift; NULL and 0 for another number.
const unsigned char *hearsay_schema(int kind);
size_t hearsay_schema_size(int kind);

#endif
