// What a person notices of each widget: it answers at once, it shows the focus, it does not do what
// it says it does not do.
#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/counter_row.h"
#include "app/ui/date_strip.h"
#include "app/ui/rows.h"
#include "app/ui/select_field.h"
#include "app/ui/text.h"
#include "app/ui/tiles.h"
#include "tests/support/picture.h"
#include "tests/support/widget_bench.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <set>

using namespace zebra;
using namespace zebra::ui;
using platform::Key;
using platform::Picture;
using test::WidgetBench;

namespace {

// One of each kind of control, with how often each was activated.
struct Samples {
    std::map<std::string, int> count;

    void put(Context& ui) {
        const auto done = [&](const char* name, bool pressed) { count[name] += pressed ? 1 : 0; };
        done("button", button(ui, {.id = "button", .label = "Filled"}));
        ui.space(12);
        done("outlined",
             button(ui, {.id = "outlined", .label = "Edge", .look = ButtonLook::outlined}));
        ui.space(12);
        const std::array<Chip, 2> two = {Chip{"a", "Chip one"}, Chip{"b", "Chip two", true}};
        done("chip", chips(ui, two) >= 0);
        ui.space(12);
        const std::array<Segment, 2> parts = {Segment{"l", "Left"}, Segment{"r", "Right"}};
        done("segment", segmented(ui, "Side", parts, 0) >= 0);
        ui.space(12);
        done("row", list_row(ui, {.id = "row", .title = "Opens", .caption = "something"}));
        ui.space(12);
        done("select", select_field(ui, {.id = "select", .label = "Which", .shown = "This one"}));
        ui.space(12);
        done("check", check_row(ui, {.id = "check", .title = "Ticks"}));
        ui.space(12);
        done("switch", switch_row(ui, {.id = "switch", .title = "Switches"}));
        ui.space(12);
        const std::array<Tile, 2> tiles_there = {Tile{"t", "Tile", "Log Tile", Icon::fire},
                                                 Tile{"u", "Other", "Log Other", Icon::water}};
        done("tile", tiles(ui, tiles_there).tile >= 0);
    }
};

// Pixels that differ inside of the rectangle grown by `around`.
std::size_t changed(Picture before, Picture after, const Rect& rect, float around = 0) {
    const auto outside = [&](Picture& picture) {
        const Rect r = rect.grown(around);
        test::blank(picture, 0, 0, picture.width, static_cast<int>(r.y));
        test::blank(picture, 0, static_cast<int>(r.bottom()), picture.width, picture.height);
    };
    outside(before);
    outside(after);
    std::size_t count = 0;
    for (std::size_t i = 0; i < before.rgba.size(); i += 4) {
        bool same = true;
        for (std::size_t c = 0; c < 3; ++c) same = same && before.rgba[i + c] == after.rgba[i + c];
        count += same ? 0 : 1;
    }
    return count;
}

struct Control {
    NodeRole role;
    const char* name;
    const char* counted;
};

const std::vector<Control> controls = {
    {NodeRole::button, "Filled", "button"},         {NodeRole::button, "Edge", "outlined"},
    {NodeRole::radio, "Chip one", "chip"},          {NodeRole::radio, "Right", "segment"},
    {NodeRole::button, "Opens, something", "row"},  {NodeRole::checkbox, "Ticks", "check"},
    {NodeRole::toggle, "Switches", "switch"},       {NodeRole::button, "Log Tile", "tile"},
    {NodeRole::button, "Which, This one", "select"}};

} // namespace

TEST_CASE("every control answers in the next frame, is activated once, and looks as before then") {
    WidgetBench bench;
    Samples samples;
    bench.show([&](Context& ui) { samples.put(ui); });
    bench.frame();
    bench.frame(); // glyphs have arrived
    for (const Control& control : controls) {
        CAPTURE(control.name);
        const Rect rect = bench.node(control.role, control.name).rect;
        bench.move(rect.centre());
        bench.frame(500);
        const Picture rest = bench.pixels();
        bench.press(rect.centre()); // its move changes nothing, its press does
        CHECK(changed(rest, bench.pixels(), rect) > 100);
        CHECK(samples.count[control.counted] == 0);
        bench.release(rect.centre());
        CHECK(samples.count[control.counted] == 1);
        bench.frame(500);
        CHECK(changed(rest, bench.pixels(), rect) == 0);
        CHECK(samples.count[control.counted] == 1);
    }
}

