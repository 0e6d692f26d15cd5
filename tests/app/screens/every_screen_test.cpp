// What holds on every screen, at every size, theme and text size.
#include "tests/support/app_driver.h"
#include "tests/support/in_order.h"
#include "tests/support/sanitizers.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace zebra;
using app::ScreenName;
using test::AppDriver;
using test::check_shown;
using test::slack;
using test::whole;
using ui::Node;
using ui::NodeRole;

namespace {

void fill(const std::filesystem::path& folder) {
    AppDriver app{{.data_folder = folder}};
    for (const auto& [field, value] :
         card::Card::Changes{{"name", "Alexandra Konstantinopoulou-Featherstonehaugh"},
                             {"birth_date", "1961-03-14"},
                             {"allergies", "penicillin (rash)\nlatex"},
                             {"syndrome", "insulinoma,carcinoid_syndrome"},
                             {"net_team_phone", "020 7946 0123"},
                             {"emergency_contact_name", "Sam Morgan"},
                             {"emergency_contact_relation", "partner"},
                             {"emergency_contact_phone", "+44 (0)20 7946 0456"},
                             {"liver_metastases", "yes"},
                             {"steroid_dependent", "yes"},
                             {"team_plan", "Ring us first, at any hour."},
                             {"analogue_interval", "every 4 weeks"}}) {
        REQUIRE(app.model().card.set(app.model().data, field, value));
    }
    for (const unsigned month : {8U, 9U, 10U}) { // overdue
        REQUIRE(app.model().injections.add(app.model().data,
                                           {make_date(2026, month, 12),
                                            "Somatostatin analogue, the long-acting one",
                                            "as on the box, one syringe", diary::Site::right,
                                            "a note that goes on and on, over more than one line"},
                                           std::nullopt));
    }
    app::Model& model = app.model();
    for (const char* food : {"09040", "01009", "05001", "11090"}) {
        REQUIRE(model.kept_foods.set_mark(model.data, food, foods::Mark::triggers));
        REQUIRE(model.kept_foods.add_favourite(model.data, food));
        REQUIRE(model.kept_foods.note_recent(model.data, food));
    }
    REQUIRE(model.kept_foods.write_note(model.data, "09040", "more than one,\nfor a day or two"));
    for (const foods::TypedOwnFood& food :
         {foods::TypedOwnFood{"A cheese spread with a long name, with chives and a little garlic",
                              "12.25", "dairy", "37.5", "4006381333931",
                              "a note that goes on and on\nover more than one line"},
          foods::TypedOwnFood{"Cheese crackers", "8.5", "fruit"}}) {
        REQUIRE(model.own_foods.add(model.data, food));
    }
    for (const auto& [what, code] :
         {std::pair{"Rice", ""},
          {"Cheddar cheese", "01009"},
          {"Something with a name so long that it takes more than a line", "01265"}}) {
        const auto food = *code == 0 ? std::nullopt : std::optional<std::string>{code};
        const auto added = model.shopping.add(model.data, what, food);
        REQUIRE(added);
        if (food) REQUIRE(model.shopping.tick(model.data, added->item.id, true));
    }
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::checkbox, "Gentle exercise");
    app.tap(NodeRole::button, "Log Flushing");
    app.tap(NodeRole::radio, "3 Severe");
    app.enter("Note, if you like", "a long note that goes on and on, over more than one line");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    app.wait(10'000); // the snackbar goes
}

void go_to(AppDriver& app, ScreenName screen) {
    app::ViewState& view = app.app().view();
    view.query = "cheese";
    view.food = "09040";
    view.compare.foods = {"09040", "01265", "09016", "05062"};
    view.food_group = "0500";
    view.food_note = {};
    if (screen == ScreenName::own_food) {
        view.food = code_of(app.model().own_foods.all(app.model().data).all().front());
    }
    view.label_form = {.protein = "8.5", .barcode = "4006381333931"};
    view.own_food_form = {};
    view.article = "when-to-call";
    view.symptom_form = {};
    view.symptom_form.symptom = "diarrhoea";
    view.symptom_form.severity = 3;
    view.injection_form = {};
    view.injection_plan = {};
    view.tab = app::tab_of(screen);
    view.stacks[view.tab].clear();
    view.wanted.push_back({app::Move::Kind::open, screen, app::first_screen(view.tab)});
    app.event(platform::FocusEvent{true});
}

void check_screen(AppDriver& app, ScreenName screen) {
    go_to(app, screen);
    REQUIRE(app.screen() == app::to_name(screen));
    check_shown(app);
}

void check_all(const platform::LogicalSize& size, float text_scale,
               const std::vector<ui::Theme>& themes) {
    CAPTURE(size.width);
    CAPTURE(text_scale);
    const test::TempDir dir;
    fill(dir.path());
    AppDriver app{{.data_folder = dir.path(), .size = size, .capabilities = {.notify = true}}};
    for (const ui::Theme theme : themes) {
        CAPTURE(ui::to_name(theme));
        app.app().set_appearance({theme, text_scale, true});
        for (const ScreenName screen : app::all_screens()) {
            CAPTURE(app::to_name(screen));
            check_screen(app, screen);
        }
    }
    app.app().set_appearance({ui::Theme::contrast_dark, text_scale, true});
    check_screen(app, ScreenName::card);
}

const std::vector<ui::Theme> all_themes = {ui::Theme::light, ui::Theme::dark, ui::Theme::contrast};

} // namespace

