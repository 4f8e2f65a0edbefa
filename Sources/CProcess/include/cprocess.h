#ifndef HEARSAY_CPROCESS_H
#define HEARSAY_CPROCESS_H

#include <spawn.h>
#include <sys/types.h>

/* GNU functions that Swift's Glibc module does not show. All return 0, or an error number. */

/* The child closes all descriptors from `first` on: `posix_spawn_file_actions_addclosefrom_np`. */
int hearsay_close_from(posix_spawn_file_actions_t *actions, int first);

/* Bounds the memory that a process may map, in bytes: `prlimit` with RLIMIT_AS. */
int hearsay_limit_address_space(pid_t process, unsigned long bytes);

/* Ends a process that has worked so long, in seconds of processor time: `prlimit` with RLIMIT_CPU. */
int hearsay_limit_processor_time(pid_t process, unsigned long seconds);

#endif
