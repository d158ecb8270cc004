// The limit that a decision's cost is measured against: the rows that decisions wrote, inserted once more by bare C, in
// commits of the same size.
//
//   bare BEFORE AFTER GROUP
//
// BEFORE is a copy of the store from before a run, and is written to; AFTER is the store after it. Prints a JSON object:
// rows of each table, commits, seconds of wall and of CPU.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

typedef struct {
  int columns;
  sqlite3_value **values;
} Row;

typedef struct {
  Row *rows;
  int count;
} Rows;

static void check(int code, sqlite3 *db, const char *what) {
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
    fprintf(stderr, "bare: %s: %s\n", what, sqlite3_errmsg(db));
    exit(1);
  }
}

static sqlite3 *open_store(const char *path) {
  sqlite3 *db;
  check(sqlite3_open(path, &db), db, path);
  check(sqlite3_exec(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;", 0, 0, 0), db, path);
  return db;
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql) {
  sqlite3_stmt *statement;
  check(sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, 0), db, sql);
  return statement;
}

static sqlite3_int64 number(sqlite3 *db, const char *sql) {
  sqlite3_stmt *statement = prepare(db, sql);
  check(sqlite3_step(statement), db, sql);
  sqlite3_int64 found = sqlite3_column_int64(statement, 0);
  sqlite3_finalize(statement);
  return found;
}

static Rows read_rows(sqlite3 *db, const char *sql) {
  sqlite3_stmt *statement = prepare(db, sql);
  Rows found = {0, 0};
  int room = 0;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    if (found.count == room) {
      room = room ? 2 * room : 1024;
      found.rows = realloc(found.rows, room * sizeof(Row));
    }
    Row row = {sqlite3_column_count(statement), 0};
    row.values = calloc(row.columns, sizeof(sqlite3_value *));
    for (int i = 0; i < row.columns; i++) row.values[i] = sqlite3_value_dup(sqlite3_column_value(statement, i));
    found.rows[found.count++] = row;
  }
  sqlite3_finalize(statement);
  return found;
}

static void insert(sqlite3 *db, sqlite3_stmt *statement, Row row) {
  for (int i = 0; i < row.columns; i++) sqlite3_bind_value(statement, i + 1, row.values[i]);
  check(sqlite3_step(statement), db, sqlite3_sql(statement));
  sqlite3_reset(statement);
}

// "INSERT INTO table VALUES (?, ?, …)" for as many columns as the table has.
static sqlite3_stmt *inserting(sqlite3 *db, const char *verb, const char *table) {
  char sql[512];
  snprintf(sql, sizeof sql, "SELECT count(*) FROM pragma_table_info('%s')", table);
  int columns = (int)number(db, sql);
  int length = snprintf(sql, sizeof sql, "%s INTO %s VALUES (?", verb, table);
  for (int i = 1; i < columns; i++) length += snprintf(sql + length, sizeof sql - length, ", ?");
  snprintf(sql + length, sizeof sql - length, ")");
  return prepare(db, sql);
}

// The column of that name, in journals and in rows of cases.
enum { STREAM = 2, VERSION = 3 };

// A decision's entries follow each other, and the row of its case is written once, behind them.
static int ends_its_run(const Rows *entries, int i) {
  if (i + 1 == entries->count) return 1;
  const char *one = (const char *)sqlite3_value_text(entries->rows[i].values[STREAM]);
  const char *next = (const char *)sqlite3_value_text(entries->rows[i + 1].values[STREAM]);
  return !one || !next || strcmp(one, next) != 0;
}

static double seconds(struct timeval t) { return t.tv_sec + t.tv_usec / 1e6; }

int main(int count, char **words) {
  if (count != 4 || atoi(words[3]) < 1) {
    fprintf(stderr, "bare BEFORE AFTER GROUP\n");
    return 2;
  }
  int group = atoi(words[3]);
  sqlite3 *before = open_store(words[1]);
  sqlite3 *after = open_store(words[2]);
  char sql[256];
  snprintf(sql, sizeof sql, "SELECT * FROM journal WHERE sequence > %lld ORDER BY sequence",
           number(before, "SELECT coalesce(max(sequence), 0) FROM journal"));
  Rows entries = read_rows(after, sql);
  snprintf(sql, sizeof sql, "SELECT * FROM form_outcomes WHERE at > %lld ORDER BY at",
           number(before, "SELECT coalesce(max(at), 0) FROM form_outcomes"));
  Rows forms = read_rows(after, sql);
  // The row of each entry's case, as it is at the end: as long as it was in between.
  Row *cases = calloc(entries.count, sizeof(Row));
  sqlite3_stmt *of_case = prepare(after, "SELECT * FROM cases WHERE 'case:' || id = ?");
  int known = 0;
  for (int i = 0; i < entries.count; i++) {
    sqlite3_bind_value(of_case, 1, entries.rows[i].values[STREAM]);
    if (sqlite3_step(of_case) == SQLITE_ROW) {
      Row row = {sqlite3_column_count(of_case), 0};
      row.values = calloc(row.columns, sizeof(sqlite3_value *));
      for (int c = 0; c < row.columns; c++) row.values[c] = sqlite3_value_dup(sqlite3_column_value(of_case, c));
      cases[i] = row;
      known++;
    }
    sqlite3_reset(of_case);
  }

  sqlite3_stmt *into_journal = inserting(before, "INSERT", "journal");
  sqlite3_stmt *into_forms = inserting(before, "INSERT", "form_outcomes");
  sqlite3_stmt *into_cases = inserting(before, "INSERT OR REPLACE", "cases");
  sqlite3_stmt *begin = prepare(before, "BEGIN IMMEDIATE");
  sqlite3_stmt *commit = prepare(before, "COMMIT");
  struct timespec from, to;
  struct rusage used_from, used_to;
  getrusage(RUSAGE_SELF, &used_from);
  clock_gettime(CLOCK_MONOTONIC, &from);
  int commits = 0, form = 0;
  double per = entries.count ? (double)forms.count / entries.count : 0;
  for (int i = 0; i < entries.count; commits++) {
    check(sqlite3_step(begin), before, "begin");
    sqlite3_reset(begin);
    int end = i + group < entries.count ? i + group : entries.count;
    for (; i < end; i++) {
      insert(before, into_journal, entries.rows[i]);
      if (cases[i].columns && ends_its_run(&entries, i)) {
        // The row stands at the version at which the journal ends now; the schema holds it to that.
        sqlite3_value_free(cases[i].values[VERSION]);
        cases[i].values[VERSION] = sqlite3_value_dup(entries.rows[i].values[VERSION]);
        insert(before, into_cases, cases[i]);
      }
      while (form < forms.count && form < per * (i + 1)) insert(before, into_forms, forms.rows[form++]);
    }
    check(sqlite3_step(commit), before, "commit");
    sqlite3_reset(commit);
  }
  clock_gettime(CLOCK_MONOTONIC, &to);
  getrusage(RUSAGE_SELF, &used_to);
  double wall = (to.tv_sec - from.tv_sec) + (to.tv_nsec - from.tv_nsec) / 1e9;
  double cpu = seconds(used_to.ru_utime) + seconds(used_to.ru_stime) - seconds(used_from.ru_utime) - seconds(used_from.ru_stime);
  printf("{\"entries\": %d, \"cases\": %d, \"forms\": %d, \"commits\": %d, \"seconds\": %.6f, \"cpu\": %.6f}\n",
         entries.count, known, forms.count, commits, wall, cpu);
  return 0;
}
