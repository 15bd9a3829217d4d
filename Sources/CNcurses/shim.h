// The wide-character interface of ncurses, without the macros that shadow Swift names.
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <ncursesw/curses.h>
#include <ncursesw/term.h>
#include <sys/timerfd.h>
#include <time.h>
#include <wchar.h>

// Swift sees no macro that takes arguments or casts, so the values made by such macros get names here.
static const attr_t ncurses_bold = A_BOLD;
static const attr_t ncurses_underline = A_UNDERLINE;
static const attr_t ncurses_reverse = A_REVERSE;
static const attr_t ncurses_italic = A_ITALIC;
static const attr_t ncurses_dim = A_DIM;

static const mmask_t ncurses_left_pressed = BUTTON1_PRESSED;
static const mmask_t ncurses_wheel_up = BUTTON4_PRESSED;
static const mmask_t ncurses_wheel_down = BUTTON5_PRESSED;
static const mmask_t ncurses_presses_and_releases =
    NCURSES_MOUSE_MASK(1, NCURSES_BUTTON_PRESSED | NCURSES_BUTTON_RELEASED) |
    NCURSES_MOUSE_MASK(2, NCURSES_BUTTON_PRESSED | NCURSES_BUTTON_RELEASED) |
    NCURSES_MOUSE_MASK(3, NCURSES_BUTTON_PRESSED | NCURSES_BUTTON_RELEASED) |
    NCURSES_MOUSE_MASK(4, NCURSES_BUTTON_PRESSED | NCURSES_BUTTON_RELEASED) |
    NCURSES_MOUSE_MASK(5, NCURSES_BUTTON_PRESSED | NCURSES_BUTTON_RELEASED);

/// The terminfo name of a string capability by its place in a compiled description; null after the last.
static inline const char *ncurses_string_name(int place) { return strnames[place]; }

// Hidden by the Glibc module's feature macros.
extern int wcwidth(wchar_t);
