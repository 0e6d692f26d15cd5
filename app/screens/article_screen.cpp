// One article: statements, each with its source.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"

#include <fmt/format.h>

namespace zebra::app {

using ui::Role;
using ui::Type;

void show_article(Stage& stage, const ui::Rect& view) {
    const content::Article* article = stage.model.content.article(stage.view.article);
    if (article == nullptr) article = &stage.model.content.articles().front();
    page(stage, view, {.title = article->title, .margin = ui::space::reading}, [&] {
        ui::Context& ui = stage.ui;
        SourceList sources{stage.model.content};
        bool any_open = false;
        for (const std::string& id : article->paragraphs) {
            const bool open = stage.model.content.statement(id).review
                              == content::Statement::Review::needs_review;
            any_open = any_open || open;
            ui::text(ui, Type::body, sources.text(stage, id) + (open ? "\u00A0\u00B0" : ""));
            ui.space(ui::space::m);
        }
        if (any_open) {
            ui::text(ui, Type::caption, stage.say("learn.to_be_confirmed"), Role::ink_soft);
            ui.space(ui::space::s);
        }
        if (article->lists_organisations) {
            ui::list_card(ui, stage.say("learn.organisations"), [&] {
                bool first = true;
                for (const content::Organisation& place : stage.model.content.organisations()) {
                    if (!first) ui::divider(ui);
                    first = false;
                    ui::text_row(ui, place.name,
                                 fmt::format("{} \u00B7 {}", place.place, place.link));
                }
            });
            ui.space(ui::space::m);
        }
        sources.show(stage);
    });
}

} // namespace zebra::app
