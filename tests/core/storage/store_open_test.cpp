// The open path: whatever lies where the data file should be, opening says so in a sentence and
// changes no byte of it.
#include "core/storage/data_folder.h"
#include "core/storage/settings.h"
#include "core/storage/store.h"
#include "tests/support/child.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace zebra;
using namespace zebra::storage;
using test::TempDir;

namespace {

// Opens both ways with the quick check; the file must be what it was.
Problem refused_both_ways(const std::filesystem::path& file) {
    const std::string before = test::read_file(file);
    StoreOptions options;
    options.quick_check = true;
    const auto reading = Store::open(file, OpenMode::read_only, options);
    CHECK(test::read_file(file) == before);
    const auto writing = Store::open(file, OpenMode::read_write, options);
    CHECK(test::read_file(file) == before);
    REQUIRE_FALSE(reading);
    REQUIRE_FALSE(writing);
    CHECK(reading.error().kind == writing.error().kind);
    CHECK(writing.error().sentence.find(file.filename().string()) != std::string::npos);
    return writing.error();
}

// Everything the app would ask of a file that opened; none of it may end badly.
void read_everything(Store& store) {
    (void)store.read([](SQLite::Database& database) -> Outcome<void> {
        for (const char* query :
             {"SELECT count(*) FROM (SELECT * FROM day_value ORDER BY habit, day)",
              "SELECT sum(length(note)) FROM symptom_entry", "SELECT count(*) FROM day_change",
              "SELECT sum(length(value)) FROM setting", "SELECT max(name) FROM habit"}) {
            database.execAndGet(query);
        }
        return {};
    });
}

// Where the bytes are, unused ones aside, that say what is in the file.
std::vector<std::size_t> header_and_schema(const std::string& file) {
    constexpr std::size_t page_bytes = 4096;
    std::vector<std::size_t> places;
    for (std::size_t page = 0; page < file.size(); page += page_bytes) {
        const bool has_schema = std::string_view{file}.substr(page, page_bytes).find("CREATE TABLE")
                                != std::string::npos;
        if (page != 0 && !has_schema) continue;
        for (std::size_t at = page; at < page + page_bytes; ++at) {
            if (file[at] != '\0') places.push_back(at);
        }
    }
    return places;
}

} // namespace

TEST_CASE("a missing file is not found by a reader, and a missing folder by nobody") {
    const TempDir folder;
    const auto reading = Store::open(folder / "zebra-pocket.db", OpenMode::read_only);
    REQUIRE_FALSE(reading);
    CHECK(reading.error().kind == Problem::Kind::not_found);
    CHECK(test::contents_of(folder.path()).empty());
    const auto writing = Store::open(folder / "none" / "zebra-pocket.db", OpenMode::read_write);
    REQUIRE_FALSE(writing);
    CHECK(writing.error().kind == Problem::Kind::not_found);
    CHECK_FALSE(std::filesystem::exists(folder / "none"));
}

