#include "app/ui/line_chart.h"

#include "app/ui/feedback.h"
#include "app/ui/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace zebra::ui {

namespace {

constexpr int highest = 3;
constexpr float plot_height = 168;
constexpr float axis_width = 20;
constexpr float marker_radius = 5;
constexpr float line_width = 2.5F;
constexpr float dot_gap = 7;
constexpr float legend_sample = 40;
constexpr float end_gap = 8;            // from a marker to the name at its line's end
constexpr float most_for_names = 0.36F; // of the width
constexpr float few_steps = 16;         // up to here every step has its marker

constexpr std::array<Role, most_chart_lines> roles = {Role::primary, Role::series_2,
                                                      Role::series_3};

void put_marker(Context& ui, std::size_t line, Point at) {
    Painter& paint = ui.paint();
    const Role role = roles[line];
    const float r = marker_radius;
    if (line == 0) {
        paint.disc(at, r, role);
    } else if (line == 1) {
        const Rect square{at.x - r, at.y - r, 2 * r, 2 * r};
        paint.fill(square, Role::surface);
        paint.outline(square, role, stroke::strong);
    } else {
        const std::array<Point, 2> edge = {Point{at.x - r, at.y + r}, Point{at.x + r, at.y + r}};
        const std::array<Point, 3> upper = {edge[0], Point{at.x, at.y - r}, edge[1]};
        const std::array<Point, 3> lower = {edge[0], Point{at.x, at.y + r}, edge[1]};
        paint.ribbon(upper, lower, role);
    }
}

void put_stretch(Context& ui, std::size_t line, Point from, Point to) {
    Painter& paint = ui.paint();
    if (line == 0) {
        paint.line(from, to, roles[line], line_width);
    } else if (line == 1) {
        paint.dashed_line(from, to, roles[line], line_width);
    } else {
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        const int dots = std::max(1, static_cast<int>(length / dot_gap));
        for (int i = 0; i <= dots; ++i) {
            const float share = static_cast<float>(i) / static_cast<float>(dots);
            paint.disc({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share},
                       line_width / 2, roles[line]);
        }
    }
}

// Where the steps and values stand.
struct Plot {
    Rect area;
    std::size_t steps = 0;

