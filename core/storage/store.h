// The data file, open. One transaction is one action of the person; what `transact` returned well
// is on the disk and survives a power cut.
//
// Durable: journal_mode = TRUNCATE with synchronous = FULL. SQLite syncs the journal before it
// touches the data, syncs the data, and then syncs the truncated journal, which is the commit.
// (With journal_mode = DELETE at FULL the folder is not synced after the journal is deleted, so a
// power cut could bring the journal back and with it the state before the commit.)
//
// Several instances may have the file open. A file that another one replaced (a backup was
// restored) is noticed before anything is written, and the new one is opened in its place.
//
// A Store belongs to one thread at a time. No exception leaves it, except one that `fn` throws and
// that is not SQLite's; the transaction is then rolled back.
#pragma once

#include "core/base/outcome.h"
#include "core/storage/migrations.h"
#include "core/storage/open_mode.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

namespace SQLite {
class Database;
}

namespace zebra::storage {

struct StoreOptions {
    bool create = true;        // read_write: make the file when there is none (mode 0600)
    bool quick_check = false;  // examine the content before the store is handed out
    bool full_check = false;   // also indexes against their tables, which takes longer
    std::string vfs_name = {}; // "" is the machine's own
    Migrations migrations = shipped_migrations();
    // Called before an existing file of an older schema is changed; unless it returns well nothing
    // is migrated. Without it such a file is refused.
    std::function<Outcome<void>(int to_version)> before_migration = {};
};

class Store {
  public:
    // read_only creates nothing and changes nothing on the disk (a transaction that was cut off
    // earlier is rolled back, though); a file of an older schema is read into memory and brought up
    // to date there.
    // read_write brings an existing file up to date in one transaction.
    // Problems: not_found, damaged, newer_version, no_permission, busy, disk_full, io.
    static Outcome<Store> open(const std::filesystem::path& file, OpenMode mode,
                               const StoreOptions& options = {});

    Store(Store&& other) noexcept;
    Store& operator=(Store&& other) noexcept;
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;
    ~Store();

    const std::filesystem::path& file() const { return file_; }

    // Goes up with every transaction of this Store that was committed, tried to be committed, or
    // found the file replaced: whoever shows data reads again when it differs.
    std::uint64_t revision() const { return revision_; }

    // True once after another connection committed, or replaced the file. Reads the disk.
    bool changed_elsewhere();

    // SQLite's quick check of the whole content: `damaged` when it finds anything. Some
    // milliseconds a megabyte.
    Outcome<void> quick_check();
    // All that SQLite can check, the indexes too.
    Outcome<void> full_check();

    // Runs `fn(SQLite::Database&) -> Outcome<Value>` inside BEGIN IMMEDIATE ... COMMIT, so that
    // what it reads is still true when it writes. A Problem that it returns, or an
    // SQLite::Exception, rolls back; the store stays usable. Not to be called from within `fn`. A
    // commit that the disk failed on is reported as a Problem; in rare cases (the last sync failed)
    // the change is found to be there afterwards.
    template <class Fn>
    auto transact(const Fn& fn) -> std::invoke_result_t<const Fn&, SQLite::Database&> {
        return run(Kind::writing, fn);
    }

    // Runs `fn` as above inside one read transaction: several queries see one state.
    // May be called from within `read`.
    template <class Fn>
    auto read(const Fn& fn) -> std::invoke_result_t<const Fn&, SQLite::Database&> {
        return run(Kind::reading, fn);
    }

  private:
    enum class Kind { reading, writing };
    using Work = std::function<Outcome<void>(SQLite::Database&)>;

    Store(std::filesystem::path file, OpenMode mode, StoreOptions options);

    template <class Fn>
    auto run(Kind kind, const Fn& fn) -> std::invoke_result_t<const Fn&, SQLite::Database&> {
        std::invoke_result_t<const Fn&, SQLite::Database&> result = fail(Problem{});
        const Outcome<void> done = run_work(kind, [&](SQLite::Database& database) -> Outcome<void> {
            result = fn(database);
            if (!result) return fail(result.error());
            return {};
        });
        if (!done) return fail(done.error());
        return result;
    }

    Outcome<void> run_work(Kind kind, const Work& work);
    Outcome<void> begin(Kind kind);
    Outcome<void> open_file();
    Outcome<void> open_again_if_replaced();
    bool was_replaced() const;
    void note_data_version();

    std::filesystem::path file_;
    OpenMode mode_;
    StoreOptions options_;
    std::unique_ptr<SQLite::Database> database_;
    std::uint64_t revision_ = 0;
    std::int64_t data_version_ = 0; // SQLite's, of the last time it was asked
    bool replaced_ = false;         // not reported by changed_elsewhere() yet
    bool in_memory_ = false;        // a copy of a file of an older schema
};

// Sentences for files that are not opened.
Problem newer_version_problem(const std::filesystem::path& file, int version, int known);

} // namespace zebra::storage
