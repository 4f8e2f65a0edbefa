#define _GNU_SOURCE
#include "cprocess.h"

#include <errno.h>
#include <sys/resource.h>

int hearsay_close_from(posix_spawn_file_actions_t *actions, int first) {
  return posix_spawn_file_actions_addclosefrom_np(actions, first);
}

int hearsay_limit_address_space(pid_t process, unsigned long bytes) {
  struct rlimit limit = {.rlim_cur = bytes, .rlim_max = bytes};
  return prlimit(process, RLIMIT_AS, &limit, NULL) == 0 ? 0 : errno;
}

int hearsay_limit_processor_time(pid_t process, unsigned long seconds) {
  struct rlimit limit = {.rlim_cur = seconds, .rlim_max = seconds};
  return prlimit(process, RLIMIT_CPU, &limit, NULL) == 0 ? 0 : errno;
}
