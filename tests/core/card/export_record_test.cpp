// What was exported is remembered, and a change that makes it dangerous is noticed.
#include "core/card/export_record.h"
#include "core/card/field.h"
#include "core/storage/settings.h"
#include "tests/support/card_samples.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace zebra;
using card::Card;
using card::ExportForm;
using card::ExportRecord;
using test::card_with;

namespace {

const Date today = make_date(2026, 11, 22);

const Card::Changes somebody = {
    {"name", "Alex Morgan"},     {"syndrome", "carcinoid_syndrome"},  {"allergies", "penicillin"},
    {"liver_metastases", "yes"}, {"net_team_phone", "020 7946 0123"}, {"analogue", "lanreotide"}};

std::vector<std::string_view> changed_by(const std::string& field, const std::string& value) {
    const ExportRecord record = card::record_of(card_with(somebody), ExportForm::pdf, "en", today);
    Card after = card_with(somebody);
    const auto done = after.set(field, value, today);
    REQUIRE_MESSAGE(done.has_value(), test::why(done));
    return card::changed_since(record, after);
}

} // namespace

TEST_CASE("a copy is out of date after a change of name, syndrome, allergy, flag or phone") {
    struct Row {
        const char* field;
        const char* value;
        bool outdated;
    };
    for (const Row& row : std::vector<Row>{
             {"name", "Alex Jones", true},
             {"syndrome", "insulinoma", true},
             {"syndrome", "carcinoid_syndrome, insulinoma", true},
             {"allergies", "penicillin, latex", true},
             {"allergies", "", true},
             {"liver_metastases", "no", true},
             {"liver_metastases", "unknown", true},
             {"steroid_dependent", "yes", true},
             {"splenectomy", "no", true},
             {"men1", "yes", true},
             {"last_prrt", "2026-11-01", true},
             {"net_team_phone", "020 7946 0999", true},
             {"emergency_contact_phone", "07700 900123", true},
             {"name", "Alex Morgan", false},
             {"men1", "unknown", false}, // as it was: never answered
             {"last_injection", "2026-11-02", false},
             {"medicines", "creon", false},
             {"last_reviewed", "2026-11-22", false},
         }) {
        CAPTURE(row.field);
        CAPTURE(row.value);
        const auto changed = changed_by(row.field, row.value);
        CHECK(changed.size() == (row.outdated ? 1 : 0));
        if (row.outdated) CHECK(changed == std::vector<std::string_view>{row.field});
    }
    // Every answer is a flag, and no number to call is forgotten.
    for (const card::Field& field : card::all_fields()) {
        if (field.kind != card::FieldKind::answer && field.kind != card::FieldKind::phone) continue;
        CAPTURE(field.id);
        const auto& watched = card::watched_fields();
        CHECK(std::find(watched.begin(), watched.end(), field.id) != watched.end());
    }
}

TEST_CASE("changed and changed back is true again") {
    Card card = card_with(somebody);
    const ExportRecord record = card::record_of(card, ExportForm::png, "es", today);
    REQUIRE(card.set_all({{"allergies", "latex"}, {"name", "A"}}, today));
    CHECK(card::changed_since(record, card) == std::vector<std::string_view>{"name", "allergies"});
    REQUIRE(card.set_all({{"allergies", "penicillin"}, {"name", "Alex Morgan"}}, today));
    CHECK(card::changed_since(record, card).empty());
}

TEST_CASE("of each form and language the newest is kept, across restarts") {
    const test::TempDir folder;
    const Card card = card_with(somebody);
    const auto record = [&](ExportForm form, const char* language, unsigned day) {
        return card::record_of(card, form, language, make_date(2026, 11, day));
    };
    {
        storage::Store store = test::open_store(folder.path());
        CHECK(card::exports_made(store)->empty());
        for (const ExportRecord& one :
             {record(ExportForm::qr_png, "en", 1), record(ExportForm::pdf, "es", 2),
              record(ExportForm::pdf, "en", 3), record(ExportForm::pdf, "en", 4)}) {
            REQUIRE(card::keep_export(store, one));
        }
        REQUIRE(storage::Settings{store}.set_text("theme", "dark"));
    }
    storage::Store store = test::open_store(folder.path());
    const auto made = card::exports_made(store);
    REQUIRE_MESSAGE(made.has_value(), test::why(made));
    CHECK(*made
          == std::vector<ExportRecord>{record(ExportForm::pdf, "en", 4),
                                       record(ExportForm::pdf, "es", 2),
                                       record(ExportForm::qr_png, "en", 1)});
    REQUIRE(card::forget_export(store, ExportForm::pdf, "en"));
    REQUIRE(card::forget_export(store, ExportForm::fhir, "en"));
    CHECK(card::exports_made(store)->size() == 2);
    CHECK(storage::Settings{store}.text("theme") == "dark");
}

TEST_CASE("a record that cannot be read does not hide the others") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    storage::Settings settings{store};
    for (const char* text : {"", "[]", "{\"made_on\":5,\"values\":{}}", "{\"made_on\":\"soon\"}",
                             "{\"made_on\":\"2026-11-22\",\"values\":7}"}) {
        CAPTURE(text);
        REQUIRE(settings.set_text("card_export.pdf.en", text));
        CHECK(card::exports_made(store)->empty());
    }
    REQUIRE(settings.set_text("card_export.papyrus.en", R"({"made_on":"2026-11-22","values":{}})"));
    REQUIRE(settings.set_text("card_export.pdf", R"({"made_on":"2026-11-22","values":{}})"));
    const ExportRecord good = card::record_of(card_with(somebody), ExportForm::html, "en", today);
    REQUIRE(card::keep_export(store, good));
    CHECK(card::exports_made(store) == std::vector<ExportRecord>{good});
}

TEST_CASE("the forms' names are those of the command line, each its own") {
    for (const ExportForm form : card::all_export_forms()) {
        CHECK(card::export_form_from_name(card::to_name(form)) == form);
        CHECK_FALSE(card::file_ending(form).empty());
    }
    CHECK_FALSE(card::export_form_from_name("docx"));
    CHECK(card::is_drawn(ExportForm::qr_png));
    CHECK_FALSE(card::is_drawn(ExportForm::html));
}
