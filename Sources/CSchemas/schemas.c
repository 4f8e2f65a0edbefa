// C, since Swift has no #embed yet: the schemas travel inside the program instead of beside it.
#include "schemas.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char claim[] = {
#embed "../../docs/claim.schema.json"
};
static const unsigned char article[] = {
#embed "../../docs/article.schema.json"
};
static const unsigned char document[] = {
#embed "../../docs/document.schema.json"
};
static const unsigned char page[] = {
#embed "../../docs/page.schema.json"
};
static const unsigned char error[] = {
#embed "../../docs/error.schema.json"
};
static const unsigned char summary[] = {
#embed "../../docs/summary.schema.json"
};

static const struct {
  const unsigned char *bytes;
  size_t size;
} schemas[] = {
    {claim, sizeof claim}, {article, sizeof article}, {document, sizeof document},
    {page, sizeof page},   {error, sizeof error},     {summary, sizeof summary},
};

const unsigned char *hearsay_schema(int kind) {
  return kind >= 0 && kind < 6 ? schemas[kind].bytes : NULL;
}

size_t hearsay_schema_size(int kind) { return kind >= 0 && kind < 6 ? schemas[kind].size : 0; }
