// Injections: logged from Today, kept, corrected, taken back; and the card says the same.
#include "core/card/card_json.h"
#include "tests/support/app_driver.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

using namespace zebra;
using test::AppDriver;
using ui::NodeRole;

namespace {

const Date sunday = make_date(2026, 11, 22);

void set(AppDriver& app, const card::Card::Changes& changes) {
    for (const auto& [field, value] : changes) {
        REQUIRE(app.model().card.set(app.model().data, field, value));
    }
    app.event(platform::FocusEvent{true});
}

// A field of the card as card.json has it, which is read when nothing else can be.
std::string in_card_file(const test::TempDir& dir, const char* field) {
    const auto file = card::read_card_file(test::read_file(dir / "card.json"));
    REQUIRE(file.has_value());
    return std::string{file->card.value(field)};
}

bool on_page(const test::TempDir& dir, const std::string& words) {
    return test::read_file(dir / "emergency-card.html").find(words) != std::string::npos;
}

// On Today, with what the person had before: the last one six weeks ago, due every four.
void open_overdue(AppDriver& app) {
    app.skip_welcome();
    set(app, {{"name", "Sam Example"},
              {"analogue", "Lanreotide"},
              {"analogue_dose", "120 mg"},
              {"analogue_interval", "every 4 weeks"},
              {"last_injection", "2026-10-11"}});
    app.tap(NodeRole::tab, "Today");
}

constexpr const char* overdue =
    "Injection overdue by 14\u00A0days, Sun 8 Nov \u00B7 last 11 Oct, Lanreotide";
constexpr const char* due_later =
    "Injection due in 28\u00A0days, Sun 20 Dec \u00B7 last 22 Nov, Lanreotide";

} // namespace

TEST_CASE("an injection is logged from Today, the card shows its date, the reminder goes, undo "
          "restores all") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_overdue(app);
    CHECK(app.has(NodeRole::button, overdue));
    app.tap(NodeRole::tab, "Card");
    CHECK(app.says("Your next injection was due on 8 Nov 2026."));
    app.tap(NodeRole::tab, "Today");

    app.tap(NodeRole::button, "Log an injection");
    CHECK(app.node(NodeRole::text_field, "Given on").value == "22 Nov 2026");
    CHECK(app.node(NodeRole::text_field, "Medicine").value == "Lanreotide");
    CHECK(app.node(NodeRole::text_field, "Dose").value == "120 mg");
    CHECK(app.node(NodeRole::radio, "Not sure").state.selected); // nothing is assumed
    app.tap(NodeRole::radio, "Left");
    app.enter("Note, if you like", "no trouble");
    app.tap(NodeRole::button, "Save the injection");
    CHECK(app.screen() == "today");
    CHECK(app.has(NodeRole::button, due_later));
    CHECK(in_card_file(dir, "last_injection") == "2026-11-22");
    CHECK(in_card_file(dir, "next_injection") == "2026-12-20");
    CHECK_FALSE(on_page(dir, "11 Oct 2026"));
    CHECK(on_page(dir, "20 Dec 2026"));
    app.tap(NodeRole::tab, "Card");
    CHECK_FALSE(app.says("Your next injection was due"));
    CHECK(app.says("Lanreotide, last 22 Nov 2026"));
    app.tap(NodeRole::tab, "Today");

    app.tap(NodeRole::button, "Undo");
    CHECK(app.has(NodeRole::button, overdue));
    CHECK(in_card_file(dir, "last_injection") == "2026-10-11");
    CHECK(in_card_file(dir, "next_injection") == "2026-11-08");
    CHECK(on_page(dir, "11 Oct 2026"));
    CHECK_FALSE(on_page(dir, "20 Dec 2026"));
    app.tap(NodeRole::tab, "Card");
    CHECK(app.says("Your next injection was due on 8 Nov 2026."));
}

TEST_CASE("what is due is said by the date on the wall: later, today, overdue, not known") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_overdue(app);
    struct Row {
        Date today;
        const char* said;
    };
    for (const Row& row : {Row{make_date(2026, 11, 6), "Injection due in 2\u00A0days"},
                           {make_date(2026, 11, 7), "Injection due in 1\u00A0day,"},
                           {make_date(2026, 11, 8), "Injection due today"},
                           {make_date(2026, 11, 9), "Injection overdue by 1\u00A0day,"},
                           {make_date(2026, 12, 1), "Injection overdue by 23\u00A0days"}}) {
        CAPTURE(row.said);
        app.set_time({row.today, 0}); // at midnight, although the day of the habits goes on
        app.event(platform::FocusEvent{true});
        CHECK_MESSAGE(app.says(row.said), app.all_text());
    }
    set(app, {{"analogue_interval", ""}});
    CHECK(app.has(NodeRole::button, "Next injection: date not known, last 11 Oct, Lanreotide"));
}

