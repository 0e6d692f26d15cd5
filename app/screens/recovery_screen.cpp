// After the data file was damaged: bringing back a copy.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"

#include <algorithm>

namespace zebra::app {

using storage::Backup;
using ui::Type;

namespace {

// The copies to choose from; the newest is chosen until another is. The chosen one.
const Backup* put_copies(Stage& stage, const std::vector<Backup>& backups) {
    ui::Context& ui = stage.ui;
    std::string& chosen = stage.view.chosen_backup;
    const bool known = std::any_of(backups.begin(), backups.end(), [&](const Backup& backup) {
        return backup.file.filename() == chosen;
    });
    if (!known) chosen = backups.front().file.filename().string();
    ui::heading(ui, Type::title, stage.say("recovery.choose"));
    ui.space(ui::space::s);
    const Backup* wanted = nullptr;
    ui::list_card(ui, stage.say("recovery.choose"), [&] {
        bool first = true;
        for (const Backup& backup : backups) {
            if (!first) ui::divider(ui);
            const std::string name = backup.file.filename().string();
            if (name == chosen) wanted = &backup;
            if (ui::check_row(ui, {.id = name,
                                   .title = backup_time(backup),
                                   .caption = backup_size(backup),
                                   .checked = name == chosen,
                                   .round = true,
                                   .tag = first ? std::string_view{stage.say("recovery.newest")}
                                                : std::string_view{}})) {
                chosen = name;
            }
            first = false;
        }
    });
    return wanted;
}

void restore(Stage& stage, const Backup& wanted) {
    if (const auto done = stage.model.restore(wanted.file); done) {
        stage.snackbar.forget();
        stage.done(stage.say("recovery.restored"));
        stage.back();
    } else {
        stage.refused(done.error());
    }
}

} // namespace

void show_recovery(Stage& stage, const ui::Rect& view) {
    page(stage, view, {.title = stage.say("recovery.title")}, [&] {
        ui::Context& ui = stage.ui;
        const std::vector<Backup> backups = stage.model.data.restorable_backups();
        ui::text(ui, Type::body, stage.say("recovery.what_happened"));
        ui.space(ui::space::m);
        if (ui::button(ui, {.id = "show-card",
                            .label = stage.say("recovery.show_card"),
                            .look = ui::ButtonLook::ink,
                            .icon = ui::Icon::card})) {
            stage.open(ScreenName::card);
        }
        ui.space(ui::space::l);
        if (backups.empty()) {
            ui::text(ui, Type::body, stage.say("data.no_backups"));
            return;
        }
        const Backup* wanted = put_copies(stage, backups);
        ui.space(ui::space::m);
        ui::note(ui, ui::Icon::information, Type::caption,
                 stage.say("recovery.what_restoring_does"));
        ui.space(ui::space::m);
        if (wanted != nullptr
            && ui::button(ui, {.id = "restore",
                               .label = stage.say.filled("recovery.restore",
                                                         {{"when", backup_time(*wanted)}})})) {
            restore(stage, *wanted);
        }
        if (stage.model.data.recovery_pending()) {
            ui.space(ui::space::s);
            if (ui::button(ui, {.id = "without",
                                .label = stage.say("recovery.without"),
                                .look = ui::ButtonLook::plain})) {
                stage.model.data.dismiss_recovery();
                stage.back();
            }
        }
    });
}

} // namespace zebra::app
