// Every screen beside its picture in tests/golden, phone and desktop, light and dark.
// ./tests/golden/renew draws them again; look at what changed before it is kept.
#include "tests/support/app_driver.h"
#include "tests/support/picture.h"
#include "tests/support/sanitizers.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <tuple>

using namespace zebra;
using app::ScreenName;
using test::AppDriver;
using ui::NodeRole;

namespace {

// Of all pixels; a word that changed is many more.
constexpr double tolerated_part = 0.0001;

const std::filesystem::path golden = std::filesystem::path{ZEBRA_SOURCE_DIR} / "tests/golden";
const std::filesystem::path failures = ZEBRA_GOLDEN_FAILURES;

// A food of one's own, and a shopping list that was begun to be ticked.
void fill_own_foods(app::Model& model) {
    REQUIRE(model.own_foods.add(
        model.data, {"Oat bar", "8.5", "cereal", "40", "4006381333931", "The blue packet"}));
    REQUIRE(model.own_foods.add(model.data, {"Cheddar slices", "24,5", "dairy"}));
    for (const auto& [what, food] :
         {std::pair{"Rice", ""}, {"Cheddar cheese", "01009"}, {"Olive oil", ""}}) {
        const auto code = *food == 0 ? std::nullopt : std::optional<std::string>{food};
        REQUIRE(model.shopping.add(model.data, what, code));
    }
    const std::int64_t first = model.shopping.items(model.data).front().id;
    REQUIRE(model.shopping.tick(model.data, first, true));
}

void fill(const std::filesystem::path& folder) {
    AppDriver app{{.data_folder = folder}};
    for (const auto& [field, value] :
         card::Card::Changes{{"name", "Alex Sample"},
                             {"birth_date", "1961-04-09"},
                             {"allergies", "Penicillin (rash)"},
                             {"syndrome", "carcinoid_syndrome"},
                             {"net_team_phone", "+44 1632 960001"},
                             {"emergency_contact_name", "Robin Sample"},
                             {"emergency_contact_relation", "partner"},
                             {"emergency_contact_phone", "+44 7700 900123"},
                             {"liver_metastases", "yes"},
                             {"last_injection", "2026-11-09"}}) {
        REQUIRE(app.model().card.set(app.model().data, field, value));
    }
    fill_own_foods(app.model());
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::checkbox, "Gentle exercise");
    app.tap(NodeRole::button, "One more: Fluids");
    app.tap(NodeRole::button, "Log Flushing");
    app.tap(NodeRole::radio, "2 Moderate");
    app.enter("Note, if you like", "After a hot shower");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    app.tap(NodeRole::radio, "Saturday 21 November 2026");
    app.tap(NodeRole::checkbox, "Gentle exercise");
}

// What Today and the injections show beside it, with a date that is still to come.
void fill_injections(const std::filesystem::path& folder) {
    AppDriver app{{.data_folder = folder}};
    REQUIRE(app.model().card.set(app.model().data, "analogue_interval", "every 4 weeks"));
    for (const auto& [month, day, site] :
         {std::tuple{10U, 12U, diary::Site::right}, std::tuple{11U, 9U, diary::Site::left}}) {
        REQUIRE(
            app.model().injections.add(app.model().data,
                                       {make_date(2026, month, day), "Lanreotide", "120 mg", site,
                                        site == diary::Site::left ? "A little sore for a day" : ""},
                                       std::nullopt));
    }
}

const foods::PreparationPlan planned_test{
    {make_date(2026, 11, 25), 8 * 60}, foods::HiaaTest::urine, foods::LaboratoryWindow::hours_72};

// Only while it is looked at: elsewhere it would show, too.
void plan_test(AppDriver& app, bool planned) {
    app::PreparationModel& model = app.model().preparation;
    if (model.running() == planned) return;
    REQUIRE(model.put_back(app.model().data, planned ? std::optional{planned_test} : std::nullopt));
}

