// Where the data is, and its copies.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "core/storage/data_folder.h"

namespace zebra::app {

using storage::Backup;
using ui::Role;
using ui::Type;

void show_data(Stage& stage, const ui::Rect& view) {
    page(stage, view, {.title = stage.say("data.title")}, [&] {
        ui::Context& ui = stage.ui;
        data_banners(stage);
        ui::card(ui, stage.say("data.where"), [&] {
            ui::text(ui, Type::strong, stage.say("data.where"));
            ui::text(ui, Type::body, std::filesystem::absolute(stage.model.data.folder()).string());
            ui.space(ui::space::s);
            ui::text(ui, Type::caption, stage.say("data.only_here"), Role::ink_soft);
            ui::text(ui, Type::caption,
                     stage.say.filled("data.card_page", {{"file", storage::card_page_name}}),
                     Role::ink_soft);
        });
        ui.space(ui::space::l);
        ui::heading(ui, Type::title, stage.say("data.backups"));
        ui::text(ui, Type::caption, stage.say("data.backups_how"), Role::ink_soft);
        ui.space(ui::space::s);
        const std::vector<Backup> backups = stage.model.data.backups();
        if (backups.empty()) {
            ui::text(ui, Type::body, stage.say("data.no_backups"));
            return;
        }
        ui::list_card(ui, stage.say("data.backups"), [&] {
            bool first = true;
            for (const Backup& backup : backups) {
                if (!first) ui::divider(ui);
                first = false;
                ui::text_row(ui, backup_time(backup), backup_size(backup));
            }
        });
    });
}

} // namespace zebra::app