    float x(std::size_t step) const {
        const float way = area.width - 2 * marker_radius;
        if (steps < 2) return area.x + marker_radius + way / 2;
        return area.x + marker_radius
               + way * static_cast<float>(step) / static_cast<float>(steps - 1);
    }
    float y(double value) const {
        const auto share = static_cast<float>(std::clamp(value, 0.0, double{highest}) / highest);
        return area.bottom() - area.height * share;
    }
    std::size_t step_at(float at) const {
        if (steps < 2) return 0;
        const float way = std::max(1.0F, area.width - 2 * marker_radius);
        const float share = std::clamp((at - area.x - marker_radius) / way, 0.0F, 1.0F);
        return static_cast<std::size_t>(std::lround(share * static_cast<float>(steps - 1)));
    }
};

void put_axis(Context& ui, const Rect& whole, const Plot& plot) {
    for (int value = 0; value <= highest; ++value) {
        const float y = plot.y(value);
        ui.paint().rule({plot.area.x, y}, plot.area.width, Role::divider, stroke::hairline);
        line_of_text(ui, Type::caption, whole.x, y - ui.line_height(Type::caption) / 2,
                     std::to_string(value), Role::ink_soft, Align::left);
    }
}

void put_line(Context& ui, std::size_t line, const ChartLine& values, const Plot& plot) {
    const std::size_t steps = std::min(values.values.size(), plot.steps);
    for (std::size_t i = 1; i < steps; ++i) {
        if (!values.values[i - 1] || !values.values[i]) continue;
        put_stretch(ui, line, {plot.x(i - 1), plot.y(*values.values[i - 1])},
                    {plot.x(i), plot.y(*values.values[i])});
    }
    const bool few = static_cast<float>(steps) <= few_steps;
    for (std::size_t i = 0; i < steps; ++i) {
        if (!values.values[i]) continue;
        // Among many steps a marker now and then, and where nothing stands beside.
        const bool alone =
            (i == 0 || !values.values[i - 1]) && (i + 1 == steps || !values.values[i + 1]);
        if (few || alone || i % 8 == 4) {
            put_marker(ui, line, {plot.x(i), plot.y(*values.values[i])});
        }
    }
}

bool labels_fit(Context& ui, const LineChart& chart, float width) {
    return ui.fonts().width(Type::caption, chart.first_label)
               + ui.fonts().width(Type::caption, chart.last_label) + space::l
           <= width;
}

// Beside each other, or the last a line lower.
void put_labels(Context& ui, const LineChart& chart, const Plot& plot) {
    const float y = plot.area.bottom() + space::s;
    const float lower = labels_fit(ui, chart, plot.area.width) ? 0 : ui.line_height(Type::caption);
    line_of_text(ui, Type::caption, plot.area.x, y, chart.first_label, Role::ink_soft, Align::left);
    line_of_text(ui, Type::caption, plot.area.right(), y + lower, chart.last_label, Role::ink_soft,
                 Align::right);
}

std::span<const ChartLine> drawn(const LineChart& chart) {
    return chart.lines.first(std::min(chart.lines.size(), most_chart_lines));
}

// What the names at the ends of the lines take, or nullopt: they have to stand below. They stand
// below, too, where a line has no value.
std::optional<float> width_for_names(Context& ui, const LineChart& chart, float width) {
    float widest = 0;
    for (const ChartLine& line : drawn(chart)) {
        const bool any =
            std::ranges::any_of(line.values, [](const auto& v) { return v.has_value(); });
        if (!any) return std::nullopt;
        widest = std::max(widest, ui.fonts().width(Type::caption_strong, line.name));
    }
    const float needed = widest + end_gap + 2 * marker_radius + space::xs;
    if (needed > width * most_for_names) return std::nullopt;
    return needed;
}

struct EndName {
    std::size_t line = 0;
    float y = 0;         // its middle
    bool marked = false; // not at its line's end: the line's marker stands before it
};

// Beside the last value of each line, apart from each other, none above or below the plot.
std::vector<EndName> end_names(Context& ui, const LineChart& chart, const Plot& plot) {
    std::vector<EndName> names;
    for (std::size_t i = 0; i < drawn(chart).size(); ++i) {
        const auto& values = chart.lines[i].values;
        const auto last = std::find_if(values.rbegin(), values.rend(),
                                       [](const auto& value) { return value.has_value(); });
        if (last == values.rend()) continue;
        names.push_back({i, plot.y(**last), last != values.rbegin()});
    }
    std::ranges::stable_sort(names, {}, &EndName::y);
    const float apart = ui.line_height(Type::caption_strong);
    const auto put_at = [](EndName& name, float y) {
        name.marked = name.marked || name.y != y;
        name.y = y;
    };
    for (std::size_t i = 1; i < names.size(); ++i) {
        put_at(names[i], std::max(names[i].y, names[i - 1].y + apart));
    }
    float lowest = plot.area.bottom();
    for (std::size_t i = names.size(); i-- > 0;) {
        put_at(names[i], std::min(names[i].y, lowest));
        lowest = names[i].y - apart;
    }
    // Where one moved, the others are told apart from it, too.
    if (std::ranges::any_of(names, &EndName::marked)) {
        for (EndName& name : names) name.marked = true;
    }
    return names;
}

void put_end_names(Context& ui, const LineChart& chart, const Plot& plot) {
    const float height = ui.line_height(Type::caption_strong);
    for (const EndName& end : end_names(ui, chart, plot)) {
        float x = plot.area.right() + end_gap;
        if (end.marked) {
            put_marker(ui, end.line, {x + marker_radius, end.y});
            x += 2 * marker_radius + space::xs;
        }
        const std::string_view name = chart.lines[end.line].name;
        const Rect place{x, end.y - height / 2, ui.fonts().width(Type::caption_strong, name),
                         height};
        line_of_text(ui, Type::caption_strong, place.x, place.y, name, Role::ink, Align::left);
        ui.add_node(0, NodeRole::text, name, place);
    }
}

// The names of the lines with their markers.
void put_legend(Context& ui, std::span<const ChartLine> lines) {
    const float gap = space::l;
    float x = 0;
    const float line = ui.line_height(Type::caption_strong);
    Rect row = ui.take(line);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const float width =
            legend_sample + space::s + ui.fonts().width(Type::caption_strong, lines[i].name);
        if (x > 0 && x + width > row.width) {
            ui.space(space::xs);
            row = ui.take(line);
            x = 0;
        }
        const Point middle{row.x + x + legend_sample / 2, row.centre().y};
        put_stretch(ui, i, {middle.x - legend_sample / 2, middle.y},
                    {middle.x + legend_sample / 2, middle.y});
        put_marker(ui, i, middle);
        const Rect name{row.x + x + legend_sample + space::s, row.y,
                        std::min(width, row.width - x) - legend_sample - space::s + 1, line};
        const float height = text_in(ui, Type::caption_strong, name, lines[i].name, Role::ink);
        ui.add_node(0, NodeRole::text, lines[i].name, {row.x + x, row.y, name.width, height});
        ui.space(height - line); // of a name that has a row to itself, and more than one line
        x += width + gap;
    }
}