TEST_CASE("who has no injection on record is offered to log one, quietly") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    CHECK_FALSE(app.says("Next injection"));
    const float offer = app.node(NodeRole::button, "Log an injection").rect.y;
    CHECK(offer > app.node(NodeRole::button, "Log Stress").rect.bottom());
    CHECK(offer < app.node(NodeRole::checkbox, "Gentle exercise").rect.y);
    app.tap(NodeRole::button, "Log an injection");
    CHECK(app.node(NodeRole::text_field, "Medicine").value.empty());
    CHECK(app.node(NodeRole::text_field, "Dose").value.empty());
    app.enter("Medicine", "Lanreotide");
    app.tap(NodeRole::button, "Save the injection");
    CHECK(app.has(NodeRole::button, "Next injection: date not known, last 22 Nov, Lanreotide"));
    CHECK(in_card_file(dir, "analogue") == "Lanreotide");
    app.tap(NodeRole::button, "Undo");
    CHECK_FALSE(app.says("Next injection"));
    CHECK(in_card_file(dir, "analogue").empty());
    // Who has a medicine and none logged yet is told that.
    set(app, {{"analogue", "Lanreotide"}});
    CHECK(app.has(NodeRole::button, "Next injection: date not known, none logged yet, Lanreotide"));
}

TEST_CASE("the log shows each injection, and one that is opened is corrected or removed") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_overdue(app);
    app.tap(NodeRole::button, overdue);
    CHECK(app.screen() == "injections");
    const char* const entry = "11 Oct 2026, Lanreotide\nDose: 120 mg";
    app.tap(NodeRole::button, entry);
    app.enter("Given on", "12 October 2026");
    app.tap(NodeRole::radio, "Right");
    app.enter("Note, if you like", "sore");
    app.tap(NodeRole::button, "Save the injection");
    CHECK(app.screen() == "injections");
    CHECK(app.has(NodeRole::button, "12 Oct 2026, Right\nLanreotide\nDose: 120 mg\nsore"));
    CHECK(in_card_file(dir, "last_injection") == "2026-10-12");
    CHECK(in_card_file(dir, "next_injection") == "2026-11-09");
    app.tap(NodeRole::button, "Undo");
    CHECK(app.has(NodeRole::button, entry));
    CHECK(in_card_file(dir, "last_injection") == "2026-10-11");

    app.tap(NodeRole::button, entry);
    app.tap(NodeRole::button, "Remove it");
    CHECK(app.screen() == "injections");
    CHECK(app.says("Nothing yet."));
    CHECK(in_card_file(dir, "last_injection").empty());
    CHECK_FALSE(on_page(dir, "11 Oct 2026"));
    app.tap(NodeRole::button, "Undo");
    CHECK(app.has(NodeRole::button, entry));
    CHECK(in_card_file(dir, "last_injection") == "2026-10-11");
    CHECK(on_page(dir, "11 Oct 2026"));
}

TEST_CASE("how often is what the person types, nothing stands there before") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    set(app, {{"analogue", "Lanreotide"}, {"last_injection", "2026-11-02"}});
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "Next injection: date not known, last 2 Nov, Lanreotide");
    app.tap(NodeRole::button, "How often, Not known yet");
    CHECK(app.node(NodeRole::text_field, "Every").value.empty());
    CHECK(app.node(NodeRole::text_field, "Next one, if you were given a date").value.empty());
    app.enter("Every", "four");
    app.tap(NodeRole::button, "Save");
    CHECK(app.screen() == "injection-plan"); // why not, beside the button
    CHECK(app.says("How often is a whole number of days or weeks"));
    app.enter("Every", "21");
    app.tap(NodeRole::radio, "Days");
    app.tap(NodeRole::button, "Save");
    CHECK(app.says("Injection due in 1\u00A0day"));
    CHECK(in_card_file(dir, "analogue_interval") == "every 21 days");
    app.tap(NodeRole::button, "Undo");
    CHECK(app.says("Next injection: date not known"));

    // A date that was given stands before what is reckoned.
    app.tap(NodeRole::button, "How often, Not known yet");
    app.enter("Next one, if you were given a date", "1 Nov 2026");
    app.tap(NodeRole::button, "Save");
    CHECK(app.says("The next injection has to be after the last one, 2 Nov 2026."));
    app.enter("Next one, if you were given a date", "1 Dec 2026");
    app.tap(NodeRole::button, "Save");
    CHECK(app.says("Injection due in 9\u00A0days"));
    CHECK(app.says("Next one on 1 Dec 2026"));
    CHECK(in_card_file(dir, "next_injection") == "2026-12-01");

    // Words that cannot be counted stay as they are until something is put in their place.
    set(app, {{"analogue_interval", "monthly, at the hospital"}});
    app.tap(NodeRole::button, "How often, monthly, at the hospital\nNext one on 1 Dec 2026");
    CHECK(app.says("Your card says \"monthly, at the hospital\"."));
    app.enter("Next one, if you were given a date", "2 Dec 2026");
    app.tap(NodeRole::button, "Save");
    CHECK(in_card_file(dir, "analogue_interval") == "monthly, at the hospital");
    CHECK(in_card_file(dir, "next_injection") == "2026-12-02");
}

