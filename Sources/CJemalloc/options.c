#include "CJemalloc.h"

// Read by jemalloc before main(). Few arenas, since two processors' threads share them well enough, and what is free goes
// back to the system within a second, by a thread that sees to it when nobody asks for anything: a server that had much
// to do an hour ago should not look like one that has.
extern const char *malloc_conf;
const char *malloc_conf = "narenas:2,background_thread:true,dirty_decay_ms:1000,muzzy_decay_ms:0";
