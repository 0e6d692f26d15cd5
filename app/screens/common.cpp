#include "app/screens/common.h"

#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace zebra::app {

using ui::Role;
using ui::Type;

void page(Stage& stage, const ui::Rect& view, std::string_view title, bool first,
          const std::function<void()>& fill) {
    ui::Context& ui = stage.ui;
    const float margin = ui.frame().width < ui::size::narrow_below ? ui::space::m : ui::space::l;
    const auto put = [&] {
        if (ui::page_header(ui, title, first ? std::string_view{} : stage.say("back"))) {
            stage.back();
        }
        fill();
        if (stage.snackbar.shown()) ui.space(ui::Snackbar::room); // so that nothing stays under it
    };
    // A tab has one first screen, whatever it is called at the moment ("Today", "Yesterday").
    ui::scroll_area(ui, title, view, margin, ui::size::content_column, put,
                    first ? std::string_view{"first"} : title);
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

void catalogue_problem(Stage& stage) {
    ui::banner(stage.ui, ui::BannerLook::caution, stage.say("foods.not_there"),
               stage.model.foods.problem()->sentence);
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
