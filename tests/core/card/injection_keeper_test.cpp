// The card and the injection log are the same data.
#include "core/card/card_json.h"
#include "core/card/injection_keeper.h"
#include "core/card/upkeep.h"
#include "core/storage/data_folder.h"
#include "tests/support/content.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <utility>

using namespace zebra;
using card::Card;
using card::ChangedLog;
using diary::InjectionReport;
using diary::Site;
using test::TempDir;
using test::why;

namespace {

// One person's folder; every change is a minute after the one before.
struct Place {
    TempDir dir;
    storage::Store store = test::open_store(dir.path());
    Now now = test::now_on(11, 22);

    card::CardPlace at() {
        now.unix_seconds += 60;
        return {store, dir.path(), test::shipped_content(), now};
    }

    void set(const Card::Changes& changes) {
        const auto done =
            card::change_card(&store, dir.path(), changes, test::shipped_content(), at().now);
        REQUIRE_MESSAGE(done.has_value(), why(done));
    }

    Problem refused(const Card::Changes& changes) {
        const auto done =
            card::change_card(&store, dir.path(), changes, test::shipped_content(), at().now);
        REQUIRE_FALSE(done.has_value());
        return done.error();
    }

    card::LogChange log(const InjectionReport& report,
                        const std::optional<std::string>& next = std::nullopt) {
        return done(card::log_injection(at(), report, next));
    }

    card::LogChange done(Outcome<ChangedLog> outcome) {
        REQUIRE_MESSAGE(outcome.has_value(), why(outcome));
        CHECK(outcome->card.notices.empty());
        return outcome->change;
    }

    void undo(const card::LogChange& change) {
        const auto undone = card::undo_log_change(at(), change);
        REQUIRE_MESSAGE(undone.has_value(), why(undone));
    }

    Card card() {
        const auto loaded = card::load_card(&store, dir.path());
        CHECK(loaded.notices.empty());
        return loaded.card;
    }

    std::string value(const char* field) { return std::string{card().value(field)}; }

    std::vector<diary::Injection> entries() {
        const auto read = card::read_injections(store);
        REQUIRE_MESSAGE(read.has_value(), why(read));
        return *read;
    }

    // "2026-11-02, 2026-10-05"
    std::string days() {
        std::string text;
        for (const diary::Injection& entry : entries()) {
            text += (text.empty() ? "" : ", ") + to_iso(entry.report.day);
        }
        return text;
    }

    // card.json says what the data file says, and so does the page.
    void check_copies() {
        const auto file = card::read_card_file(test::read_file(dir / "card.json"));
        REQUIRE_MESSAGE(file.has_value(), why(file));
        CHECK(file->card == card());
        const std::string page = test::read_file(dir / "emergency-card.html");
        for (const char* field : {"last_injection", "next_injection"}) {
            if (const auto date = card().date(field)) {
                CHECK(page.find(short_date(*date)) != std::string::npos);
            }
        }
    }
};

InjectionReport on(unsigned month, unsigned day) {
    return {make_date(2026, month, day), "Lanreotide", "120 mg", Site::left, ""};
}

} // namespace

TEST_CASE("an injection that is logged is the card's last one, in every copy, until it is undone") {
    Place place;
    place.set({{"name", "Sam Example"}, {"analogue_interval", "every 4 weeks"}});
    const auto first = place.log(on(10, 5));
    CHECK(place.value("last_injection") == "2026-10-05");
    CHECK(place.value("next_injection") == "2026-11-02");
    CHECK(place.value("analogue") == "Lanreotide");
    CHECK(place.value("analogue_dose") == "120 mg");
    place.check_copies();
    CHECK(card::reminders(place.card(), place.now.local.date).front().kind
          == card::Reminder::Kind::injection_overdue);

    const auto second = place.log(on(11, 22));
    CHECK(place.value("last_injection") == "2026-11-22");
    CHECK(place.value("next_injection") == "2026-12-20");
    CHECK(card::reminders(place.card(), place.now.local.date).empty());
    place.check_copies();

    place.undo(second);
    CHECK(place.value("last_injection") == "2026-10-05");
    CHECK(place.value("next_injection") == "2026-11-02");
    place.check_copies();
    place.undo(first);
    CHECK(place.value("last_injection").empty());
    CHECK(place.value("next_injection").empty());
    CHECK(place.value("analogue").empty());
    CHECK(place.value("analogue_dose").empty());
    CHECK(place.value("name") == "Sam Example");
    place.check_copies();
    CHECK(card::undo_log_change(place.at(), first).error().kind == Problem::Kind::not_found);
}

TEST_CASE("one that was given before the last is history and changes nothing on the card") {
    Place place;
    place.log({make_date(2026, 11, 2), "Lanreotide", "120 mg", Site::right, ""});
    place.log({make_date(2026, 10, 5), "Another", "10 mg", Site::left, "first one"});
    CHECK(place.value("last_injection") == "2026-11-02");
    CHECK(place.value("analogue") == "Lanreotide");
    CHECK(place.value("analogue_dose") == "120 mg");
    CHECK(place.days() == "2026-11-02, 2026-10-05");
}

