// Where the data is, and its copies.
#include "app/model/tables_export.h"
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "core/storage/data_folder.h"

namespace zebra::app {

using storage::Backup;
using ui::Role;
using ui::Type;

namespace {

void save(Stage& stage) {
    keep_drafts(stage);
    Model& model = stage.model;
    const auto tables =
        export_tables(*model.data.store(), model.content, model.habits.habits(),
                      [&](std::string_view code) -> std::string {
                          const foods::Food* food = model.find_food(code);
                          return food == nullptr ? std::string{} : std::string{food->display_name};
                      });
    if (!tables) {
        stage.refused(tables.error());
        return;
    }
    const auto saved =
        save_tables(*model.exports.downloads(), *tables, model.data.now().local.date);
    if (!saved) {
        stage.refused(saved.error());
        return;
    }
    stage.done(stage.say.filled("data.tables_done",
                                {{"folder", saved->folder.parent_path().filename().string()},
                                 {"file", saved->folder.filename().string()}}),
               [saved = *saved] { return take_tables_back(saved); });
}

void put_tables(Stage& stage) {
    ui::Context& ui = stage.ui;
    const auto& folder = stage.model.exports.downloads();
    const bool nothing = stage.model.data.store() == nullptr && !stage.model.data.problem();
    const std::string where =
        nothing ? std::string{stage.say("data.tables_nothing")} : save_place(stage);
    ui::heading(ui, Type::title, stage.say("data.tables_title"));
    ui::text(ui, Type::caption, stage.say("data.tables_how"), Role::ink_soft);
    ui.space(ui::space::s);
    if (ui::button(ui, {.id = "tables",
                        .label = stage.say("data.tables"),
                        .look = ui::ButtonLook::outlined,
                        .icon = ui::Icon::download,
                        .disabled = !folder || stage.model.data.store() == nullptr,
                        .second_line = where})) {
        save(stage);
    }
    ui.space(ui::space::l);
}

} // namespace

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
        put_tables(stage);
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
