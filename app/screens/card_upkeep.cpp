// What keeps the card true: what is missing, what is due, and that all was looked through today.
#include "app/model/notifier.h"
#include "app/screens/card_parts.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/text.h"
#include "core/card/upkeep.h"

#include <algorithm>

namespace zebra::app {

namespace {

using ui::Role;
using ui::Type;

constexpr std::size_t most_missing = 3; // named at once

} // namespace

void put_reviewed_today(Stage& stage) {
    const std::string before{stage.model.card.card().value("last_reviewed")};
    const std::string today = to_iso(stage.model.data.now().local.date);
    if (before == today) return;
    if (!ui::button(stage.ui, {.id = "reviewed-today",
                               .label = stage.say("upkeep.reviewed_today"),
                               .look = ui::ButtonLook::tonal,
                               .icon = ui::Icon::check})) {
        return;
    }
    if (const auto kept = stage.model.card.set(stage.model.data, "last_reviewed", today); !kept) {
        stage.refused(kept.error());
        return;
    }
    Model& model = stage.model;
    stage.done(stage.say("upkeep.reviewed"),
               [&model, before] { return model.card.set(model.data, "last_reviewed", before); });
}

void put_reminders(Stage& stage) {
    ui::Context& ui = stage.ui;
    const auto due = card::reminders(stage.model.card.card(), stage.model.data.now().local.date);
    if (due.empty()) return;
    ui.space(ui::space::m);
    using Kind = card::Reminder::Kind;
    bool review = false;
    for (const card::Reminder& reminder : due) {
        review = review || reminder.kind == Kind::review_old || reminder.kind == Kind::prrt_past
                 || reminder.kind == Kind::precautions_ended;
        ui::note(ui, ui::Icon::information, Type::body, in_words(reminder, stage.say), Role::ink);
        ui.space(ui::space::xs);
    }
    if (review) put_reviewed_today(stage);
}

void put_missing(Stage& stage) {
    ui::Context& ui = stage.ui;
    const auto missing = card::missing(stage.model.card.card());
    if (missing.empty()) return;
    ui::card(ui, stage.say("upkeep.missing"), [&] {
        ui::text(ui, Type::strong, stage.say("upkeep.missing"));
        for (std::size_t i = 0; i < std::min(missing.size(), most_missing); ++i) {
            ui.space(ui::space::xs);
            ui::text(ui, Type::body, stage.model.content.text(missing[i].why));
        }
        if (missing.size() <= most_missing) return;
        ui.space(ui::space::xs);
        ui::text(ui, Type::caption,
                 stage.say.counted("upkeep.missing_more",
                                   static_cast<long>(missing.size() - most_missing)),
                 Role::ink_soft);
    });
}

} // namespace zebra::app
