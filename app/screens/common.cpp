#include "app/screens/common.h"

#include "app/model/new_file.h"
#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/headers.h"
#include "app/ui/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace zebra::app {

using ui::Role;
using ui::Type;

namespace {

constexpr float tallest_pinned_header = 0.2F; // of the view

} // namespace

float page_width(const ui::Context& ui, const ui::Rect& view) {
    return std::min(view.width - 2 * ui.margin(), ui::size::content_column);
}

void page(Stage& stage, const ui::Rect& view, const Page& look, const std::function<void()>& fill) {
    ui::Context& ui = stage.ui;
    const float margin = look.margin > 0 ? look.margin : ui.margin();
    ui::Rect body = view;
    const ui::BackBar bar{
        .title = look.title,
        .caption = look.caption,
        .back_name = stage.pane == Pane::detail ? std::string_view{} : stage.say("back"),
        .trailing_width = look.trailing_width,
        .trailing = look.trailing,
        .margin = margin,
    };
    // Over the column, however wide the view.
    const float bar_width = std::min(view.width, look.widest + 2 * margin);
    const float bar_x = view.x + std::round((view.width - bar_width) / 2);
    const float bar_height = ui::back_bar_height(ui, bar, {bar_x, view.y, bar_width, view.height});
    const auto put_bar = [&](float y) {
        if (ui::back_bar(ui, bar, {bar_x, y, bar_width, bar_height})) stage.back();
    };
    // A tall header would leave no room for the page: then it scrolls with it.
    const bool pinned =
        !look.first && !look.head && bar_height <= view.height * tallest_pinned_header;
    if (pinned) {
        put_bar(view.y);
        body = {view.x, view.y + bar_height, view.width, view.height - bar_height};
    }
    const float footer = look.footer_height > 0 ? look.footer_height + 2 * ui::pinned_padding : 0;
    const ui::Rect rest{body.x, body.y, body.width, body.height - footer};
    const bool more = ui::scroll_area(
        ui,
        {.name = look.title,
         // A tab has one first screen, whatever it is called at the moment ("Today", "Yesterday").
         .id = look.first ? std::string_view{"first"} : look.title,
         .view = rest,
         .margin = margin,
         .widest = look.widest,
         // Always, so that nothing stays under the snackbar and nothing moves when it goes.
         .below = ui::space::l + ui::Snackbar::room},
        [&] {
            if (look.head) {
                look.head();
            } else if (look.first) {
                ui::title_bar(ui, {.title = look.title,
                                   .beside = look.caption,
                                   .trailing_width = look.trailing_width,
                                   .trailing = look.trailing});
            } else if (!pinned) {
                put_bar(ui.cursor());
                ui.space(bar_height);
            }
            fill();
        });
    if (footer > 0) {
        stage.pinned = std::max(stage.pinned, footer);
        ui::pinned_bar(ui,
                       {.view = body,
                        .height = look.footer_height,
                        .margin = margin,
                        .widest = look.widest,
                        .edge = more},
                       look.footer);
    }
}

void data_banners(Stage& stage) {
    ui::Context& ui = stage.ui;
    DataSession& data = stage.model.data;
    if (data.problem()) {
        ui::banner(ui, ui::BannerLook::caution, stage.say("data.not_open"),
                   data.problem()->sentence, [&] {
                       if (data.read_only()) return;
                       if (ui::button(ui, {.id = "try-again",
                                           .label = stage.say("data.try_again"),
                                           .look = ui::ButtonLook::outlined})) {
                           data.open();
                       }
                   });
        ui.space(ui::space::m);
    }
    if (!data.notices().empty()) {
        std::string sentences;
        for (const std::string& notice : data.notices()) {
            sentences += (sentences.empty() ? "" : "\n") + notice;
        }
        ui::banner(ui, ui::BannerLook::caution, {}, sentences, [&] {
            if (ui::button(ui, {.id = "understood",
                                .label = stage.say("understood"),
                                .look = ui::ButtonLook::outlined})) {
                data.dismiss_notices();
            }
        });
        ui.space(ui::space::m);
    }
    if (data.recovery_pending()) {
        ui::banner(
            ui, ui::BannerLook::caution, stage.say("recovery.offer_title"),
            stage.say("recovery.offer"), [&] {
                if (ui::button(ui, {.id = "open-recovery", .label = stage.say("recovery.open")})) {
                    stage.open(ScreenName::recovery);
                }
            });
        ui.space(ui::space::m);
    }
}