TEST_CASE("a press that leaves its control does nothing") {
    WidgetBench bench;
    Samples samples;
    bench.show([&](Context& ui) { samples.put(ui); });
    bench.frame();
    for (const Control& control : controls) {
        CAPTURE(control.name);
        bench.press(bench.node(control.role, control.name).rect.centre());
        bench.move({200, 860});
        bench.release({200, 860});
        CHECK(samples.count[control.counted] == 0);
    }
}

TEST_CASE("the focus is seen around every control, and Enter presses it") {
    WidgetBench bench;
    Samples samples;
    bench.show([&](Context& ui) { samples.put(ui); });
    bench.frame();
    bench.frame();
    std::set<std::string> met;
    Picture before = bench.pixels();
    for (int i = 0; i < 12; ++i) {
        bench.key(Key::tab);
        const Node* focused = nullptr;
        for (const Node& node : bench.context().semantics().nodes()) {
            if (node.state.focused) focused = &node;
        }
        REQUIRE(focused != nullptr);
        CAPTURE(focused->name);
        CHECK(changed(before, bench.pixels(), focused->rect, 6) > 100);
        met.insert(focused->name);
    }
    for (const Control& control : controls) CHECK(met.contains(control.name));
    bench.key(Key::enter);
    int activated = 0;
    for (const auto& [name, count] : samples.count) activated += count;
    CHECK(activated == 1);
}

TEST_CASE("what is disabled looks so, is passed over by Tab and does nothing") {
    WidgetBench bench;
    bool disabled = false;
    int pressed = 0;
    bench.show([&](Context& ui) {
        pressed += button(ui, {.id = "it", .label = "Save", .disabled = disabled}) ? 1 : 0;
    });
    bench.frame();
    bench.frame();
    const Picture enabled = bench.pixels();
    disabled = true;
    bench.frame();
    const Rect rect = bench.node(NodeRole::button, "Save").rect;
    CHECK(changed(enabled, bench.pixels(), rect) > 1000);
    bench.tap(rect.centre());
    bench.key(Key::tab);
    bench.key(Key::enter);
    CHECK(pressed == 0);
    CHECK_FALSE(bench.node(NodeRole::button, "Save").state.focused);
}

