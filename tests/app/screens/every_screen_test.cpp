// What holds on every screen, at every size, theme and text size.
#include "tests/support/app_driver.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace zebra;
using app::ScreenName;
using test::AppDriver;
using ui::NodeRole;

namespace {

constexpr float least_target = 48;
constexpr float least_day = 43; // a day of the strip where the window is narrow

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
                             {"team_plan", "Ring us first, at any hour."}}) {
        REQUIRE(app.model().card.set(app.model().data, field, value));
    }
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::checkbox, "Gentle exercise");
    app.tap(NodeRole::button, "Log Flushing");
    app.tap(NodeRole::radio, "3 Severe");
    app.enter("Note, if you like", "a long note that goes on and on, over more than one line");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
}

void go_to(AppDriver& app, ScreenName screen) {
    app::ViewState& view = app.app().view();
    view.query = "cheese";
    view.food = "09040";
    view.article = "when-to-call";
    view.symptom_form = {};
    view.symptom_form.symptom = "diarrhoea";
    view.symptom_form.severity = 3;
    view.wanted.push_back({app::Move::Kind::open, screen});
    app.event(platform::FocusEvent{true});
}

bool presses(const ui::Node& node) {
    return !node.actions.empty() && node.actions.front() == "press";
}

void check_node(const ui::Node& node, const platform::LogicalSize& size) {
    CAPTURE(ui::to_name(node.role));
    CAPTURE(node.name);
    if (node.role != NodeRole::group) CHECK_FALSE(node.name.empty());
    CHECK(node.name.find('<') == std::string::npos); // a key without a text
    // nothing is wider than the window
    CHECK(node.rect.x >= -0.5F);
    CHECK(node.rect.right() <= size.width + 0.5F);
    if (presses(node)) {
        const float least = node.role == NodeRole::radio ? least_day : least_target;
        CHECK(node.rect.width >= least);
        CHECK(node.rect.height >= least_target);
    }
}

void check_targets_apart(const std::vector<ui::Node>& nodes) {
    for (std::size_t a = 0; a < nodes.size(); ++a) {
        for (std::size_t b = a + 1; b < nodes.size(); ++b) {
            if (!presses(nodes[a]) || !presses(nodes[b])) continue;
            const ui::Rect common = ui::intersection(nodes[a].visible, nodes[b].visible);
            if (common.width <= 0.5F || common.height <= 0.5F) continue;
            CAPTURE(nodes[a].name);
            CAPTURE(nodes[b].name);
            // only the button inside a field lies on another target
            CHECK(nodes[a].role == NodeRole::text_field);
        }
    }
}

} // namespace

TEST_CASE("every control has a name, a large target and a place inside the window") {
    const test::TempDir dir;
    fill(dir.path());
    struct View {
        platform::LogicalSize size;
        float text_scale;
    };
    for (const View& view : std::vector<View>{{{320, 568}, 1},
                                              {{360, 640}, 2},
                                              {{412, 892}, 1},
                                              {{412, 892}, 1.5F},
                                              {{1280, 800}, 1},
                                              {{1280, 800}, 2}}) {
        AppDriver app{
            {.data_folder = dir.path(), .size = view.size, .text_scale = view.text_scale}};
        for (const ScreenName screen : app::all_screens()) {
            CAPTURE(app::to_name(screen));
            CAPTURE(view.size.width);
            CAPTURE(view.text_scale);
            go_to(app, screen);
            REQUIRE(app.screen() == app::to_name(screen));
            for (const ui::Node& node : app.nodes()) check_node(node, view.size);
            check_targets_apart(app.nodes());
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
        const ui::Node& node = app.node(NodeRole::heading, name);
        CHECK(node.visible == node.rect);
    }
    CHECK(app.has(NodeRole::heading, "Alexandra Konstantinopoulou-Featherstonehaugh"));
    for (const char* number : {"020 7946 0123", "+44 (0)20 7946 0456"}) {
        // pinned, whatever is scrolled
        bool pinned = false;
        app.wheel(-100);
        for (const ui::Node& node : app.nodes()) {
            pinned = pinned || (node.name == number && node.visible == node.rect);
        }
        CHECK(pinned);
        app.wheel(100);
    }
}
