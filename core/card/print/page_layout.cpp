#include "core/card/print/layout.h"
#include "core/card/print/parts.h"

#include <algorithm>
#include <array>

namespace zebra::card::print {

namespace {

constexpr std::array page_sizes = {10.5, 10.0, 9.5, 9.0, 8.75, 8.5, 8.25, smallest_on_page};
constexpr double smallest_spacious = 9;
constexpr double padding = 11;

Sizes sizes_for(double body) {
    return {.body = body,
            .small = std::max(smallest_on_page, body * 0.84),
            .tiny = std::max(smallest_source, body * 0.78),
            .title = body * 1.2,
            .strong = body * 1.25,
            .headline = body * 1.6,
            .name = body * 2,
            .what = body * 2.4,
            .leading = body < smallest_spacious ? 1.2 : 1.26,
            .compact = body < smallest_spacious};
}

class PageMaker {
  public:
    PageMaker(Fonts& fonts, const CardView& view, const Box& room, double body,
              const std::string& left_out)
        : fonts_(fonts), view_(view), room_(room), sizes_(sizes_for(body)), left_out_(left_out) {
        layout_.body_size = body;
        layout_.left_out = left_out;
    }

    std::optional<Layout> make() {
        y_ = room_.y;
        if (!put_head() || !put_person()) return std::nullopt;
        Flow foot = footer();
        const double gap = sizes_.body * 0.7;
        const double bottom = room_.y + room_.height - foot.height() - gap;
        if (!put_columns(bottom)) return std::nullopt;
        layout_.rules.push_back(y_);
        if (!put_wide(std::move(foot), y_ + gap / 2)) return std::nullopt;
        layout_.frame = {room_.x, room_.y, room_.width, y_ + gap / 2 - room_.y};
        return std::move(layout_);
    }

  private:
    Flow wide() { return {fonts_, room_.width, padding}; }

    // Over the whole width, from `top`; y_ is below it then.
    bool put_wide(Flow flow, double top) {
        const double height = flow.height();
        auto made = panel(std::move(flow), {{room_.x, top, room_.width, height}});
        if (!made || top + height > room_.y + room_.height) return false;
        layout_.panels.push_back(std::move(*made));
        y_ = top + height;
        return true;
    }

    bool put_head() {
        layout_.stripes = room_.width * 0.24;
        Flow head = wide();
        Parts{head, view_, sizes_}.head(layout_.stripes);
        layout_.head_height = head.height();
        return put_wide(std::move(head), y_);
    }

    // Who on the left, what must be seen at once on the right; one below the other when that is
    // shorter.
    bool put_person() {
        const double half = room_.width / 2;
        Flow who{fonts_, half, padding};
        Flow urgent{fonts_, half, padding};
        Flow all = wide();
        Parts{who, view_, sizes_}.name_and_birth();
        Parts{urgent, view_, sizes_}.allergy_and_urgent();
        Parts{all, view_, sizes_}.name_and_birth();
        Parts{all, view_, sizes_}.allergy_and_urgent();
        if (all.rows().empty()) return true;
        y_ += sizes_.body * 0.45;
        const double side_by_side = std::max(who.height(), urgent.height());
        if (who.rows().empty() || urgent.rows().empty() || all.height() <= side_by_side) {
            if (!put_wide(std::move(all), y_)) return false;
        } else {
            const double top = y_;
            auto left = panel(std::move(who), {{room_.x, top, half, side_by_side}});
            auto right = panel(std::move(urgent), {{room_.x + half, top, half, side_by_side}});
            if (!left || !right) return false;
            layout_.panels.push_back(std::move(*left));
            layout_.panels.push_back(std::move(*right));
            y_ += side_by_side;
        }
        y_ += sizes_.body * 0.45;
        layout_.rules.push_back(y_);
        return true;
    }

    Flow columns_flow() {
        Flow flow{fonts_, room_.width / 2, padding};
        Parts parts{flow, view_, sizes_};
        const double room = parts.room();
        for (const Risk& risk : view_.risks) {
            parts.headline(risk, true);
            flow.gap(room);
            parts.steps(risk);
            if (!risk.before.text.empty()) flow.gap(room);
        }
        const auto section = [&](bool there, auto put) {
            if (!there) return;
            flow.rule(room);
            put();
        };
        section(!view_.closing.empty(), [&] { parts.closing(); });
        section(!view_.summary.empty(), [&] { parts.summary(); });
        section(!view_.contacts.empty(), [&] {
            parts.title(view_.contacts_title);
            parts.contacts(view_.contacts.size());
        });
        section(!view_.flags.empty(), [&] { parts.flags(); });
        section(view_.plan.has_value(), [&] { parts.plan(); });
        section(!view_.details.empty(), [&] { parts.details(); });
        section(!view_.notes.empty(), [&] { parts.notes(); });
        section(true, [&] { parts.review(); });
        section(!view_.sources.empty(), [&] { parts.sources(); });
        return flow;
    }

    // Two columns down to `bottom` at most, as low as they can be: both end alike then.
    bool put_columns(double bottom) {
        Flow flow = columns_flow();
        const double half = room_.width / 2;
        const auto columns_of = [&](double height) {
            const double inset = sizes_.body * 0.6;
            return std::vector<Column>{{room_.x, y_, half, height - inset / 2, inset},
                                       {room_.x + half, y_, half, height - inset / 2, inset}};
        };
        const double most = bottom - y_;
        double height = std::min(most, flow.height() / 2);
        while (height < most && !placed(flow.rows(), columns_of(height))) {
            height = std::min(most, height + 2);
        }
        if (height <= 0) return false;
        auto made = panel(std::move(flow), columns_of(height));
        if (!made) return false;
        layout_.panels.push_back(std::move(*made));
        layout_.upright.push_back({room_.x + half, y_, 0, height});
        y_ += height;
        return true;
    }

    Flow footer() {
        Flow foot = wide();
        Parts parts{foot, view_, sizes_};
        parts.left_out(left_out_);
        parts.made_by();
        return foot;
    }

    Fonts& fonts_;
    const CardView& view_;
    Box room_;
    Sizes sizes_;
    std::string left_out_;
    Layout layout_;
    double y_ = 0; // below what was put so far
};

} // namespace

std::optional<Layout> page_layout(Fonts& fonts, const CardView& view, const Box& room) {
    return fitted<Layout>(view, page_sizes, page_omissions(view),
                          [&](const CardView& rest, double size, const std::string& left_out) {
                              return PageMaker{fonts, rest, room, size, left_out}.make();
                          });
}

} // namespace zebra::card::print
