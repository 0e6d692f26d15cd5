#include "core/storage/backup.h"
#include "core/storage/check.h"
#include "core/storage/data_folder.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra;
using namespace zebra::storage;
using test::now_on;
using test::TempDir;

TEST_CASE("a folder without data is in order, and stays without") {
    const TempDir folder;
    const CheckReport report = check_folder(folder.path());
    CHECK(report.in_order());
    REQUIRE_FALSE(report.contents);
    CHECK(report.contents.error().kind == Problem::Kind::not_found);
    CHECK_FALSE(report.card_fields.present);
    CHECK(test::contents_of(folder.path()).empty());
    CHECK(check_folder(folder / "none").in_order());
    CHECK_FALSE(std::filesystem::exists(folder / "none"));
}

TEST_CASE("the check counts, examines and changes nothing") {
    const TempDir folder;
    test::filled_store(folder.path());
    REQUIRE(make_backup(folder.path(), now_on(11, 20)));
    REQUIRE(make_backup(folder.path(), now_on(11, 21)));
    test::write_file(card_fields_file(folder.path()), R"({"name":"Sam Example"})");
    test::write_file(card_page_file(folder.path()), "<!doctype html><html></HTML>\n");
    const auto before = test::contents_of(folder.path());
    const CheckReport report = check_folder(folder.path());
    CHECK(report.in_order());
    REQUIRE(report.contents);
    CHECK(report.contents->schema_version == report.known_schema_version);
    CHECK(report.contents->rows.at("day_value") == 60);
    CHECK(report.contents->rows.at("card_field") == 1);
    CHECK(report.bytes == std::filesystem::file_size(database_file(folder.path())));
    REQUIRE(report.backups.size() == 2);
    CHECK(report.backups[0].backup.name.stamp.date == make_date(2026, 11, 21));
    CHECK(report.backups[0].contents->rows.at("symptom_entry") == 30);
    CHECK(report.card_fields.present);
    CHECK(report.card_page.present);
    CHECK(test::contents_of(folder.path()) == before);
}

TEST_CASE("each thing that is not whole is named, and stays where it is") {
    const TempDir folder;
    test::filled_store(folder.path(), 300);
    const auto backup = make_backup(folder.path(), now_on(11, 21));
    REQUIRE(backup);
    std::string culprit;
    SUBCASE("the data file") {
        culprit = "zebra-pocket.db";
        test::damage_inside(folder / culprit);
        const CheckReport report = check_folder(folder.path());
        REQUIRE_FALSE(report.contents);
        CHECK(report.contents.error().sentence.find(culprit) != std::string::npos);
        CHECK(report.backups[0].contents.has_value());
    }
    SUBCASE("a backup") {
        culprit = backup->file.filename().string();
        std::filesystem::resize_file(backup->file, 5000);
        const CheckReport report = check_folder(folder.path());
        CHECK(report.contents.has_value());
        REQUIRE_FALSE(report.backups[0].contents);
        CHECK(report.backups[0].contents.error().sentence.find(culprit) != std::string::npos);
    }
    SUBCASE("card.json") {
        culprit = "card.json";
        for (const char* content : {"", "[]", "{\"name\":", "{} trailing"}) {
            CAPTURE(content);
            test::write_file(folder / culprit, content);
            const CheckReport report = check_folder(folder.path());
            REQUIRE(report.card_fields.problem);
            CHECK(report.card_fields.problem->sentence.find(culprit) != std::string::npos);
        }
    }
    SUBCASE("emergency-card.html") {
        culprit = "emergency-card.html";
        test::write_file(folder / culprit, "<!doctype html><html><body>cut o");
        const CheckReport report = check_folder(folder.path());
        REQUIRE(report.card_page.problem);
        CHECK(report.card_page.problem->sentence.find(culprit) != std::string::npos);
    }
    SUBCASE("a missing data file beside backups") {
        std::filesystem::remove(database_file(folder.path()));
    }
    const auto before = test::contents_of(folder.path());
    CHECK_FALSE(check_folder(folder.path()).in_order());
    CHECK(test::contents_of(folder.path()) == before);
}

TEST_CASE("what was set aside earlier is listed") {
    const TempDir folder;
    test::filled_store(folder.path());
    test::write_file(folder / "zebra-pocket.db.damaged-20261101-080000", "old");
    test::write_file(folder / "zebra-pocket.db.damaged-20261101-080000-journal", "old");
    const CheckReport report = check_folder(folder.path());
    REQUIRE(report.set_aside.size() == 1);
    CHECK(report.set_aside[0].filename() == "zebra-pocket.db.damaged-20261101-080000");
    CHECK(report.in_order());
}
