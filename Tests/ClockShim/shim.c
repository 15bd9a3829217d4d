// Preloaded into a program, it lets a test set the clocks that the program reads, as somebody at the machine would set the
// time of day, and as a machine that sleeps moves on the time since its start. Timers stay those of the system.
#define _GNU_SOURCE
#include <ClockShim.h>

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static volatile const struct swot_test_clock *setting;

__attribute__((constructor)) static void find_setting(void) {
    const char *path = getenv("SWOT_TEST_CLOCK");
    int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0) return;
    void *mapped = mmap(NULL, sizeof *setting, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (mapped != MAP_FAILED) setting = mapped;
}

static void add(struct timespec *time, int64_t nanoseconds) {
    int64_t sum = time->tv_sec * 1000000000LL + time->tv_nsec + nanoseconds;
    time->tv_sec = sum / 1000000000LL;
    time->tv_nsec = sum % 1000000000LL;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    int status = (int)syscall(SYS_clock_gettime, clock, time);
    if (status != 0 || !setting) return status;
    if (clock == CLOCK_REALTIME) add(time, setting->day_shift);
    if (clock == CLOCK_BOOTTIME && setting->boot_frozen) *time = (struct timespec){0, 0};
    if (clock == CLOCK_BOOTTIME) add(time, setting->boot_shift + setting->boot_frozen);
    return status;
}
