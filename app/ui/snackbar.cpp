#include "app/ui/snackbar.h"

#include "app/ui/feedback.h"
#include "app/ui/text.h"

#include <algorithm>
#include <utility>

namespace zebra::ui {

namespace {

constexpr float lowest_height = 60;
constexpr float widest = 480;

} // namespace

void Snackbar::show(std::string message, Undo undo, std::int64_t now_ms, bool chained) {
    message_ = message;
    shows_change_ = static_cast<bool>(undo);
    until_ms_ = now_ms + shown_for_ms;
    if (!shows_change_) return;
    if (!chained) changes_.clear();
    std::erase_if(changes_, [now_ms](const Change& change) {
        return !change.chained || now_ms >= change.made_ms + kept_for_ms;
    });
    changes_.push_back({std::move(message), std::move(undo), now_ms, chained});
}

void Snackbar::forget() {
    changes_.clear();
    if (shows_change_) dismiss();
}

void Snackbar::dismiss() {
    message_.clear();
    shows_change_ = false;
}

void Snackbar::expire(std::int64_t now_ms) {
    if (shown() && now_ms >= until_ms_) dismiss();
}

bool Snackbar::undo(std::int64_t now_ms) {
    if (!can_undo()) return false;
    const Change change = std::move(changes_.back());
    changes_.pop_back();
    dismiss();
    if (const auto done = change.undo(); !done) {
        changes_.clear(); // they build on one that stands
        show(done.error().sentence, {}, now_ms);
    } else if (!changes_.empty() && now_ms < changes_.back().made_ms + kept_for_ms) {
        message_ = before_;
        constexpr std::string_view place = what;
        if (const std::size_t at = message_.find(place); at != std::string::npos) {
            message_.replace(at, place.size(), changes_.back().message);
        }
        shows_change_ = true;
        until_ms_ = now_ms + shown_for_ms;
    }
    return true;
}

std::optional<int> Snackbar::due_in_ms(std::int64_t now_ms) const {
    if (!shown()) return std::nullopt;
    return static_cast<int>(std::max<std::int64_t>(0, until_ms_ - now_ms));
}

void Snackbar::draw(Context& ui, const Rect& area, std::string_view undo_label) {
    if (!shown()) return;
    const float icon = can_undo() ? ui.fonts().em(Type::icon_small) + space::s : 0;
    const float label = can_undo() ? ui.fonts().width(Type::strong, undo_label) : 0;
    const float button_width = can_undo() ? std::max(size::target, icon + label + 2 * space::m) : 0;
    const float width = std::min(area.width - 2 * space::m, widest);
    const float lead = ui.large_text() ? 0 : ui.fonts().em(Type::icon) + space::m;
    const float text_width = width - 2 * space::l - lead - button_width;
    const float text = text_height(ui, Type::body, message_, text_width);
    const float height = std::max(lowest_height, text + 2 * space::m);
    const float came = ui.motion().appear(make_id(ui.id("snackbar"), message_), motion::sheet_ms);
    const Rect box{area.x + (area.width - width) / 2, area.bottom() - (height + space::m) * came,
                   width, height};
    ui.paint().push_clip(area);
    ui.semantics().open(ui.add_node(ui.id("snackbar"), NodeRole::alert, message_, box));
    // Ink on paper, inverted; what lies under it is not pressed through it.
    ui.input().area(ui.id("snackbar"), box, {.focusable = false});
    ui.paint().fill(box, Role::ink, radius::tile);
    if (lead > 0) {
        ui.paint().icon(can_undo() ? Icon::check : Icon::information, Type::icon,
                        {box.x + space::l + ui.fonts().em(Type::icon) / 2, box.centre().y},
                        Role::page);
    }
    text_in(ui, Type::body, {box.x + space::l + lead, box.centre().y - text / 2, text_width, 0},
            message_, Role::page);
    if (can_undo()) {
        const Rect button{box.right() - button_width - space::s, box.centre().y - size::target / 2,
                          button_width, size::target};
        const Response response =
            pressable(ui, ui.id("undo"), NodeRole::button, undo_label, button);
        const float left = button.centre().x - (icon + label) / 2;
        ui.paint().icon(Icon::undo, Type::icon_small,
                        {left + ui.fonts().em(Type::icon_small) / 2, button.centre().y},
                        Role::on_ink_action);
        ui.paint().text(Type::strong,
                        {left + icon, button.centre().y - ui.line_height(Type::strong) / 2},
                        undo_label, Role::on_ink_action);
        show_feedback(ui, button, response, Role::page, radius::control);
        if (response.clicked) undo(ui.frame().now_ms);
    }
    ui.semantics().close();
    ui.paint().pop_clip();
}

} // namespace zebra::ui