void keep_preference(Stage& stage, const std::function<Outcome<void>(storage::Store&)>& change) {
    DataSession& data = stage.model.data;
    if (data.store() == nullptr) {
        stage.refused(
            data.problem().value_or(Problem{Problem::Kind::io, stage.say("data.not_open")}));
        return;
    }
    if (const auto done = change(*data.store()); !done) stage.refused(done.error());
}

void catalogue_problem(Stage& stage) {
    ui::Context& ui = stage.ui;
    ui::banner(ui, ui::BannerLook::caution, stage.say("foods.not_there"),
               stage.say("foods.not_there_means"), [&] {
                   ui::text(ui, Type::caption, stage.model.foods.problem()->sentence,
                            Role::ink_soft);
               });
}

print::Paper chosen_paper(const Stage& stage) {
    return stage.view.save.letter ? print::Paper::letter : print::Paper::a4;
}

void put_paper_choice(Stage& stage) {
    const std::array<ui::Segment, 2> papers = {{{"a4", "A4"}, {"letter", "Letter"}}};
    const int pressed =
        ui::segmented(stage.ui, stage.say("save.paper"), papers, stage.view.save.letter ? 1 : 0);
    if (pressed >= 0) stage.view.save.letter = pressed == 1;
    stage.ui.space(ui::space::m);
}

std::string save_place(const Stage& stage) {
    const auto& folder = stage.model.exports.downloads();
    return folder ? stage.say.filled("save.where", {{"folder", folder->filename().string()}})
                  : stage.say("save.nowhere");
}

void tell_saved(Stage& stage, const std::filesystem::path& file) {
    stage.done(stage.say.filled("save.done", {{"folder", file.parent_path().filename().string()},
                                              {"file", file.filename().string()}}),
               [file] { return remove_new_file(file); });
}

std::string symptom_name(const Stage& stage, std::string_view id) {
    const content::Symptom* symptom = stage.model.symptoms.find(id);
    return std::string{symptom == nullptr ? id : std::string_view{symptom->name}};
}

std::string backup_time(const storage::Backup& backup) {
    return fmt::format("{}, {}", long_date_with_year(backup.name.stamp.date),
                       to_clock(backup.name.stamp.second_of_day / 60));
}

std::string backup_size(const storage::Backup& backup) {
    return fmt::format("{}\u00A0kB", std::max<std::uintmax_t>(1, (backup.bytes + 512) / 1024));
}

std::string SourceList::mark(const content::Statement& statement) {
    std::vector<std::size_t> numbers;
    for (const std::string& id : statement.sources) {
        const content::Source* source = content_.source(id);
        if (source == nullptr || source->read == content::Source::Read::own) continue;
        const auto known = std::find(numbered_.begin(), numbered_.end(), id);
        numbers.push_back(static_cast<std::size_t>(known - numbered_.begin()) + 1);
        if (known == numbered_.end()) numbered_.push_back(id);
    }
    std::sort(numbers.begin(), numbers.end());
    std::string text;
    for (const std::size_t number : numbers) {
        text += fmt::format("{}{}", text.empty() ? "" : ",", number);
    }
    return text.empty() ? text : fmt::format("\u00A0[{}]", text);
}

std::string SourceList::text(Stage& stage, std::string_view statement) {
    return content_.with_emergency_number(statement, stage.model.preferences.emergency_number)
           + mark(content_.statement(statement));
}

void SourceList::show(Stage& stage) const {
    for (std::size_t i = 0; i < numbered_.size(); ++i) {
        const content::Source* source = content_.source(numbered_[i]);
        ui::text(stage.ui, Type::caption, fmt::format("[{}] {}", i + 1, content::describe(*source)),
                 Role::ink_soft);
    }
}

} // namespace zebra::app