// What stands on the foods' screen while nothing is typed, and on a page that is marked.
void fill_foods(const std::filesystem::path& folder) {
    AppDriver app{{.data_folder = folder}};
    app::KeptFoodModel& kept = app.model().kept_foods;
    app::DataSession& data = app.model().data;
    for (const char* food : {"11124", "09003", "09040", "01009"}) {
        REQUIRE(kept.note_recent(data, food));
    }
    for (const char* food : {"09040", "05064", "08120"}) REQUIRE(kept.add_favourite(data, food));
    REQUIRE(kept.set_mark(data, "01009", foods::Mark::fine));
    REQUIRE(kept.write_note(data, "01009", "Two slices at lunch"));
    REQUIRE(kept.set_mark(data, "09040", foods::Mark::triggers));
    REQUIRE(kept.set_mark(data, "01002", foods::Mark::unsure));
}

void go_to(AppDriver& app, ScreenName screen) {
    app::ViewState& view = app.app().view();
    view.query = "ched";
    view.food = "01009";
    view.food_group = "0100";
    view.food_note = {};
    view.compare.foods = {"01009", "09040", "01265"}; // one measured for serotonin, one estimated
    if (screen == ScreenName::own_food) {
        view.food = code_of(app.model().own_foods.all(app.model().data).all().back());
    }
    view.label_form = {.protein = "8.5"};
    view.own_food_form = {};
    view.article = "when-to-call";
    view.symptom_form = {};
    view.symptom_form.symptom = "flushing";
    view.symptom_form.severity = 2;
    view.symptom_form.time = "14:20";
    view.injection_form = {};
    view.injection_plan = {};
    view.habit_form = app::form_of(*app.model().habits.find("fluids"));
    const bool prepares =
        screen == ScreenName::preparation || screen == ScreenName::preparation_plan;
    plan_test(app, prepares);
    view.preparation_form = app::form_of(planned_test);
    view.tab = app::tab_of(screen);
    view.stacks[view.tab].clear();
    const auto open = [&](ScreenName from, ScreenName to) {
        view.wanted.push_back({app::Move::Kind::open, to, from});
    };
    if (screen == ScreenName::article) open(ScreenName::more, ScreenName::learn);
    if (screen == ScreenName::habit) open(ScreenName::today, ScreenName::habits);
    if (screen == ScreenName::preparation_plan) {
        open(ScreenName::foods, ScreenName::preparation);
    }
    open(view.wanted.empty() ? app::first_screen(view.tab) : view.wanted.back().screen, screen);
    app.event(platform::FocusEvent{true});
    REQUIRE(app.screen() == app::to_name(screen));
}

// What says where the data is has another name in every run.
platform::Picture picture_of(AppDriver& app, const std::filesystem::path& folder) {
    platform::Picture picture = app.window().pixels();
    for (const ui::Node& node : app.nodes()) {
        if (node.name.find(folder.string()) == std::string::npos) continue;
        test::blank(picture, static_cast<int>(std::floor(node.rect.x)),
                    static_cast<int>(std::floor(node.rect.y)),
                    static_cast<int>(std::ceil(node.rect.right())),
                    static_cast<int>(std::ceil(node.rect.bottom())));
    }
    return test::coarse(std::move(picture));
}

void keep_failure(const std::string& name, const platform::Picture& actual,
                  const platform::Picture& expected) {
    std::filesystem::create_directories(failures);
    REQUIRE(platform::write_png(failures / (name + "-actual.png"), actual));
    REQUIRE(platform::write_png(failures / (name + "-expected.png"), expected));
    REQUIRE(platform::write_png(failures / (name + "-difference.png"),
                                test::difference(actual, expected)));
}

