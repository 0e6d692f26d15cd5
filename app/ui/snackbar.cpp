#include "app/ui/snackbar.h"

#include "app/ui/feedback.h"
#include "app/ui/text.h"

#include <algorithm>
#include <utility>

namespace zebra::ui {

namespace {

constexpr float corner = 14;
constexpr float lowest_height = 60;
constexpr float widest = 480;

} // namespace

void Snackbar::show(std::string message, Undo undo, std::int64_t now_ms) {
    message_ = std::move(message);
    undo_ = std::move(undo);
    until_ms_ = now_ms + shown_for_ms;
}

bool Snackbar::undo(std::int64_t now_ms) {
    if (!shown() || !undo_) return false;
    const Undo undo = std::exchange(undo_, {});
    dismiss();
    if (const auto done = undo(); !done) show(done.error().sentence, {}, now_ms);
    return true;
}

std::optional<int> Snackbar::due_in_ms(std::int64_t now_ms) const {
    if (!shown()) return std::nullopt;
    return static_cast<int>(std::max<std::int64_t>(0, until_ms_ - now_ms));
}

void Snackbar::draw(Context& ui, const Rect& area, std::string_view undo_label) {
    if (!shown()) return;
    if (ui.frame().now_ms >= until_ms_) {
        dismiss();
        return;
    }
    const float button_width =
        undo_ ? std::max(size::target, ui.fonts().width(Type::strong, undo_label) + 2 * space::m)
              : 0;
    const float width = std::min(area.width - 2 * space::m, widest);
    const float text_width = width - 2 * space::l - button_width;
    const float height =
        std::max(lowest_height, text_height(ui, Type::body, message_, text_width) + 2 * space::m);
    const Rect box{area.x + (area.width - width) / 2, area.bottom() - height - space::m, width,
                   height};
    ui.semantics().open(ui.add_node(ui.id("snackbar"), NodeRole::alert, message_, box));
    // Ink on paper, inverted; what lies under it is not pressed through it.
    ui.input().area(ui.id("snackbar"), box, {.focusable = false});
    ui.paint().fill(box, Role::ink, corner);
    const float text_top = box.centre().y - text_height(ui, Type::body, message_, text_width) / 2;
    text_in(ui, Type::body, {box.x + space::l, text_top, text_width, 0}, message_, Role::page);
    if (undo_) {
        const Rect button{box.right() - button_width - space::s, box.centre().y - size::target / 2,
                          button_width, size::target};
        const Response response =
            pressable(ui, ui.id("undo"), NodeRole::button, undo_label, button);
        const float label_width = ui.fonts().width(Type::strong, undo_label);
        ui.paint().text(Type::strong,
                        {button.centre().x - label_width / 2,
                         button.centre().y - ui.line_height(Type::strong) / 2},
                        undo_label, Role::page);
        ui.paint().line({button.centre().x - label_width / 2, button.centre().y + 12},
                        {button.centre().x + label_width / 2, button.centre().y + 12}, Role::page,
                        1.5F);
        show_feedback(ui, button, response, Role::page, radius::control);
        if (response.clicked) undo(ui.frame().now_ms);
    }
    ui.semantics().close();
}

} // namespace zebra::ui
