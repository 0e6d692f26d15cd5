#include "core/diary/injection_store.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <vector>

using namespace zebra;
using diary::InjectionReport;
using diary::InjectionStore;
using diary::Site;

namespace {

const InjectionReport october{make_date(2026, 10, 5), "Lanreotide", "120 mg", Site::left, ""};
const InjectionReport november{make_date(2026, 11, 2), "Lanreotide", "120 mg", Site::right,
                               "sore\na day"};

// Runs `fn(InjectionStore&)` in one transaction.
template <class Fn>
void with_log(storage::Store& store, const Fn& fn) {
    const auto done = store.transact([&](SQLite::Database& database) -> Outcome<void> {
        InjectionStore log{database};
        fn(log);
        return {};
    });
    REQUIRE_MESSAGE(done.has_value(), test::why(done));
}

} // namespace

TEST_CASE("injections come back as they were logged, the latest day first") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    with_log(store, [](InjectionStore& log) {
        CHECK(log.last_day() == std::nullopt);
        CHECK(log.all().empty());
        const auto later = log.add(november, 100);
        const auto earlier = log.add(october, 200); // remembered afterwards
        CHECK(log.last_day() == november.day);
        CHECK(log.all() == std::vector<diary::Injection>{{later, november}, {earlier, october}});
        CHECK(log.latest(1) == std::vector<diary::Injection>{{later, november}});
        const auto second = log.add(november, 300); // on the same day: what was logged last
        CHECK(log.latest(1).front().id == second);
    });
}

TEST_CASE("an injection is changed, removed and brought back, a number is not used twice") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    with_log(store, [](InjectionStore& log) {
        const auto id = log.add(november, 100);
        REQUIRE(log.change(id, october, 90)); // a clock set back
        CHECK(log.find(id) == diary::Injection{id, october});
        REQUIRE(log.remove(id, 110));
        CHECK(log.find(id) == std::nullopt);
        CHECK(log.last_day() == std::nullopt);
        for (const auto& refused :
             {log.remove(id, 111), log.change(id, november, 111), log.restore(id + 1, 111)}) {
            REQUIRE_FALSE(refused.has_value());
            CHECK(refused.error().kind == Problem::Kind::not_found);
        }
        REQUIRE(log.restore(id, 112));
        CHECK(log.last_day() == october.day);
    });
    CHECK(test::number(store, "SELECT changed_unix_s FROM injection") == 112);
    test::change(store, "DELETE FROM injection");
    with_log(store, [](InjectionStore& log) { CHECK(log.add(november, 1) == 2); });
}

TEST_CASE("the injections of a span, by day, without what was removed") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    with_log(store, [](InjectionStore& log) {
        for (const unsigned day : {20U, 1U, 10U}) {
            InjectionReport report = november;
            report.day = make_date(2026, 11, day);
            log.add(report, 10);
        }
        InjectionReport mistaken = november;
        mistaken.day = make_date(2026, 11, 12);
        REQUIRE(log.remove(log.add(mistaken, 10), 11));
        std::vector<Date> days;
        for (const diary::Injection& one :
             log.between(make_date(2026, 11, 2), make_date(2026, 11, 20))) {
            days.push_back(one.report.day);
            CHECK(one.report.analogue == "Lanreotide");
        }
        CHECK(days == std::vector{make_date(2026, 11, 10), make_date(2026, 11, 20)});
    });
}
