#include "app/model/preparation_model.h"
#include "core/storage/settings.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

using namespace zebra;
using app::DataSession;
using app::PreparationModel;
using foods::HiaaTest;
using foods::LaboratoryWindow;
using foods::PreparationPhase;
using foods::PreparationPlan;
using Look = PreparationModel::Look;
using Mark = PreparationModel::Mark;

namespace {

const std::filesystem::path tables = std::filesystem::path{ZEBRA_STAGED_ASSETS} / "foods";

foods::Food banana() {
    foods::Food food;
    food.ndb = "09040";
    return food;
}

struct Bench {
    explicit Bench(const std::filesystem::path& folder)
        : data{folder, [this] { return now; }}, model{tables} {
        data.open();
        model.reload(data);
    }
    ~Bench() { data.finish_housekeeping(); }

    void set_time(unsigned day, int minute_of_day) {
        now.local = {make_date(2026, 11, day), minute_of_day};
    }

    Now now = test::now_on(11, 22);
    DataSession data;
    PreparationModel model;
};

const PreparationPlan plan{
    {make_date(2026, 11, 25), 8 * 60}, HiaaTest::urine, LaboratoryWindow::hours_48};

} // namespace

TEST_CASE("a plan is kept in the data file, and one takes the place of another") {
    const test::TempDir dir;
    {
        Bench bench{dir.path()};
        CHECK(bench.model.phase() == PreparationPhase::none);
        CHECK_FALSE(bench.model.running());
        REQUIRE(bench.model.keep(bench.data, plan));
        CHECK(bench.model.phase() == PreparationPhase::planned);
        PreparationPlan other = plan;
        other.window = LaboratoryWindow::unknown;
        REQUIRE(bench.model.keep(bench.data, other));
        CHECK(bench.model.plan() == other);
        CHECK(bench.model.phase() == PreparationPhase::active);
        REQUIRE(bench.model.put_back(bench.data, plan));
    }
    Bench again{dir.path()};
    CHECK(again.model.plan() == plan);
    REQUIRE(again.model.end(again.data));
    CHECK(again.model.plan() == std::nullopt);
    REQUIRE(again.model.end(again.data)); // once more is no harm
    REQUIRE(again.model.put_back(again.data, std::nullopt));
    CHECK(Bench{dir.path()}.model.plan() == std::nullopt);
}

TEST_CASE("what has passed is not kept, but put back as it was") {
    const test::TempDir dir;
    Bench bench{dir.path()};
    PreparationPlan past = plan;
    past.test_at.date = make_date(2026, 11, 20);
    const auto refused = bench.model.keep(bench.data, past);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Problem::Kind::bad_input);
    CHECK(bench.model.plan() == std::nullopt);
    REQUIRE(bench.model.put_back(bench.data, past));
    CHECK(bench.model.phase() == PreparationPhase::over);
    CHECK_FALSE(bench.model.running());
}

TEST_CASE("the clock tells a minute from a phase, and marks follow the phase") {
    const test::TempDir dir;
    Bench bench{dir.path()};
    PreparationModel& model = bench.model;
    REQUIRE(model.keep(bench.data, plan));
    const std::uint64_t planned = model.marks_version();
    CHECK(model.look_at_clock(bench.now) == Look::same);
    bench.set_time(22, 12 * 60);
    CHECK(model.look_at_clock(bench.now) == Look::minute);
    CHECK(model.mark(banana()) == Mark::none);
    CHECK_FALSE(model.why(banana()));
    CHECK(model.marks_version() == planned);
    bench.set_time(23, 8 * 60);
    CHECK(model.look_at_clock(bench.now) == Look::phase);
    CHECK(model.mark(banana()) == Mark::named);
    CHECK(model.why(banana()));
    CHECK(model.marks_version() != planned);
    bench.set_time(25, 20 * 60);
    CHECK(model.look_at_clock(bench.now) == Look::phase);
    CHECK(model.phase() == PreparationPhase::collecting);
    CHECK(model.mark(banana()) == Mark::named);
    bench.set_time(26, 8 * 60);
    CHECK(model.look_at_clock(bench.now) == Look::phase);
    CHECK(model.mark(banana()) == Mark::none);
    bench.set_time(26, 8 * 60 - 1); // set back
    CHECK(model.look_at_clock(bench.now) == Look::phase);
    CHECK(model.mark(banana()) == Mark::named);
}

TEST_CASE("a setting that is no plan is told, and nothing is planned") {
    const test::TempDir dir;
    Bench bench{dir.path()};
    REQUIRE(storage::Settings{*bench.data.store()}.set_text("hiaa_test", "soon"));
    bench.model.reload(bench.data);
    CHECK(bench.model.plan() == std::nullopt);
    REQUIRE(bench.data.notices().size() == 1);
    CHECK(bench.data.notices().front().find("Plan it again") != std::string::npos);
}

TEST_CASE("without a data file nothing is kept and it is said, without tables nothing is marked") {
    const test::TempDir dir;
    DataSession closed{dir.path(), [] { return test::now_on(11, 22); }};
    PreparationModel model{dir / "nowhere"};
    model.reload(closed);
    CHECK_FALSE(model.keep(closed, plan));
    CHECK(model.lists() == nullptr);
    REQUIRE(model.problem());
    CHECK(model.problem()->sentence.find("laboratories.tsv") != std::string::npos);
    Bench bench{dir.path()};
    bench.set_time(24, 0);
    REQUIRE(model.put_back(bench.data, plan));
    CHECK(model.phase() == PreparationPhase::active);
    CHECK(model.mark(banana()) == Mark::none);
}
