#include "app/ui/containers.h"

#include "app/ui/text.h"

#include <algorithm>
#include <cmath>

namespace zebra::ui {

namespace {

constexpr float wide_thumb = 8;
constexpr float sheet_corner = 2;
constexpr float banner_icon_column = 36;

// A node around what `fill` registers, with the rectangle that this fills. Returns its place.
std::size_t grouped(Context& ui, Id id, NodeRole role, std::string_view name,
                    const std::function<void()>& fill) {
    const std::size_t place = ui.add_node(id, role, name, {});
    const float top = ui.cursor();
    ui.semantics().open(place);
    fill();
    ui.semantics().close();
    Node& node = ui.semantics().node(place);
    node.rect = {ui.column().x, top, ui.width(), ui.cursor() - top};
    node.visible = intersection(node.rect, ui.input().clip());
    return place;
}

void draw_thumb(Context& ui, const Thumb& thumb) {
    Rect rect = thumb.rect;
    if (thumb.wide) rect = {rect.right() - wide_thumb, rect.y, wide_thumb, rect.height};
    ui.paint().fill(rect, Role::outline, rect.width / 2);
}

} // namespace

void surface(Context& ui, const Surface& look, const std::function<void()>& fill) {
    const float top = ui.cursor();
    const Rect inner{ui.column().x + look.padding_x, top + look.padding_y,
                     ui.width() - 2 * look.padding_x, 0};
    float height = 0;
    const auto whole = [&] { return Rect{ui.column().x, top, ui.width(), height}; };
    ui.paint().layered([&] { height = in_column(ui, inner, fill) + 2 * look.padding_y; },
                       [&] {
                           if (look.raised) ui.paint().shadow(whole(), look.corner_radius);
                           ui.paint().fill(whole(), look.fill, look.corner_radius, look.corners);
                       });
    ui.paint().outline(whole(), look.border, ui.paint().border(look.border_width),
                       look.corner_radius, look.corners);
    ui.space(height);
}

void card(Context& ui, std::string_view name, const std::function<void()>& fill) {
    grouped(ui, ui.id(name), NodeRole::group, name, [&] { surface(ui, {.raised = true}, fill); });
}

void paper_sheet(Context& ui, std::string_view name, const std::function<void()>& fill) {
    grouped(ui, ui.id(name), NodeRole::group, name, [&] {
        surface(ui, {.border = Role::outline, .corner_radius = sheet_corner, .raised = true}, fill);
    });
}

void list_card(Context& ui, std::string_view name, const std::function<void()>& fill) {
    grouped(ui, ui.id(name), NodeRole::list, name,
            [&] { surface(ui, {.padding_x = 0, .padding_y = 0, .raised = true}, fill); });
}

void banner(Context& ui, BannerLook look, std::string_view title, std::string_view content,
            const std::function<void()>& actions) {
    const bool caution = look == BannerLook::caution;
    const Role fill = caution ? Role::caution : Role::tonal;
    const Role ink = caution ? Role::on_caution : Role::on_tonal;
    Role border = caution ? Role::amber : fill;
    if (ui.paint().high_contrast()) border = Role::ink;
    grouped(ui, 0, caution ? NodeRole::alert : NodeRole::group, title.empty() ? content : title,
            [&] {
                surface(ui, {.fill = fill, .border = border, .padding_y = space::m}, [&] {
                    const float start = ui.cursor();
                    const float side = ui.fonts().em(Type::icon);
                    const float first_line = std::max(side, ui.line_height(Type::body));
                    ui.paint().icon(caution ? Icon::alert : Icon::information, Type::icon,
                                    {ui.column().x + side / 2, start + first_line / 2}, ink);
                    const float left = std::max(banner_icon_column, side + space::m);
                    const Rect texts{ui.column().x + left,
                                     start + (first_line - ui.line_height(Type::body)) / 2,
                                     ui.width() - left, 0};
                    const float height = in_column(ui, texts, [&] {
                        if (!title.empty()) text(ui, Type::strong, title, ink);
                        if (!content.empty()) text(ui, Type::body, content, ink);
                        if (actions) {
                            ui.space(space::m);
                            actions();
                        }
                    });
                    ui.space(std::max(side, height));
                });
            });
}

bool scroll_area(Context& ui, const ScrollArea& area, const std::function<void()>& fill) {
    const std::string_view id_name = area.id.empty() ? area.name : area.id;
    const Id id = ui.id(id_name);
    const Rect& view = area.view;
    const std::size_t node = ui.add_node(id, NodeRole::scroll_area, area.name, view);
    ui.semantics().node(node).actions.emplace_back("scroll");
    ui.semantics().open(node);
    ui.push_scope(id_name);
    ui.paint().push_clip(view);
    ScrollState& state = ui.input().begin_scroller(id, view);
    const float width = std::min(view.width - 2 * area.margin, area.widest);
    const float x = view.x + (view.width - width) / 2;
    const float height = in_column(
        ui, {std::round(x), view.y - std::round(state.offset()), width, view.height}, [&] {
            fill();
            ui.space(area.below);
        });
    if (const auto thumb = ui.input().end_scroller(height)) draw_thumb(ui, *thumb);
    ui.paint().pop_clip();
    ui.pop_scope();
    ui.semantics().close();
    return state.offset() + 1 < state.farthest();
}

void pinned_bar(Context& ui, const PinnedBar& bar, const std::function<void()>& fill) {
    const float height = bar.height + 2 * pinned_padding;
    const Rect rect{bar.view.x, bar.view.bottom() - height, bar.view.width, height};
    ui.paint().fill(rect, bar.ground);
    if (bar.edge) {
        ui.paint().rule({rect.x, rect.y}, rect.width, Role::divider,
                        ui.paint().border(stroke::hairline));
    }
    const float width = std::min(rect.width - 2 * bar.margin, bar.widest);
    const float x = std::round(rect.x + (rect.width - width) / 2);
    in_column(ui, {x, rect.y + pinned_padding, width, 0}, fill);
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

void virtual_list(Context& ui, const VirtualList& list) {
    RowOffsets& offsets = ui.row_offsets(ui.id(list.id));
    const RowOffsets::Key key{list.version, list.count, ui.width(), ui.text_scale()};
    if (offsets.key != key) {
        offsets.key = key;
        offsets.ends.clear();
        float end = 0;
        for (std::size_t row = 0; row < list.count; ++row) {
            end += list.height(row);
            offsets.ends.push_back(end);
        }
    }
    const float top = ui.cursor();
    const float all = offsets.ends.empty() ? 0 : offsets.ends.back();
    const std::size_t place = grouped(ui, ui.id(list.name), NodeRole::list, list.name, [&] {
        const auto start_of = [&](std::size_t row) {
            return top + (row == 0 ? 0 : offsets.ends[row - 1]);
        };
        const Rect& clip = ui.input().clip();
        const auto seen = std::upper_bound(offsets.ends.begin(), offsets.ends.end(), clip.y - top);
        auto row = static_cast<std::size_t>(seen - offsets.ends.begin());
        // One row beyond what is seen, at both ends, so that the keyboard gets there.
        if (row > 0) --row;
        for (bool beyond = false; row < list.count && !beyond; ++row) {
            beyond = start_of(row) > clip.bottom();
            in_column(ui, {ui.column().x, start_of(row), ui.width(), 0}, [&] { list.put(row); });
        }
        ui.space(all);
    });
    ui.semantics().node(place).count = list.count;
}

} // namespace zebra::ui