TEST_CASE("an empty file, a text file and another program's database are damaged, not migrated") {
    const TempDir folder;
    const auto file = folder / "zebra-pocket.db";
    SUBCASE("empty") { test::write_file(file, ""); }
    SUBCASE("text") { test::write_file(file, std::string(5000, 'z')); }
    SUBCASE("one byte") { test::write_file(file, "S"); }
    SUBCASE("another program's") {
        SQLite::Database other{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
        other.exec("CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('precious')");
    }
    SUBCASE("another program's with tables like ours") {
        SQLite::Database other{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
        other.exec(shipped_migrations()[0].sql);
        other.exec("PRAGMA user_version = 1");
    }
    SUBCASE("ours with a table missing") {
        test::filled_store(folder.path());
        SQLite::Database other{file.string(), SQLite::OPEN_READWRITE};
        other.exec("DROP TABLE day_change");
    }
    CHECK(refused_both_ways(file).kind == Problem::Kind::damaged);
}

TEST_CASE("a file of a newer version is refused and left alone") {
    const TempDir folder;
    test::filled_store(folder.path());
    const auto file = folder / "zebra-pocket.db";
    {
        SQLite::Database later{file.string(), SQLite::OPEN_READWRITE};
        later.exec("DROP TABLE day_change; PRAGMA user_version = 1000");
    }
    const Problem problem = refused_both_ways(file);
    CHECK(problem.kind == Problem::Kind::newer_version);
    CHECK(problem.sentence.find("newer version") != std::string::npos);
}

TEST_CASE("what is not a file is not taken for one") {
    const TempDir folder;
    const auto file = folder / "zebra-pocket.db";
    SUBCASE("a folder") { std::filesystem::create_directory(file); }
    SUBCASE("a pipe") { REQUIRE(::mkfifo(file.c_str(), 0600) == 0); }
    const auto opened = Store::open(file, OpenMode::read_write);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == Problem::Kind::io);
    CHECK(std::filesystem::exists(file));
}

TEST_CASE("a file cut off at any 512 bytes is damaged, and stays as it is") {
    const TempDir folder;
    test::filled_store(folder.path());
    const auto file = folder / "zebra-pocket.db";
    const std::string whole = test::read_file(file);
    REQUIRE(whole.size() > 20'000);
    for (std::size_t size = 512; size < whole.size(); size += 512) {
        CAPTURE(size);
        test::write_file(file, whole.substr(0, size));
        CHECK(refused_both_ways(file).kind == Problem::Kind::damaged);
    }
    test::write_file(file, whole + std::string(512, '\0'));
    CHECK(refused_both_ways(file).kind == Problem::Kind::damaged);
}

TEST_CASE("flipped bits are found or harmless, never the end of the program") {
    const TempDir folder;
    test::filled_store(folder.path());
    const auto file = folder / "zebra-pocket.db";
    const std::string whole = test::read_file(file);
    const std::vector<std::size_t> places = header_and_schema(whole);
    std::mt19937 random{20261122}; // NOLINT(cert-msc51-cpp): the same bits each time
    constexpr int rounds = 600;
    int found = 0;
    for (int round = 0; round < rounds; ++round) {
        const std::size_t range = round % 2 == 0 ? places.size() : whole.size();
        std::size_t at = std::uniform_int_distribution<std::size_t>{0, range - 1}(random);
        if (round % 2 == 0) at = places[at]; // every other flip in header and schema
        const int bit = std::uniform_int_distribution<int>{0, 7}(random);
        CAPTURE(at);
        CAPTURE(bit);
        std::string flipped = whole;
        flipped[at] = static_cast<char>(static_cast<unsigned char>(flipped[at]) ^ (1U << bit));
        test::write_file(file, flipped);
        auto store = Store::open(file, OpenMode::read_only);
        if (store) {
            read_everything(*store);
            if (const auto checked = store->quick_check(); !checked) {
                CHECK_FALSE(checked.error().sentence.empty());
                ++found;
            }
        } else {
            CHECK_FALSE(store.error().sentence.empty());
            ++found;
        }
        CHECK(test::read_file(file) == flipped);
    }
    // SQLite keeps no checksums: a changed letter in a note, or an unused byte, cannot be found.
    INFO(found << " of " << rounds << " flips were found");
    CHECK(found > rounds / 5);
}

TEST_CASE("noise instead of pages is found") {
    const TempDir folder;
    test::filled_store(folder.path());
    const auto file = folder / "zebra-pocket.db";
    const std::string whole = test::read_file(file);
    for (std::size_t page = 0; page * 4096 < whole.size(); ++page) {
        CAPTURE(page);
        std::string noisy = whole;
        noisy.replace(page * 4096, 4096, std::string(4096, '\xA5'));
        test::write_file(file, noisy);
        CHECK(refused_both_ways(file).kind == Problem::Kind::damaged);
    }
}

TEST_CASE("files and folders without permission are said to be so, and left alone") {
    const TempDir folder;
    test::filled_store(folder.path());
    const auto file = folder / "zebra-pocket.db";
    const auto before = test::contents_of(folder.path());
    const auto opened_by_ordinary_user = [&file](OpenMode mode) {
        return test::as_ordinary_user([&file, mode] {
            const auto store = Store::open(file, mode);
            if (store) return std::string{"opened"};
            return store.error().kind == Problem::Kind::no_permission ? store.error().sentence
                                                                      : "wrong kind";
        });
    };
    SUBCASE("an unreadable file") {
        ::chmod(folder.path().c_str(), 0777);
        ::chmod(file.c_str(), 0);
        for (const OpenMode mode : {OpenMode::read_only, OpenMode::read_write}) {
            CHECK(opened_by_ordinary_user(mode).find("zebra-pocket.db could not be read")
                  != std::string::npos);
        }
    }
    SUBCASE("a file that is for reading") {
        ::chmod(folder.path().c_str(), 0777);
        ::chmod(file.c_str(), 0444);
        CHECK(opened_by_ordinary_user(OpenMode::read_only) == "opened");
        CHECK(opened_by_ordinary_user(OpenMode::read_write).find("could not be written")
              != std::string::npos);
    }
    SUBCASE("a folder that is for reading") {
        ::chmod(folder.path().c_str(), 0555);
        ::chmod(file.c_str(), 0666);
        CHECK(opened_by_ordinary_user(OpenMode::read_only) == "opened");
        CHECK(opened_by_ordinary_user(OpenMode::read_write).find("read-only") != std::string::npos);
    }
    SUBCASE("a folder that may not be entered") {
        ::chmod(folder.path().c_str(), 0);
        CHECK(opened_by_ordinary_user(OpenMode::read_only).find("no permission")
              != std::string::npos);
    }
    ::chmod(folder.path().c_str(), 0700);
    ::chmod(file.c_str(), 0600);
    CHECK(test::contents_of(folder.path()) == before);
}

TEST_CASE("blanks, other alphabets and signs of URIs in a path are no obstacle") {
    const TempDir folder;
    for (const char* name : {"Zoë's  files 斑馬", "file:data?mode=ro#1", "100% mine"}) {
        CAPTURE(name);
        const auto below = folder / name;
        std::filesystem::create_directory(below);
        {
            Store store = test::open_store(below);
            REQUIRE(Settings{store}.set_text("theme", "dark"));
        }
        auto store = Store::open(below / "zebra-pocket.db", OpenMode::read_only);
        REQUIRE_MESSAGE(store.has_value(), test::why(store));
        CHECK(Settings{*store}.text("theme") == "dark");
    }
}

TEST_CASE("a journal without its file is damage, not a reason to begin anew") {
    const TempDir folder;
    test::write_file(folder / "zebra-pocket.db-journal", std::string(512, 'j'));
    const auto writing = Store::open(folder / "zebra-pocket.db", OpenMode::read_write);
    REQUIRE_FALSE(writing);
    CHECK(writing.error().kind == Problem::Kind::damaged);
    CHECK_FALSE(std::filesystem::exists(folder / "zebra-pocket.db"));
}

TEST_CASE("an empty journal without its file is what SQLite leaves, and no obstacle") {
    const TempDir folder;
    test::write_file(folder / "zebra-pocket.db-journal", "");
    Store store = test::open_store(folder.path());
    CHECK(Settings{store}.set_text("theme", "dark"));
}
