// Constants and calls of Linux that the Glibc module does not show.
#include <wchar.h>

/// How many columns a character takes, as the C library and ncurses see it.
extern int wcwidth(wchar_t);

/// Open file description locks, see fcntl(2).
static const int linux_f_ofd_getlk = 36; // F_OFD_GETLK
static const int linux_f_ofd_setlk = 37; // F_OFD_SETLK
