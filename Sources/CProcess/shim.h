#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>

// prctl takes any number of arguments, so Swift cannot call it. Returns 0, or -1 with errno.
static inline int forbid_core_dumps(void) {
  struct rlimit none = {0, 0};
  if (setrlimit(RLIMIT_CORE, &none) != 0) return -1;
  return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

// glibc gives each thread a heap of its own, up to eight a processor, and each keeps what it was once given. Heaps that
// are there already stay, so early. Returns 0, or -1, and then there are more of them.
static inline int share_heaps(int count) { return mallopt(M_ARENA_MAX, count) == 1 ? 0 : -1; }