TEST_CASE("every screen is in order at 360 x 640") { check_all({360, 640}, 1, all_themes); }
TEST_CASE("every screen is in order at 360 x 640, large" * doctest::skip(test::sanitizers)) {
    check_all({360, 640}, 2, all_themes);
}
TEST_CASE("every screen is in order at 412 x 892" * doctest::skip(test::sanitizers)) {
    check_all({412, 892}, 1, all_themes);
}
TEST_CASE("every screen is in order at 412 x 892, large" * doctest::skip(test::sanitizers)) {
    check_all({412, 892}, 2, all_themes);
}
TEST_CASE("every screen is in order at 1280 x 800" * doctest::skip(test::sanitizers)) {
    check_all({1280, 800}, 1, all_themes);
}
TEST_CASE("every screen is in order at 1280 x 800, large") {
    check_all({1280, 800}, 2, all_themes);
}

TEST_CASE("every screen is in order from 320 x 568 to 2560 x 1440, and on its side"
          * doctest::skip(test::sanitizers)) {
    const std::vector<ui::Theme> light = {ui::Theme::light};
    check_all({320, 568}, 1, light);
    check_all({320, 568}, 2, light);
    check_all({412, 892}, 1.5F, light);
    check_all({892, 412}, 1, light);
    check_all({2560, 1440}, 1, light);
    check_all({2560, 1440}, 2, light);
}

TEST_CASE("the foods' screen is in order with nothing typed and with the marked foods alone") {
    const test::TempDir filled;
    fill(filled.path());
    const test::TempDir empty;
    for (const test::TempDir* dir : {&empty, &filled}) {
        for (const platform::LogicalSize size :
             {platform::LogicalSize{412, 892}, {360, 640}, {320, 568}, {1280, 800}}) {
            for (const float text_scale : {1.0F, 2.0F}) {
                CAPTURE(size.width);
                CAPTURE(text_scale);
                AppDriver app{{.data_folder = dir->path(), .size = size, .text_scale = text_scale}};
                for (const app::FoodFilter filter :
                     {app::FoodFilter::all, app::FoodFilter::marked}) {
                    go_to(app, ScreenName::foods);
                    app.app().view().query.clear();
                    app.app().view().food_filter = filter;
                    app.event(platform::FocusEvent{true});
                    check_shown(app);
                }
            }
        }
    }
}

