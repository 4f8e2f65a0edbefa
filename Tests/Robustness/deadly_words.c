/* Preloaded (LD_PRELOAD), ends the process where a text has a deadly word, as a fault in a library or in our own code would.

     Parsedeath     SIGILL, as a Swift trap, when the page is parsed
     Memorydeath    SIGKILL, as for want of memory, when the page is parsed
     Tokendeath     SIGSEGV, when the text's words are told apart; as a part of something like Tokendeath/2-x
     Slowpage       half a second more, when the page is parsed
*/
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static int has(const void *text, size_t length, const char *word) {
  return text != NULL && memmem(text, length, word, strlen(word)) != NULL;
}

static void end_by(int number) {
  signal(number, SIG_DFL);
  kill(getpid(), number);
  for (;;) pause();
}

void *htmlCreateMemoryParserCtxt(const char *buffer, int size) {
  if (has(buffer, size, "Parsedeath")) end_by(SIGILL);
  if (has(buffer, size, "Memorydeath")) end_by(SIGKILL);
  if (has(buffer, size, "Slowpage")) usleep(500000);
  void *(*next)(const char *, int) = dlsym(RTLD_NEXT, "htmlCreateMemoryParserCtxt");
  return next(buffer, size);
}

int pcre2_match_8(const void *code, const unsigned char *subject, size_t length, size_t start, unsigned options,
                  void *data, void *context) {
  if (has(subject, length, "Tokendeath")) end_by(SIGSEGV);
  int (*next)(const void *, const unsigned char *, size_t, size_t, unsigned, void *, void *) =
      dlsym(RTLD_NEXT, "pcre2_match_8");
  return next(code, subject, length, start, options, data, context);
}
