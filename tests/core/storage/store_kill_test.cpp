// The process is killed at moments that nobody chose: every change it had acknowledged is there.
#include "core/storage/data_folder.h"
#include "core/storage/store.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <ctime>
#include <new>
#include <random>

using namespace zebra;
using namespace zebra::storage;

namespace {

struct Shared {
    std::atomic<int> ticks{0};
    std::atomic<int> entries{0};
};

void pause_us(int microseconds) {
    const timespec pause{0, microseconds * 1000L};
    ::nanosleep(&pause, nullptr);
}

// Ticks and logs until it is killed; counts only what was acknowledged.
[[noreturn]] void write_for_ever(const std::filesystem::path& folder, Shared& shared) {
    auto store = Store::open(database_file(folder), OpenMode::read_write);
    if (!store) _exit(1);
    while (true) {
        const int tick = shared.ticks + 1;
        const auto ticked = store->transact([tick](SQLite::Database& database) -> Outcome<void> {
            const std::string day = fmt::format("date('1900-01-01', '{} days')", tick);
            database.exec(fmt::format("INSERT OR REPLACE INTO day_value VALUES ({}, 'fluids', {})",
                                      day, tick % 1000));
            database.exec(fmt::format("INSERT INTO day_change (day, habit, new_value, "
                                      "changed_unix_s) VALUES ({}, 'fluids', {}, 0)",
                                      day, tick % 1000));
            return {};
        });
        if (!ticked) _exit(1);
        ++shared.ticks;
        const auto logged = store->transact([](SQLite::Database& database) -> Outcome<void> {
            database.exec("INSERT INTO symptom_entry (symptom, at, day, severity, note, faint, "
                          "confused, breathless, logged_unix_s) VALUES ('flushing', "
                          "'2026-11-22T14:20', '2026-11-22', 2, hex(randomblob(400)), 0, 0, 0, 0)");
            return {};
        });
        if (!logged) _exit(1);
        ++shared.entries;
    }
}

} // namespace

TEST_CASE("killed at any moment, the app has lost nothing that it said was saved") {
    const test::TempDir folder;
    void* memory =
        ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    REQUIRE(memory != MAP_FAILED);
    auto* shared = new (memory) Shared;
    std::mt19937 random{20261122}; // NOLINT(cert-msc51-cpp): the same moments each time
    constexpr int rounds = 240;
    for (int round = 0; round < rounds; ++round) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) write_for_ever(folder.path(), *shared);
        // Every other round from the first acknowledged change on, however slow the disk is; the
        // rest at any moment, opening included.
        const int before = shared->ticks;
        while (round % 2 == 0 && shared->ticks == before
               && ::waitpid(child, nullptr, WNOHANG) == 0) {
            pause_us(100);
        }
        pause_us(std::uniform_int_distribution<int>{0, 8'000}(random));
        ::kill(child, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        REQUIRE(WIFSIGNALED(status)); // it did not give up by itself

        Store store = test::open_store(folder.path());
        CHECK(store.quick_check());
        const auto ticks = test::number(store, "SELECT count(*) FROM day_value");
        const auto entries = test::number(store, "SELECT count(*) FROM symptom_entry");
        // At most one more: committed, and killed before it could be counted.
        CHECK(ticks >= shared->ticks);
        CHECK(ticks <= shared->ticks + 1);
        CHECK(entries >= shared->entries);
        CHECK(entries <= shared->entries + 1);
        CHECK(test::number(store, "SELECT count(DISTINCT day) FROM day_change") == ticks);
        shared->ticks = static_cast<int>(ticks);
        shared->entries = static_cast<int>(entries);
    }
    INFO(shared->ticks.load() << " ticks and " << shared->entries.load() << " entries over "
                              << rounds << " kills");
    CHECK(shared->ticks >= rounds / 2);
    ::munmap(memory, sizeof(Shared));
}