TEST_CASE("a next date that was entered is offered again, and stays unless somebody changes it") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_overdue(app);
    set(app, {{"next_injection", "2026-11-24"}});
    const char* const next = "Next one, if you were given a date";
    app.tap(NodeRole::button, "Log an injection");
    CHECK(app.node(NodeRole::text_field, next).value == "24 Nov 2026");
    app.key(platform::Key::escape);
    app.set_time({make_date(2026, 11, 25), 9 * 60});
    app.event(platform::FocusEvent{true});
    app.tap(NodeRole::button, "Log an injection");
    CHECK(app.node(NodeRole::text_field, next).value.empty()); // it is over
    app.enter("Given on", "20 Nov 2026");
    app.tap(NodeRole::button, "Save the injection");
    CHECK(in_card_file(dir, "last_injection") == "2026-11-20");
    CHECK(in_card_file(dir, "next_injection") == "2026-11-24");
    app.tap(NodeRole::button, "Log an injection");
    app.enter(next, "31 Dec 2026");
    app.tap(NodeRole::button, "Save the injection");
    CHECK(in_card_file(dir, "next_injection") == "2026-12-31");
    app.tap(NodeRole::button, "Undo");
    CHECK(in_card_file(dir, "next_injection") == "2026-11-24");
}

TEST_CASE("the card's form shows the dates of the log and leads there and back") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_overdue(app);
    app.tap(NodeRole::tab, "Card");
    app.tap(NodeRole::button, "Edit the card");
    app.app().view().card_form.open_section = card::Section::injections;
    app.event(platform::FocusEvent{true});
    CHECK(app.has(NodeRole::button, "Next injection, 8 Nov 2026"));
    app.tap(NodeRole::button, "Last injection, 11 Oct 2026");
    CHECK(app.screen() == "injections");
    app.tap(NodeRole::button, "Log an injection");
    app.tap(NodeRole::button, "Save the injection");
    CHECK(app.screen() == "injections");
    app.tap(NodeRole::button, "Back");
    CHECK(app.screen() == "card-edit");
    CHECK(app.has(NodeRole::button, "Last injection, 22 Nov 2026"));
    CHECK(app.has(NodeRole::button, "Next injection, 20 Dec 2026"));
    // How often is one thing, typed here or there.
    app.enter("How often", "every 2 weeks");
    app.key(platform::Key::tab);
    CHECK(app.has(NodeRole::button, "Next injection, 6 Dec 2026"));
    set(app, {{"last_injection", ""}, {"last_injection", ""}});
    CHECK(app.has(NodeRole::button, "Last injection, Open injections"));
}

TEST_CASE("a date that cannot be read or lies ahead is not saved, and the sheet says why") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .size = {360, 640}, .text_scale = 2}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "Log an injection");
    app.enter("Given on", "last Sunday");
    app.tap(NodeRole::button, "Save the injection");
    CHECK(app.screen() == "injection");
    CHECK(app.node(NodeRole::text, "Not saved: the date cannot be read.").visible.height > 0);
    CHECK(app.says("Write the date like 2 Nov 2026."));
    app.enter("Given on", "23 Nov 2026");
    app.tap(NodeRole::button, "Save the injection");
    CHECK(app.says("23 Nov 2026 is still to come."));
    app.enter("Given on", "21.11.2026");
    app.tap(NodeRole::button, "Save the injection");
    CHECK(app.screen() == "today");
    CHECK(in_card_file(dir, "last_injection") == "2026-11-21");
}

TEST_CASE("what was begun in the sheet and not saved is there again, until it is saved") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_overdue(app);
    app.tap(NodeRole::button, "Log an injection");
    app.tap(NodeRole::radio, "Right");
    app.enter("Note, if you like", "at the hospital");
    app.key(platform::Key::escape);
    app.tap(NodeRole::button, "Log an injection");
    CHECK(app.node(NodeRole::radio, "Right").state.selected);
    CHECK(app.node(NodeRole::text_field, "Note, if you like").value == "at the hospital");
    app.tap(NodeRole::button, "Save the injection");
    app.tap(NodeRole::button, "Log an injection");
    CHECK_FALSE(app.node(NodeRole::radio, "Right").state.selected);
    CHECK(app.node(NodeRole::text_field, "Note, if you like").value.empty());
}

TEST_CASE("an injection that is logged while an earlier day is shown is offered for that day") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_overdue(app);
    app.tap(NodeRole::radio, "Friday 20 November 2026");
    app.tap(NodeRole::button, "Log an injection");
    CHECK(app.node(NodeRole::text_field, "Given on").value == "20 Nov 2026");
}

TEST_CASE("where nothing can be saved the sheet says so") {
    const test::TempDir dir;
    { AppDriver app{{.data_folder = dir.path()}}; }
    AppDriver app{{.data_folder = dir.path(), .read_only = true}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "Log an injection");
    app.tap(NodeRole::button, "Save the injection");
    CHECK(app.screen() == "injection");
    CHECK_MESSAGE(app.says("was opened for reading only"), app.all_text());
}