// Upright lines, with their icon above where it does not lie over another.
void put_marks(Context& ui, const LineChart& chart, const Plot& plot) {
    const float size = ui.line_height(Type::icon_small);
    float free_from = plot.area.x - size;
    for (const std::size_t step : chart.marked) {
        if (step >= chart.steps) continue;
        const float x = plot.x(step);
        ui.paint().dashed_line({x, plot.area.y}, {x, plot.area.bottom()}, Role::ink_soft,
                               stroke::hairline);
        if (chart.mark == Icon::none || x - size / 2 < free_from) continue;
        ui.paint().icon(chart.mark, Type::icon_small, {x, plot.area.y - size / 2}, Role::ink);
        free_from = x + size / 2;
    }
}

} // namespace

std::optional<std::size_t> line_chart(Context& ui, const LineChart& chart) {
    const float axis = axis_width * std::min(ui.text_scale(), 1.5F);
    const bool icons = chart.mark != Icon::none && !chart.marked.empty();
    const float above =
        icons ? ui.line_height(Type::icon_small) : ui.line_height(Type::caption) / 2;
    const std::optional<float> names = width_for_names(ui, chart, ui.width());
    const float plot_width = ui.width() - axis - names.value_or(0);
    const float labels =
        ui.line_height(Type::caption) * (labels_fit(ui, chart, plot_width) ? 1.0F : 2.0F);
    const Rect whole = ui.take(above + plot_height + space::s + labels + space::xs);
    const Plot plot{{whole.x + axis, whole.y + above, plot_width, plot_height}, chart.steps};
    const Id id = ui.id(chart.id);
    const Response response = ui.input().area(id, whole, {.steps = true});
    const std::size_t place = ui.add_node(id, NodeRole::slider, chart.name, whole);
    Node& node = ui.semantics().node(place);
    node.value = chart.reading;
    node.actions = {"increment", "decrement"};
    node.focusable = true;

    put_axis(ui, whole, plot);
    put_marks(ui, chart, plot);
    if (chart.at < chart.steps) {
        ui.paint().upright_rule({plot.x(chart.at), plot.area.y}, plot.area.height, Role::outline,
                                stroke::strong);
    }
    for (std::size_t i = 0; i < drawn(chart).size(); ++i) put_line(ui, i, chart.lines[i], plot);
    put_labels(ui, chart, plot);
    show_feedback(ui, whole, response, Role::primary, radius::control);
    if (names) {
        put_end_names(ui, chart, plot);
    } else {
        ui.space(space::s);
        put_legend(ui, drawn(chart));
    }

    if (chart.steps == 0) return std::nullopt;
    std::size_t chosen = chart.at;
    if (response.clicked) {
        if (const auto pointer = ui.input().pointer()) chosen = plot.step_at(pointer->x);
    }
    if (response.step < 0 && chosen > 0) --chosen;
    if (response.step > 0 && chosen + 1 < chart.steps) ++chosen;
    return chosen == chart.at ? std::nullopt : std::optional{chosen};
}

} // namespace zebra::ui
