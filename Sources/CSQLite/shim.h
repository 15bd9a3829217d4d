#include <sqlite3.h>

/// Says whether closing the last connection leaves the write-ahead log (WAL) as it is. Swift cannot call the original, which is
/// variadic.
static inline int sqlite3_keep_wal_on_close(sqlite3 *db, int keep) {
    return sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep, (int *)0);
}
