// Calls of Linux that the Glibc module does not show.
#include <stdint.h>
#include <sys/syscall.h>

extern long syscall(long number, ...);

extern int sync_file_range(int file, long long offset, long long count, unsigned int flags);
static const unsigned int sync_file_range_write = 2; // SYNC_FILE_RANGE_WRITE

/// Asks for turns of so many nanoseconds on the processor for the calling thread: with short ones it need not wait for the end
/// of somebody else's long one. Nonzero where the kernel knows no such wish, which is one of Linux 6.12; see sched_setattr(2).
static inline int sched_ask_for_turns(uint64_t nanoseconds) {
    struct {
        uint32_t size, policy;
        uint64_t flags;
        int32_t nice;
        uint32_t priority;
        uint64_t runtime, deadline, period;
    } wish = {.size = sizeof wish, .runtime = nanoseconds};
    return (int)syscall(SYS_sched_setattr, 0, &wish, 0);
}
