#include "core/storage/store.h"

#include "core/storage/connection.h"
#include "core/storage/durable_file.h"
#include "core/storage/sqlite_problem.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace zebra::storage {

namespace {

bool in_transaction(const SQLite::Database& database) {
    return sqlite3_get_autocommit(database.getHandle()) == 0;
}

// Ends a transaction that did not reach its commit. A failing ROLLBACK has nothing to undo:
// SQLite rolled back by itself, or will when the file is opened next.
class RollbackGuard {
  public:
    explicit RollbackGuard(SQLite::Database& database) : database_{database} {}
    RollbackGuard(const RollbackGuard&) = delete;
    RollbackGuard& operator=(const RollbackGuard&) = delete;
    RollbackGuard(RollbackGuard&&) = delete;
    RollbackGuard& operator=(RollbackGuard&&) = delete;
    ~RollbackGuard() {
        if (in_transaction(database_)) database_.tryExec("ROLLBACK");
    }

  private:
    SQLite::Database& database_;
};

// Makes a new file under a temporary name and gives it its own when it is complete, unless another
// instance was faster: then that one's file stands.
Outcome<void> create_file(const std::filesystem::path& file, const StoreOptions& options) {
    const auto temporary = TemporaryFile::create_in(file.parent_path());
    if (!temporary) return fail(temporary.error());
    auto written =
        write_new_database(temporary->path(), file, options.migrations, {}, options.vfs_name);
    if (!written) return written;
    const auto named = rename_to_free_name(temporary->path(), file);
    if (!named) return fail(named.error());
    return sync_folder(file.parent_path());
}

// A copy of the whole database in memory, brought up to date.
std::unique_ptr<SQLite::Database> updated_copy(SQLite::Database& source, Migrations migrations) {
    auto copy = std::make_unique<SQLite::Database>(":memory:",
                                                   SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Backup{*copy, source}.executeStep();
    migrate(*copy, migrations);
    copy->exec("PRAGMA query_only = ON");
    return copy;
}

} // namespace

Problem newer_version_problem(const std::filesystem::path& file, int version, int known) {
    return {Problem::Kind::newer_version,
            fmt::format("{} was written by a newer version of this app (schema {}, this one knows "
                        "{}). Nothing was changed; install the newer version.",
                        file.string(), version, known)};
}

Store::Store(std::filesystem::path file, OpenMode mode, StoreOptions options)
    : file_{std::move(file)}, mode_{mode}, options_{std::move(options)} {}

Store::Store(Store&& other) noexcept = default;
Store& Store::operator=(Store&& other) noexcept = default;
Store::~Store() = default;

Outcome<Store> Store::open(const std::filesystem::path& file, OpenMode mode,
                           const StoreOptions& options) {
    Store store{std::filesystem::absolute(file), mode, options};
    Outcome<void> opened = store.open_file();
    if (!opened && opened.error().kind == Problem::Kind::not_found && options.create
        && mode == OpenMode::read_write) {
        opened = create_file(store.file_, options);
        if (opened) opened = store.open_file();
    }
    if (opened && options.full_check) {
        opened = store.full_check();
    } else if (opened && options.quick_check) {
        opened = store.quick_check();
    }
    if (!opened) return fail(opened.error());
    store.options_.create = false; // a file that vanishes later is missed, not made anew
    return store;
}

Outcome<void> Store::open_file() {
    auto connection = connect(file_, mode_, options_.vfs_name);
    if (!connection) return fail(connection.error());
    const int known = newest_version(options_.migrations);
    if (connection->schema_version > known) {
        return fail(newer_version_problem(file_, connection->schema_version, known));
    }
    const bool older = connection->schema_version < known;
    try {
        if (older && mode_ == OpenMode::read_only) {
            database_ = updated_copy(connection->database, options_.migrations);
            in_memory_ = true;
            return {};
        }
        if (older) {
            if (!options_.before_migration) {
                return fail(Problem::Kind::io,
                            fmt::format("{} is of an older version and needs a backup before it "
                                        "is brought up to date. Open the app once.",
                                        file_.string()));
            }
            if (auto ready = options_.before_migration(known); !ready) return ready;
            migrate(connection->database, options_.migrations);
        }
        database_ = std::make_unique<SQLite::Database>(std::move(connection->database));
        in_memory_ = false;
        note_data_version();
        return {};
    } catch (const SQLite::Exception& exception) {
        return fail(sqlite_problem(exception, file_));
    }
}

bool Store::was_replaced() const {
    if (in_memory_) return false;
    int moved = 0;
    sqlite3_file_control(database_->getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

Outcome<void> Store::open_again_if_replaced() {
    if (!was_replaced()) return {};
    if (auto opened = open_file(); !opened) return opened;
    replaced_ = true;
    ++revision_;
    return {};
}

void Store::note_data_version() {
    data_version_ = database_->execAndGet("PRAGMA data_version").getInt64();
}

bool Store::changed_elsewhere() {
    if (in_memory_ || !open_again_if_replaced()) return false; // the next action says why
    try {
        const std::int64_t before = data_version_;
        note_data_version();
        const bool changed = replaced_ || before != data_version_;
        replaced_ = false;
        return changed;
    } catch (const SQLite::Exception&) {
        return false; // the next action meets the same trouble and reports it
    }
}

Outcome<void> Store::quick_check() {
    return read([this](SQLite::Database& database) {
        return examine(database, file_, Examination::quick);
    });
}

Outcome<void> Store::full_check() {
    return read(
        [this](SQLite::Database& database) { return examine(database, file_, Examination::full); });
}

Outcome<void> Store::begin(Kind kind) {
    constexpr int attempts = 3;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        // Before SQLite looks for a journal: one that lies there now belongs to the new file.
        if (auto ours = open_again_if_replaced(); !ours) return ours;
        database_->exec(kind == Kind::writing ? "BEGIN IMMEDIATE" : "BEGIN");
        // Under the lock nobody replaces the file any more.
        if (kind == Kind::reading || !was_replaced()) return {};
        database_->tryExec("ROLLBACK");
    }
    return fail(Problem::Kind::busy,
                fmt::format("{} is being replaced by another copy of the app. Try again in a "
                            "moment.",
                            file_.string()));
}

Outcome<void> Store::run_work(Kind kind, const Work& work) {
    if (kind == Kind::writing && mode_ == OpenMode::read_only) {
        return fail(Problem::Kind::no_permission,
                    fmt::format("{} was opened for reading only.", file_.string()));
    }
    try {
        if (in_transaction(*database_)) {
            if (kind == Kind::reading) return work(*database_);
            return fail(Problem::Kind::busy, "A change was begun inside another one.");
        }
        if (auto begun = begin(kind); !begun) return begun;
        const RollbackGuard guard{*database_};
        if (auto done = work(*database_); !done) return done;
        if (kind == Kind::writing) ++revision_;
        database_->exec("COMMIT");
        return {};
    } catch (const SQLite::Exception& exception) {
        return fail(sqlite_problem(exception, file_));
    }
}

} // namespace zebra::storage