TEST_CASE("a list of 10,000 rows builds only those in view, and tells how many there are") {
    WidgetBench bench;
    std::set<std::size_t> built;
    int measured = 0;
    bench.show([&](Context& ui) {
        built.clear();
        scroll_area(ui, {.name = "list", .view = ui.window()}, [&] {
            virtual_list(ui, {.id = "rows",
                              .name = "Rows",
                              .count = 10'000,
                              .version = 1,
                              .height =
                                  [&](std::size_t) {
                                      ++measured;
                                      return size::row;
                                  },
                              .put =
                                  [&](std::size_t row) {
                                      built.insert(row);
                                      const std::string id = fmt::format("row-{}", row);
                                      (void)list_row(ui, {.id = id, .title = id});
                                  }});
        });
    });
    bench.frame();
    CHECK(built.size() < 20);
    CHECK(built.contains(0));
    CHECK(bench.node(NodeRole::list, "Rows").count == 10'000);
    bench.context().input().scroll_first_by(size::row * 5000);
    bench.frame();
    CHECK(built.size() < 20);
    CHECK(built.contains(5000));
    CHECK(bench.has(NodeRole::button, "row-5000"));
    bench.key(Key::end);
    CHECK(built.contains(9999));
    CHECK_FALSE(built.contains(5000));
    CHECK(measured == 10'000); // once, not in every frame
}

TEST_CASE("a counter's button that is held counts on, slowly, and stops when the finger leaves") {
    WidgetBench bench;
    int value = 0;
    bench.show([&](Context& ui) {
        const std::string shown = fmt::format("{}", value);
        const CounterPress press = counter_row(ui, {.id = "fluids",
                                                    .title = "Fluids",
                                                    .shown = shown,
                                                    .value = value,
                                                    .less = "One less",
                                                    .more = "One more"});
        if (press == CounterPress::more) ++value;
        if (press == CounterPress::less) --value;
    });
    bench.frame();
    const Point more = bench.node(NodeRole::button, "One more").rect.centre();
    bench.press(more);
    CHECK(value == 0);
    for (int i = 0; i < 125; ++i) bench.frame(16); // two seconds
    const int held = value;
    CHECK(held >= 3);
    CHECK(held <= 8);
    bench.move({200, 800});
    for (int i = 0; i < 125; ++i) bench.frame(16);
    CHECK(value == held);
    bench.release({200, 800});
    CHECK(value == held);
    bench.tap(more);
    CHECK(value == held + 1);
}

TEST_CASE("a slider's thumb follows the pointer and its arrows go by one stop") {
    WidgetBench bench;
    int at = 0;
    bench.show([&](Context& ui) {
        const std::string value = fmt::format("{}", at);
        const int chosen =
            step_slider(ui, {.id = "size", .name = "Size", .value = value, .stops = 5, .at = at});
        if (chosen >= 0) at = chosen;
    });
    bench.frame();
    const Rect rect = bench.node(NodeRole::slider, "Size").rect;
    bench.press({rect.x + 13, rect.centre().y});
    bench.move(rect.centre());
    CHECK(at == 0); // not before it is let go
    bench.release(rect.centre());
    CHECK(at == 2);
    bench.key(Key::right);
    CHECK(at == 3);
    bench.key(Key::left);
    bench.key(Key::left);
    CHECK(at == 1);
    for (int i = 0; i < 9; ++i) bench.key(Key::left);
    CHECK(at == 0);
}

TEST_CASE("the strip shows seven days, five where it is narrow, and always the day shown") {
    const Date today = make_date(2026, 11, 22);
    for (const auto& [width, days] : {std::pair{412.0F, 7}, {360.0F, 7}, {320.0F, 5}}) {
        CAPTURE(width);
        WidgetBench bench{{width, 640}};
        const Date shown = add_days(today, -6);
        bench.show([&](Context& ui) {
            in_column(ui, {ui.margin(), 20, width - 2 * ui.margin(), 0}, [&] {
                (void)date_strip(ui,
                                 {.shown = shown, .last = today, .today = today, .progress = {}});
            });
        });
        bench.frame();
        int count = 0;
        for (const Node& node : bench.context().semantics().nodes()) {
            count += node.role == NodeRole::radio ? 1 : 0;
        }
        CHECK(count == days);
        CHECK(bench.node(NodeRole::radio, long_date_with_year(shown)).state.selected);
    }
}

TEST_CASE("from 150 % on what stands side by side is stacked") {
    for (const float text_scale : {1.0F, 1.25F, 1.5F, 2.0F}) {
        CAPTURE(text_scale);
        WidgetBench bench{{412, 892}, text_scale};
        Samples samples;
        bench.show([&](Context& ui) {
            const std::array<Segment, 3> parts = {Segment{"l", "Light"}, Segment{"d", "Dark"},
                                                  Segment{"c", "High contrast"}};
            (void)segmented(ui, "Theme", parts, 0);
            const std::array<Tile, 3> three = {Tile{"a", "A", "Log A"}, Tile{"b", "B", "Log B"},
                                               Tile{"c", "C", "Log C"}};
            (void)tiles(ui, three);
        });
        bench.frame();
        const bool stacked = bench.node(NodeRole::radio, "Dark").rect.y
                             > bench.node(NodeRole::radio, "Light").rect.y;
        if (text_scale == 1) CHECK_FALSE(stacked);
        if (text_scale == 2) CHECK(stacked);
        const bool two_columns = bench.node(NodeRole::button, "Log C").rect.y
                                 > bench.node(NodeRole::button, "Log A").rect.y;
        CHECK(two_columns == (text_scale >= 1.5F));
    }
}

TEST_CASE("nothing moves for as long as 200 ms") {
    for (const int duration : {ui::motion::press_ms, ui::motion::check_ms, ui::motion::sheet_ms}) {
        CHECK(duration > 0);
        CHECK(duration < 200);
    }
}

TEST_CASE("a page that gets shorter while its end is seen is drawn again at its new end") {
    WidgetBench bench;
    float height = 3000;
    bench.show([&](Context& ui) {
        scroll_area(ui, {.name = "page", .view = ui.window()}, [&] {
            ui.space(height);
            (void)button(ui, {.id = "last", .label = "Last"});
        });
    });
    bench.frame();
    bench.context().input().scroll_first_by(5000);
    bench.frame();
    CHECK_FALSE(bench.context().frame_wanted());
    height = 2000;
    bench.frame();
    CHECK(bench.context().frame_wanted());
    bench.frame();
    CHECK(bench.node(NodeRole::button, "Last").visible.height > 0);
    CHECK_FALSE(bench.context().frame_wanted());
}
