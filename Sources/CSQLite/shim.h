#include <sqlite3.h>

/// Whether closing the last connection leaves the write-ahead log as it is. Swift cannot call the variadic original.
static inline int sqlite3_keep_log_on_close(sqlite3 *db, int keep) {
    return sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep, (int *)0);
}

/// The methods of an open file, and what is called before each of its syncs.
typedef struct sqlite3_watched_file {
    sqlite3_io_methods methods;
    const sqlite3_io_methods *original;
    void (*syncing)(void *context);
    void *context;
} sqlite3_watched_file;

static int sqlite3_watched_sync(sqlite3_file *file, int flags) {
    // The methods come first in what they are a part of.
    const sqlite3_watched_file *watched = (const sqlite3_watched_file *)file->pMethods;
    watched->syncing(watched->context);
    return watched->original->xSync(file, flags);
}

/// Has a function called before each sync of an open file. `watched` is referred to until SQLite closes the file.
static inline void sqlite3_watch_syncs(
    sqlite3_file *file, sqlite3_watched_file *watched, void (*syncing)(void *context), void *context) {
    watched->methods = *file->pMethods;
    watched->methods.xSync = sqlite3_watched_sync;
    watched->original = file->pMethods;
    watched->syncing = syncing;
    watched->context = context;
    file->pMethods = &watched->methods;
}

// Hidden by the Glibc module's feature macros.
extern int sync_file_range(int file, long long offset, long long count, unsigned int flags);
static const unsigned int sync_file_range_write = 2; // SYNC_FILE_RANGE_WRITE