TEST_CASE("what was given last stands on the card, and no dose of another medicine with it") {
    Place place;
    place.set({{"analogue", "Lanreotide"}, {"analogue_dose", "90 mg"}});
    place.log({make_date(2026, 10, 5)}); // says nothing of it
    CHECK(place.value("analogue") == "Lanreotide");
    CHECK(place.value("analogue_dose") == "90 mg");
    place.log({make_date(2026, 11, 2), "Lanreotide", ""}); // as before
    CHECK(place.value("analogue_dose") == "90 mg");
    const auto change = place.log({make_date(2026, 11, 20), "Something else", ""});
    CHECK(place.value("analogue") == "Something else");
    CHECK(place.value("analogue_dose").empty());
    place.undo(change);
    CHECK(place.value("analogue") == "Lanreotide");
    CHECK(place.value("analogue_dose") == "90 mg");
    // What was entered on the card in between stays when an earlier change is taken back.
    const auto later = place.log({make_date(2026, 11, 21), "A third", "1 mg"});
    place.set({{"analogue_dose", "2 mg"}});
    place.undo(later);
    CHECK(place.value("analogue") == "Lanreotide");
    CHECK(place.value("analogue_dose") == "2 mg");
}

TEST_CASE("editing and removing an entry change the card, and can be undone") {
    Place place;
    place.set({{"analogue_interval", "28 days"}});
    place.log(on(10, 5));
    place.log(on(11, 2));
    const auto newest = place.entries().front();

    InjectionReport corrected = newest.report;
    corrected.day = make_date(2026, 11, 3);
    corrected.dose = "90 mg";
    const auto edited = place.done(card::edit_injection(place.at(), newest.id, corrected));
    CHECK(place.value("last_injection") == "2026-11-03");
    CHECK(place.value("next_injection") == "2026-12-01");
    CHECK(place.value("analogue_dose") == "90 mg");
    place.check_copies();
    place.undo(edited);
    CHECK(place.entries().front() == newest);
    CHECK(place.value("last_injection") == "2026-11-02");
    CHECK(place.value("analogue_dose") == "120 mg");

    const auto removed = place.done(card::remove_injection(place.at(), newest.id));
    CHECK(place.value("last_injection") == "2026-10-05");
    place.check_copies();
    CHECK(card::remove_injection(place.at(), newest.id).error().kind == Problem::Kind::not_found);
    CHECK(card::edit_injection(place.at(), newest.id, corrected).error().kind
          == Problem::Kind::not_found);
    place.undo(removed);
    CHECK(place.entries().front() == newest);
    CHECK(place.value("last_injection") == "2026-11-02");
    place.check_copies();
}

TEST_CASE("a next date that was entered stands before the interval until an injection reaches it") {
    Place place;
    place.set({{"analogue_interval", "every 4 weeks"}});
    place.log(on(10, 5));
    const auto planned = place.done(card::plan_injections(place.at(), std::nullopt, "24 Nov 2026"));
    CHECK(place.value("next_injection") == "2026-11-24");
    place.log(on(11, 2)); // before that day: it is still the next one
    CHECK(place.value("next_injection") == "2026-11-24");
    CHECK(card::entered_next_injection(place.card()) == make_date(2026, 11, 24));
    place.now.local.date = make_date(2026, 11, 25);
    const auto reached = place.log(on(11, 24));
    CHECK(place.value("next_injection") == "2026-12-22");
    CHECK(card::entered_next_injection(place.card()) == std::nullopt);
    place.undo(reached);
    CHECK(place.value("next_injection") == "2026-11-24");
    place.undo(planned);
    CHECK(place.value("next_injection") == "2026-11-30");
    place.check_copies();
}

TEST_CASE("the interval is what the person typed, counted in days or weeks, and can be undone") {
    Place place;
    place.log(on(11, 2));
    CHECK(place.value("next_injection").empty()); // nobody said how often
    const auto planned =
        place.done(card::plan_injections(place.at(), "every 4 weeks", std::nullopt));
    CHECK(place.value("analogue_interval") == "every 4 weeks");
    CHECK(place.value("next_injection") == "2026-11-30");
    const auto again = place.done(card::plan_injections(place.at(), "21 days", std::nullopt));
    CHECK(place.value("next_injection") == "2026-11-23");
    place.undo(again);
    CHECK(place.value("next_injection") == "2026-11-30");
    place.undo(planned);
    CHECK(place.value("analogue_interval").empty());
    CHECK(place.value("next_injection").empty());
    // As the card's own field, too; in words that nobody can count nothing is reckoned.
    place.set({{"analogue_interval", "4-weekly"}});
    CHECK(place.value("next_injection") == "2026-11-30");
    place.set({{"analogue_interval", "monthly"}});
    CHECK(place.value("next_injection").empty());
    place.check_copies();
}

