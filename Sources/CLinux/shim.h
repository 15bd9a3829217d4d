// Constants of Linux that the Glibc module does not show.

/// Open file description locks, see fcntl(2).
static const int linux_f_ofd_getlk = 36; // F_OFD_GETLK
static const int linux_f_ofd_setlk = 37; // F_OFD_SETLK
