#include "core/storage/data_folder.h"
#include "core/storage/durable_file.h"
#include "core/storage/file_handle.h"
#include "tests/support/child.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::storage;
using test::TempDir;

namespace {

unsigned mode_of(const std::filesystem::path& file) {
    struct stat status = {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

std::vector<std::string> names_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

TEST_CASE("a durable file holds what was written, for its owner only, and nothing else is left") {
    const TempDir folder;
    const auto file = folder / "card.json";
    REQUIRE(write_file_durably(file, "{\"name\":\"Sam\"}"));
    REQUIRE(write_file_durably(file, "{}"));
    CHECK(test::read_file(file) == "{}");
    CHECK(mode_of(file) == 0600);
    CHECK(names_in(folder.path()) == std::vector<std::string>{"card.json"});
    CHECK(read_whole_file(file, 2) == "{}");
}

TEST_CASE("blanks and other alphabets in a path are no obstacle") {
    const TempDir folder;
    const auto below = folder / "Zoë's files 斑馬";
    REQUIRE(make_private_folder(below));
    REQUIRE(write_file_durably(below / "carte d'urgence.json", "x"));
    CHECK(test::read_file(below / "carte d'urgence.json") == "x");
}

TEST_CASE("a file that cannot be written says which and why, and leaves the old one") {
    const TempDir folder;
    const auto file = folder / "card.json";
    REQUIRE(write_file_durably(file, "old"));

    SUBCASE("no such folder") {
        const auto done = write_file_durably(folder / "missing" / "card.json", "new");
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == Problem::Kind::not_found);
        CHECK(done.error().sentence.find("missing/card.json") != std::string::npos);
    }
    SUBCASE("a folder stands in its place") {
        std::filesystem::create_directory(folder / "taken");
        CHECK_FALSE(write_file_durably(folder / "taken", "new"));
        CHECK(names_in(folder.path()) == std::vector<std::string>{"card.json", "taken"});
    }
    SUBCASE("a read-only folder") {
        ::chmod(folder.path().c_str(), 0555);
        const std::string said = test::as_ordinary_user([&] {
            const auto done = write_file_durably(file, "new");
            if (done) return std::string{"written"};
            if (done.error().kind != Problem::Kind::no_permission) return std::string{"kind"};
            return done.error().sentence;
        });
        ::chmod(folder.path().c_str(), 0700);
        CHECK(said.find("card.json") != std::string::npos);
        CHECK(said.find("read-only") != std::string::npos);
    }
    CHECK(test::read_file(file) == "old");
    CHECK(names_in(folder.path()).front() == "card.json");
}

TEST_CASE("a disk that fills up at any byte leaves the old file and no litter") {
    const TempDir folder;
    const auto file = folder / "card.json";
    const std::string content(300, 'n');
    for (unsigned long bytes = 0; bytes < content.size(); bytes += 23) {
        CAPTURE(bytes);
        REQUIRE(write_file_durably(file, "old"));
        const std::string said = test::with_largest_file(bytes, [&] {
            const auto done = write_file_durably(file, content);
            if (done) return std::string{"written"};
            if (done.error().kind != Problem::Kind::disk_full) return std::string{"kind"};
            return done.error().sentence;
        });
        CHECK(said.find("The disk is full") != std::string::npos);
        CHECK(said.find("card.json") != std::string::npos);
        CHECK(test::read_file(file) == "old");
        CHECK(names_in(folder.path()) == std::vector<std::string>{"card.json"});
    }
    CHECK(test::with_largest_file(
              content.size(),
              [&] { return write_file_durably(file, content) ? std::string{"written"} : "failed"; })
          == "written");
}

TEST_CASE("reading says what is missing, too large or not a file") {
    const TempDir folder;
    test::write_file(folder / "five", "12345");
    CHECK(read_whole_file(folder / "five", 5) == "12345");
    CHECK(read_whole_file(folder / "five", 4).error().kind == Problem::Kind::damaged);
    CHECK(read_whole_file(folder / "none", 4).error().kind == Problem::Kind::not_found);
    CHECK_FALSE(read_whole_file(folder.path(), 4).has_value());
}

TEST_CASE("folders are made for their owner only, those that are there keep their mode") {
    const TempDir folder;
    ::chmod(folder.path().c_str(), 0755);
    REQUIRE(make_private_folder(folder / "share" / "zebra-pocket"));
    CHECK(mode_of(folder / "share" / "zebra-pocket") == 0700);
    CHECK(mode_of(folder.path()) == 0755);
    CHECK(make_private_folder(folder / "share" / "zebra-pocket/"));
    test::write_file(folder / "file", "");
    const auto blocked = make_private_folder(folder / "file" / "data");
    REQUIRE_FALSE(blocked);
    CHECK(blocked.error().sentence.find("should be a folder") != std::string::npos);
}

TEST_CASE("renaming never takes a name that something has") {
    const TempDir folder;
    test::write_file(folder / "a", "a");
    test::write_file(folder / "b", "b");
    CHECK(rename_to_free_name(folder / "a", folder / "b") == false);
    CHECK(test::read_file(folder / "b") == "b");
    CHECK(rename_to_free_name(folder / "a", folder / "c") == true);
    CHECK(names_in(folder.path()) == std::vector<std::string>{"b", "c"});
    CHECK_FALSE(rename_to_free_name(folder / "none", folder / "d").has_value());
}

TEST_CASE("writing carries on after interruptions and partial writes, and stops at real trouble") {
    std::string taken;
    int calls = 0;
    const auto one_byte_then_interrupted = [&](const char* bytes, std::size_t) -> std::ptrdiff_t {
        if (++calls % 2 == 0) {
            errno = EINTR;
            return -1;
        }
        taken += bytes[0];
        return 1;
    };
    CHECK(write_fully(one_byte_then_interrupted, "zebra") == 0);
    CHECK(taken == "zebra");
    CHECK(write_fully(
              [](const char*, std::size_t) -> std::ptrdiff_t {
                  errno = ENOSPC;
                  return -1;
              },
              "zebra")
          == ENOSPC);
    CHECK(write_fully([](const char*, std::size_t) -> std::ptrdiff_t { return 0; }, "z") == EIO);
}

TEST_CASE("a temporary file is gone when it was not renamed") {
    const TempDir folder;
    {
        const auto temporary = TemporaryFile::create_in(folder.path());
        REQUIRE(temporary);
        CHECK(is_temporary_name(temporary->path().filename().string()));
        CHECK(mode_of(temporary->path()) == 0600);
    }
    CHECK(names_in(folder.path()).empty());
}
