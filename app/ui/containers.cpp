#include "app/ui/containers.h"

#include "app/ui/buttons.h"
#include "app/ui/text.h"

#include <algorithm>
#include <cmath>

namespace zebra::ui {

namespace {

constexpr float thumb_width = 4;
constexpr float thumb_distance = 4;
constexpr float shortest_thumb = 32;
constexpr float banner_icon_column = 40;

void draw_thumb(Context& ui, const Rect& view, const ScrollState& state) {
    if (state.farthest() <= 0) return;
    const float content = view.height + state.farthest();
    const float height = std::max(shortest_thumb, view.height * view.height / content);
    const float y = view.y + (view.height - height) * state.offset() / state.farthest();
    ui.paint().fill({view.right() - thumb_distance - thumb_width, y, thumb_width, height},
                    Role::outline, thumb_width / 2);
}

} // namespace

void surface(Context& ui, const Surface& look, const std::function<void()>& fill) {
    const float top = ui.cursor();
    const Rect inner{ui.column().x + look.padding, top + look.padding,
                     ui.width() - 2 * look.padding, 0};
    float height = 0;
    const auto whole = [&] { return Rect{ui.column().x, top, ui.width(), height}; };
    ui.paint().layered(
        [&] { height = in_column(ui, inner, fill) + 2 * look.padding; },
        [&] { ui.paint().fill(whole(), look.fill, look.corner_radius, look.corners); });
    ui.paint().outline(whole(), look.border, ui.paint().border(look.border_width),
                       look.corner_radius, look.corners);
    ui.space(height);
}

void card(Context& ui, const std::function<void()>& fill) { surface(ui, {}, fill); }

void list_card(Context& ui, std::string_view name, const std::function<void()>& fill) {
    const std::size_t node = ui.add_node(ui.id(name), NodeRole::list, name, {});
    const float top = ui.cursor();
    ui.semantics().open(node);
    surface(ui, {.padding = 0}, fill);
    ui.semantics().close();
    Node& list = ui.semantics().node(node);
    list.rect = {ui.column().x, top, ui.width(), ui.cursor() - top};
    list.visible = intersection(list.rect, ui.input().clip());
}

void banner(Context& ui, BannerLook look, std::string_view title, std::string_view content,
            const std::function<void()>& actions) {
    const bool caution = look == BannerLook::caution;
    const Role fill = caution ? Role::caution : Role::tonal;
    const Role ink = caution ? Role::on_caution : Role::on_tonal;
    const Role border = caution ? (ui.paint().high_contrast() ? Role::ink : Role::amber) : fill;
    const std::size_t node = ui.add_node(0, caution ? NodeRole::alert : NodeRole::group,
                                         title.empty() ? content : title, {});
    const float top = ui.cursor();
    ui.semantics().open(node);
    surface(ui, {.fill = fill, .border = border, .padding = space::m}, [&] {
        const float start = ui.cursor();
        ui.paint().icon(caution ? Icon::alert : Icon::information, Type::icon,
                        {ui.column().x + space::m, start + ui.line_height(Type::body) / 2}, ink);
        const Rect texts{ui.column().x + banner_icon_column, start, ui.width() - banner_icon_column,
                         0};
        const float height = in_column(ui, texts, [&] {
            if (!title.empty()) text(ui, Type::strong, title, ink);
            if (!content.empty()) text(ui, Type::body, content, ink);
            if (actions) {
                ui.space(space::s);
                actions();
            }
        });
        ui.space(height);
    });
    ui.semantics().close();
    Node& group = ui.semantics().node(node);
    group.rect = {ui.column().x, top, ui.width(), ui.cursor() - top};
    group.visible = intersection(group.rect, ui.input().clip());
}

void scroll_area(Context& ui, std::string_view name, const Rect& view, float margin, float widest,
                 const std::function<void()>& fill, std::string_view id_name) {
    if (id_name.empty()) id_name = name;
    const Id id = ui.id(id_name);
    const std::size_t node = ui.add_node(id, NodeRole::scroll_area, name, view);
    ui.semantics().node(node).actions.emplace_back("scroll");
    ui.semantics().open(node);
    ui.push_scope(id_name);
    ui.paint().push_clip(view);
    ScrollState& state = ui.input().begin_scroller(id, view);
    const float width = std::min(view.width - 2 * margin, widest);
    const float x = view.x + (view.width - width) / 2;
    const float height = in_column(
        ui, {std::round(x), view.y - std::round(state.offset()), width, view.height}, [&] {
            fill();
            ui.space(space::l);
        });
    ui.input().end_scroller(height);
    draw_thumb(ui, view, state);
    ui.paint().pop_clip();
    ui.pop_scope();
    ui.semantics().close();
}

void side_by_side(Context& ui, float gap, bool stack,
                  std::span<const std::function<void()>> cells) {
    const auto count = static_cast<float>(cells.size());
    if (stack) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0) ui.space(gap);
            cells[i]();
        }
        return;
    }
    const float width = (ui.width() - gap * (count - 1)) / count;
    const float top = ui.cursor();
    float highest = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const float x = ui.column().x + static_cast<float>(i) * (width + gap);
        highest = std::max(highest, in_column(ui, {x, top, width, 0}, cells[i]));
    }
    ui.space(highest);
}

bool page_header(Context& ui, std::string_view title, std::string_view back_name) {
    ui.space(space::s);
    const float left = back_name.empty() ? 0 : size::target;
    const Type type = back_name.empty() ? Type::page : Type::large;
    const float height = std::max(size::target, text_height(ui, type, title, ui.width() - left));
    const Rect rect = ui.take(height);
    bool back = false;
    if (!back_name.empty()) {
        back = icon_button(ui, {.id = "back", .name = back_name, .icon = Icon::arrow_left},
                           {rect.x + size::target / 2 - space::m, rect.y + size::target / 2});
    }
    in_column(ui,
              {rect.x + left - (left > 0 ? space::s : 0),
               rect.y + std::max(0.0F, (size::target - ui.line_height(type)) / 2),
               rect.width - left, 0},
              [&] { heading(ui, type, title); });
    ui.space(space::s);
    return back;
}

} // namespace zebra::ui
