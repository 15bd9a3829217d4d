#include <stdint.h>

// What a file named by SWOT_TEST_CLOCK holds; nanoseconds.
struct swot_test_clock {
    int64_t day_shift;    // added to the time of day
    int64_t boot_shift;   // added to the time since the machine started
    int64_t boot_frozen;  // what the time since the start stands at; 0: it runs
};