TEST_CASE("every section of the card's form is in order") {
    const test::TempDir dir;
    fill(dir.path());
    for (const platform::LogicalSize size : {platform::LogicalSize{412, 892}, {320, 568}}) {
        AppDriver app{{.data_folder = dir.path(),
                       .size = size,
                       .text_scale = size.width < 400 ? 2.0F : 1.0F}};
        for (const card::Section section : card::all_sections()) {
            CAPTURE(card::section_id(section));
            app.app().view().card_form.open_section = section;
            check_screen(app, ScreenName::card_edit);
        }
    }
}

TEST_CASE("what a first start asks is in order, empty and filled in, its list open and closed") {
    const test::TempDir empty;
    const test::TempDir filled;
    fill(filled.path());
    for (const test::TempDir* dir : {&empty, &filled}) {
        for (const platform::LogicalSize size :
             {platform::LogicalSize{412, 892}, {360, 640}, {320, 568}, {892, 412}, {1280, 800}}) {
            for (const float text_scale : {1.0F, 2.0F}) {
                CAPTURE(size.width);
                CAPTURE(text_scale);
                AppDriver app{{.data_folder = dir->path(), .size = size, .text_scale = text_scale}};
                check_screen(app, ScreenName::welcome);
                app.app().view().welcome.choosing = true;
                check_screen(app, ScreenName::welcome);
            }
        }
    }
}

TEST_CASE("the card is in order in other languages, at hand and handed over") {
    const test::TempDir dir;
    fill(dir.path());
    for (const platform::LogicalSize size :
         {platform::LogicalSize{412, 892}, {360, 640}, {320, 568}, {892, 412}, {1280, 800}}) {
        for (const float text_scale : {1.0F, 2.0F}) {
            AppDriver app{{.data_folder = dir.path(), .size = size, .text_scale = text_scale}};
            for (const char* language : {"de", "pt", "ja"}) {
                CAPTURE(size.width);
                CAPTURE(text_scale);
                CAPTURE(language);
                REQUIRE(app.model().choose_card_language(language));
                for (const ScreenName screen :
                     {ScreenName::card, ScreenName::card_show, ScreenName::card_save}) {
                    check_screen(app, screen);
                }
            }
        }
    }
}

TEST_CASE("a 5-HIAA preparation is in order in each phase, with what it marks and its form") {
    const test::TempDir dir;
    fill(dir.path());
    const foods::PreparationPlan plan{{make_date(2026, 11, 25), 8 * 60},
                                      foods::HiaaTest::urine,
                                      foods::LaboratoryWindow::unknown};
    for (const platform::LogicalSize size :
         {platform::LogicalSize{412, 892}, {360, 640}, {320, 568}, {892, 412}, {1280, 800}}) {
        for (const float text_scale : {1.0F, 2.0F}) {
            CAPTURE(size.width);
            CAPTURE(text_scale);
            AppDriver app{{.data_folder = dir.path(), .size = size, .text_scale = text_scale}};
            REQUIRE(app.model().preparation.put_back(app.model().data, plan));
            for (const unsigned day : {21U, 23U, 25U, 27U}) {
                CAPTURE(day);
                app.set_time({make_date(2026, 11, day), 14 * 60 + 20});
                check_screen(app, ScreenName::preparation);
            }
            app.set_time({make_date(2026, 11, 23), 14 * 60 + 20});
            for (const ScreenName screen : {ScreenName::today, ScreenName::food}) {
                check_screen(app, screen);
            }
            go_to(app, ScreenName::foods);
            for (const char* query : {"", "banana"}) {
                app.app().view().query = query;
                app.event(platform::FocusEvent{true});
                check_shown(app);
            }
            app::PreparationFormState& form = app.app().view().preparation_form;
            form = app::form_of(plan);
            check_screen(app, ScreenName::preparation_plan);
            form.calendar = true;
            form.month = std::chrono::year{2026} / std::chrono::November;
            form.test_problem = "A sentence that says at some length what was not chosen.";
            form.day_problem = "A sentence that says at some length what is wrong with the day.";
            form.time_problem = "A sentence that says at some length what is wrong with the time.";
            form.refusal = "A sentence that says at some length why it could not be saved.";
            check_screen(app, ScreenName::preparation_plan);
        }
    }
}