void compare(const std::string& name, const platform::Picture& actual) {
    CAPTURE(name);
    const std::filesystem::path file = golden / (name + ".png");
    if (std::getenv("ZEBRA_RENEW_GOLDEN") != nullptr) {
        const auto written = platform::write_png(file, actual);
        REQUIRE_MESSAGE(written.has_value(), (written ? "" : written.error()));
        return;
    }
    const auto expected = test::read_picture(file);
    REQUIRE_MESSAGE(expected.has_value(), (expected ? "" : expected.error().sentence));
    const std::size_t differing = test::differing_pixels(actual, *expected);
    const auto all = static_cast<double>(actual.width) * actual.height;
    if (static_cast<double>(differing) <= all * tolerated_part) return;
    keep_failure(name, actual, *expected);
    FAIL_CHECK(differing << " pixels differ; the pictures are in " << failures.string());
}

void compare_screens(const std::filesystem::path& folder, const platform::LogicalSize& size,
                     std::string_view kind, bool of_day) {
    AppDriver app{{.data_folder = folder, .size = size}};
    for (const ui::Theme theme : {ui::Theme::light, ui::Theme::dark}) {
        app.app().set_appearance({theme, 1, true});
        for (const ScreenName screen : app::all_screens()) {
            if ((app::tab_of(screen) == app::Tab::today) != of_day) continue;
            go_to(app, screen);
            compare(fmt::format("{}-{}-{}", app::to_name(screen), kind, ui::to_name(theme)),
                    picture_of(app, folder));
        }
    }
}

void compare_foods_start(const std::filesystem::path& folder, const platform::LogicalSize& size,
                         std::string_view kind) {
    AppDriver app{{.data_folder = folder, .size = size}};
    for (const ui::Theme theme : {ui::Theme::light, ui::Theme::dark}) {
        app.app().set_appearance({theme, 1, true});
        go_to(app, ScreenName::foods);
        app.app().view().query.clear();
        app.event(platform::FocusEvent{true});
        compare(fmt::format("foods-start-{}-{}", kind, ui::to_name(theme)),
                picture_of(app, folder));
    }
}

// The screens of the day with injections, the others without.
void compare_all(const platform::LogicalSize& size, std::string_view kind) {
    const test::TempDir usual;
    fill(usual.path());
    fill_foods(usual.path());
    compare_screens(usual.path(), size, kind, false);
    compare_foods_start(usual.path(), size, kind);
    const test::TempDir with_injections;
    fill(with_injections.path());
    fill_injections(with_injections.path());
    compare_screens(with_injections.path(), size, kind, true);
}

} // namespace

TEST_CASE("every screen looks like its picture on a phone" * doctest::skip(test::sanitizers)) {
    compare_all({412, 892}, "phone");
}

TEST_CASE("every screen looks like its picture on a desktop" * doctest::skip(test::sanitizers)) {
    compare_all({1280, 800}, "desktop");
}

TEST_CASE("a picture that differs by a word is told from one that is rounded otherwise") {
    platform::Picture page{100, 40, std::vector<std::uint8_t>(100 * 40 * 4, 250)};
    platform::Picture other = page;
    test::blank(page, 10, 10, 30, 20);
    other = page;
    CHECK(test::differing_pixels(page, other) == 0);
    for (std::size_t i = 0; i < other.rgba.size(); ++i) {
        if (other.rgba[i] > 20) other.rgba[i] = static_cast<std::uint8_t>(other.rgba[i] - 20);
    }
    CHECK(test::differing_pixels(page, other) == 0);
    platform::Picture shifted{100, 40, std::vector<std::uint8_t>(100 * 40 * 4, 250)};
    test::blank(shifted, 11, 10, 31, 20);
    CHECK(test::differing_pixels(page, shifted) == 0);
    test::blank(shifted, 50, 10, 56, 16); // something that was not there
    CHECK(test::differing_pixels(shifted, page) == 36);
    const platform::Picture shown = test::difference(shifted, page);
    CHECK(test::differing_pixels(shown, page) > 0);
    CHECK(test::differing_pixels({}, page) == 0); // nothing has no pixels
}
