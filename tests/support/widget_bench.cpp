#include "tests/support/widget_bench.h"

#include <doctest/doctest.h>

namespace zebra::test {

using namespace platform;

WidgetBench::WidgetBench(LogicalSize size, float text_scale) : text_scale_(text_scale) {
    OffscreenOptions options;
    options.size = size;
    auto window = OffscreenWindow::open(options);
    REQUIRE_MESSAGE(window.has_value(), (window ? "" : window.error()));
    window_ = std::move(*window);
    bridge_ = ui::ImGuiBridge::create(glsl_version);
    REQUIRE(bridge_ != nullptr);
    fonts_ = std::make_unique<ui::Fonts>(std::filesystem::path{ZEBRA_STAGED_ASSETS} / "fonts");
    ui_ = std::make_unique<ui::Context>(*fonts_, clipboard_);
}

WidgetBench::~WidgetBench() {
    ui_.reset();
    fonts_.reset();
    bridge_.reset(); // while the context is there
}

void WidgetBench::frame(int ms) {
    now_ms_ += ms;
    const LogicalSize size = window_->logical_size();
    fonts_->begin_frame(text_scale_, window_->content_scale());
    bridge_->begin_frame(window_->framebuffer_size(), fonts_->atlas());
    ui_->begin_frame({size.width, size.height, {}, now_ms_, true}, {ui::Theme::light, text_scale_},
                     bridge_->draw_list());
    ui_->semantics().open(
        ui_->add_node(ui_->id("screen"), ui::NodeRole::screen, "bench", ui_->window()));
    fill_(*ui_);
    ui_->semantics().close();
    ui_->end_frame();
    bridge_->upload(fonts_->atlas());
    bridge_->end_frame(ui::colour(ui::Theme::light, ui::Role::page));
    window_->present();
}

void WidgetBench::pointer(PointerPhase phase, ui::Point at) {
    const PointerButton button =
        phase == PointerPhase::move ? PointerButton::none : PointerButton::primary;
    ui_->input().push(PointerEvent{phase, PointerSource::mouse, 0, button, at.x, at.y});
    frame();
}

void WidgetBench::press(ui::Point at) {
    pointer(PointerPhase::move, at);
    pointer(PointerPhase::down, at);
}

void WidgetBench::move(ui::Point at) { pointer(PointerPhase::move, at); }

void WidgetBench::release(ui::Point at) { pointer(PointerPhase::up, at); }

void WidgetBench::tap(ui::Point at) {
    press(at);
    release(at);
}

void WidgetBench::key(Key key) {
    ui_->input().push(KeyEvent{key, true, false, {}});
    frame();
    ui_->input().push(KeyEvent{key, false, false, {}});
    frame();
}

const ui::Node* WidgetBench::find(ui::NodeRole role, std::string_view name) const {
    for (const ui::Node& node : ui_->semantics().nodes()) {
        if (node.role == role && node.name == name) return &node;
    }
    return nullptr;
}

bool WidgetBench::has(ui::NodeRole role, std::string_view name) const {
    return find(role, name) != nullptr;
}

const ui::Node& WidgetBench::node(ui::NodeRole role, std::string_view name) const {
    const ui::Node* found = find(role, name);
    REQUIRE_MESSAGE(found != nullptr, "not there: " << ui::to_name(role) << " \"" << name << "\"");
    return *found;
}

} // namespace zebra::test
