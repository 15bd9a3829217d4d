#include <sqlite3.h>

/// Whether closing the last connection leaves the write-ahead log as it is. Swift cannot call the variadic original.
static inline int sqlite3_keep_log_on_close(sqlite3 *db, int keep) {
    return sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep, (int *)0);
}

/// The methods of an open file, and what is called instead of its sync.
typedef struct sqlite3_watched_file {
    sqlite3_io_methods methods;
    const sqlite3_io_methods *original;
    int (*sync)(void *context, sqlite3_file *file, int flags);
    void *context;
} sqlite3_watched_file;

/// The sync of a watched file as SQLite does it.
static inline int sqlite3_sync(sqlite3_file *file, int flags) {
    // The methods come first in what they are a part of.
    return ((const sqlite3_watched_file *)file->pMethods)->original->xSync(file, flags);
}

static int sqlite3_watched_sync(sqlite3_file *file, int flags) {
    const sqlite3_watched_file *watched = (const sqlite3_watched_file *)file->pMethods;
    return watched->sync(watched->context, file, flags);
}

/// Has a function called for each sync of an open file; it answers with the result of `sqlite3_sync`. `watched` is referred to
/// until SQLite closes the file.
static inline void sqlite3_watch_syncs(
    sqlite3_file *file, sqlite3_watched_file *watched, int (*sync)(void *context, sqlite3_file *file, int flags),
    void *context) {
    watched->methods = *file->pMethods;
    watched->methods.xSync = sqlite3_watched_sync;
    watched->original = file->pMethods;
    watched->sync = sync;
    watched->context = context;
    file->pMethods = &watched->methods;
}
