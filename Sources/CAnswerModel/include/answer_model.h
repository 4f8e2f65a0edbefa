#ifndef HEARSAY_ANSWER_MODEL_H
#define HEARSAY_ANSWER_MODEL_H

#include <stddef.h>

/// The bytes of `answer.model`, compiled into the program so that it needs no file beside it. `Training/answers` writes
/// them; `AnswerModel.swift` reads them. They live as long as the program.
const unsigned char *hearsay_answer_model(size_t *count);

#endif
