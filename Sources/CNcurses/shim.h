// The wide-character interface of ncurses, without the macros that shadow Swift names.
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <ncursesw/curses.h>
#include <ncursesw/term.h>

// Swift sees no macro that takes arguments or casts, so the values made by such macros get names here.
static const attr_t ncurses_bold = A_BOLD;
static const attr_t ncurses_underline = A_UNDERLINE;
static const attr_t ncurses_reverse = A_REVERSE;
static const attr_t ncurses_italic = A_ITALIC;
static const attr_t ncurses_dim = A_DIM;

/// The terminfo name of a string capability by its place in a compiled description; null after the last.
static inline const char *ncurses_string_name(int place) { return strnames[place]; }