TEST_CASE("nothing is pressed or read under a notch or where the system's gestures begin") {
    const test::TempDir dir;
    fill(dir.path());
    const platform::Insets insets{.left = 10, .top = 32, .right = 14, .bottom = 20};
    for (const platform::LogicalSize size : {platform::LogicalSize{412, 892}, {1280, 800}}) {
        AppDriver app{{.data_folder = dir.path(), .size = size, .safe_insets = insets}};
        for (const ScreenName screen : app::all_screens()) {
            CAPTURE(app::to_name(screen));
            check_screen(app, screen);
            for (const Node& node : app.nodes()) {
                if (node.visible.height <= 0 || node.visible.width <= 0) continue;
                CAPTURE(node.name);
                CHECK(node.visible.x >= insets.left - slack);
                CHECK(node.visible.y >= insets.top - slack);
                CHECK(node.visible.right() <= size.width - insets.right + slack);
                CHECK(node.visible.bottom() <= size.height - insets.bottom + slack);
            }
        }
    }
}

TEST_CASE("a screen that nobody touches draws nothing") {
    const test::TempDir dir;
    fill(dir.path());
    AppDriver app{{.data_folder = dir.path()}};
    for (const ScreenName screen : app::all_screens()) {
        CAPTURE(app::to_name(screen));
        go_to(app, screen);
        app.wait(20'000); // whatever was due has been
        const int before = app.frames();
        app.wait(60'000);
        CHECK(app.frames() == before);
    }
}

TEST_CASE("the card's first view at the reference size: what, who, allergy, risk, what to do") {
    const test::TempDir dir;
    fill(dir.path());
    AppDriver app{{.data_folder = dir.path()}};
    REQUIRE(app.model().card.set(app.model().data, "syndrome", "carcinoid_syndrome"));
    app.event(platform::FocusEvent{true});
    for (const char* name : {"Neuroendocrine tumour (NET)", "Risk of carcinoid crisis"}) {
        const Node& node = app.node(NodeRole::heading, name);
        CHECK(whole(node));
    }
    CHECK(app.has(NodeRole::heading, "Alexandra Konstantinopoulou-Featherstonehaugh"));
    for (const char* number : {"020 7946 0123", "+44 (0)20 7946 0456"}) {
        // pinned, whatever is scrolled
        bool pinned = false;
        app.wheel(-100);
        for (const Node& node : app.nodes()) {
            pinned =
                pinned
                || (node.role == NodeRole::button && node.name.ends_with(number) && whole(node));
        }
        CHECK(pinned);
        app.wheel(100);
    }
}

TEST_CASE(
    "labels and own foods are in order with nothing typed, with what is wrong, and to change") {
    const test::TempDir dir;
    fill(dir.path());
    for (const platform::LogicalSize size :
         {platform::LogicalSize{412, 892}, {360, 640}, {320, 568}, {1280, 800}}) {
        for (const float text_scale : {1.0F, 2.0F}) {
            CAPTURE(size.width);
            CAPTURE(text_scale);
            AppDriver app{{.data_folder = dir.path(), .size = size, .text_scale = text_scale}};
            app::ViewState& view = app.app().view();
            const auto show = [&](const char* protein) {
                go_to(app, ScreenName::label);
                view.label_form = {.protein = protein};
                app.event(platform::FocusEvent{true});
            };
            show("");
            check_shown(app);
            show("120");
            check_shown(app);
            go_to(app, ScreenName::own_food);
            app.tap(NodeRole::button, "Change this food");
            app.enter("Name", "");
            app.enter("My portion in grams, if you like", "none");
            app.tap(NodeRole::button, "Save");
            check_shown(app);
            go_to(app, ScreenName::foods);
            for (const char* query : {"", "400638", "987654321", "qzxv"}) {
                view.query = query;
                app.event(platform::FocusEvent{true});
                check_shown(app);
            }
        }
    }
}