TEST_CASE("what cannot be kept leaves log and card as they were") {
    Place place;
    place.log(on(11, 2));
    const auto files = test::contents_of(place.dir.path());
    const auto refuses = [&](const Outcome<ChangedLog>& outcome, const char* reason) {
        CAPTURE(reason);
        REQUIRE_FALSE(outcome.has_value());
        CHECK(outcome.error().kind == Problem::Kind::bad_input);
        CHECK(outcome.error().sentence.find(reason) != std::string::npos);
        CHECK(place.days() == "2026-11-02");
        CHECK(test::contents_of(place.dir.path()) == files);
    };
    refuses(card::log_injection(place.at(), on(11, 23), std::nullopt), "still to come");
    refuses(card::log_injection(place.at(), on(11, 20), "soon"), "cannot be read");
    refuses(card::log_injection(place.at(), on(11, 20), "2026-11-20"), "after the last one");
    refuses(card::log_injection(place.at(), on(10, 5), "2026-11-01"), "2 Nov 2026");
    refuses(card::edit_injection(place.at(), place.entries().front().id, on(12, 1)),
            "still to come");
    refuses(card::plan_injections(place.at(), "now and then", std::nullopt), "days or weeks");
    refuses(card::plan_injections(place.at(), std::nullopt, "2 Nov 2026"), "after the last one");
}

TEST_CASE("a last injection set on the card is logged, corrected or taken out") {
    Place place;
    place.set({{"analogue", "Lanreotide"},
               {"analogue_dose", "120 mg"},
               {"last_injection", "5 Oct 2026"}});
    REQUIRE(place.entries().size() == 1);
    CHECK(place.entries().front().report
          == InjectionReport{make_date(2026, 10, 5), "Lanreotide", "120 mg"});
    place.set({{"last_injection", "2026-10-05"}}); // the same again
    CHECK(place.days() == "2026-10-05");
    place.set({{"last_injection", "2026-11-02"}});
    CHECK(place.days() == "2026-11-02, 2026-10-05");
    place.set({{"last_injection", "2026-11-01"}}); // mistyped: no other injection was given
    CHECK(place.days() == "2026-11-01, 2026-10-05");
    const Problem problem = place.refused({{"name", "Sam"}, {"last_injection", "2026-09-30"}});
    CHECK(problem.kind == Problem::Kind::bad_input);
    CHECK(problem.sentence.starts_with("last_injection: "));
    CHECK(place.days() == "2026-11-01, 2026-10-05");
    CHECK(place.value("name").empty());
    place.set({{"last_injection", ""}});
    CHECK(place.days() == "2026-10-05");
    CHECK(place.value("last_injection") == "2026-10-05");
    place.set({{"last_injection", ""}});
    CHECK(place.days().empty());
    CHECK(place.value("last_injection").empty());
    place.check_copies();
}

TEST_CASE("a next injection that is not after the last is told of and left out") {
    Place place;
    const auto changed =
        card::change_card(&place.store, place.dir.path(),
                          {{"last_injection", "2026-11-02"}, {"next_injection", "2026-10-01"}},
                          test::shipped_content(), place.at().now);
    REQUIRE_MESSAGE(changed.has_value(), why(changed));
    CHECK_FALSE(changed->card.has("next_injection"));
    REQUIRE(changed->notices.size() == 1);
    CHECK(changed->notices.front().find("1 Oct 2026") != std::string::npos);
    place.check_copies();
}

TEST_CASE("without a data file the card keeps the dates, and the log takes them in afterwards") {
    Place place;
    place.set({{"analogue_interval", "every 4 weeks"}, {"last_injection", "2026-10-05"}});
    const auto at = [&] { return place.at().now; };
    const auto changed =
        card::change_card(nullptr, place.dir.path(), {{"last_injection", "2026-11-02"}},
                          test::shipped_content(), at());
    REQUIRE_MESSAGE(changed.has_value(), why(changed));
    CHECK(changed->card.value("next_injection") == "2026-11-30"); // it follows
    CHECK(place.value("last_injection") == "2026-11-02");         // card.json is the newer
    CHECK(place.days() == "2026-10-05");
    SUBCASE("offered back and kept") {
        place.set({});
        CHECK(place.days() == "2026-11-02, 2026-10-05");
    }
    SUBCASE("with the next injection that is logged") {
        place.log(on(11, 20));
        CHECK(place.days() == "2026-11-20, 2026-11-02, 2026-10-05");
        CHECK(place.value("next_injection") == "2026-12-18"); // reckoned, not entered
    }
    place.check_copies();
}

TEST_CASE("a new data file beside a card.json begins its log with what the card says") {
    Place place;
    place.set({{"name", "Sam Example"}, {"analogue_interval", "every 4 weeks"}});
    place.log(on(11, 2));
    TempDir fresh;
    std::filesystem::copy_file(place.dir / "card.json", fresh / "card.json");
    storage::Store store = test::open_store(fresh.path());
    const auto logged = card::log_injection(
        {store, fresh.path(), test::shipped_content(), place.at().now}, on(11, 20), std::nullopt);
    REQUIRE_MESSAGE(logged.has_value(), why(logged));
    CHECK(logged->card.card.value("name") == "Sam Example");
    CHECK(logged->card.card.value("next_injection") == "2026-12-18");
    CHECK(card::read_injections(store)->size() == 2);
}
