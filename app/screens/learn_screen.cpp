// The list of short articles.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"

namespace zebra::app {

using ui::Role;
using ui::Type;

void show_learn(Stage& stage, const ui::Rect& view) {
    page(stage, view, stage.say("learn.title"), false, [&] {
        ui::list_card(stage.ui, stage.say("learn.title"), [&] {
            bool first = true;
            for (const content::Article& article : stage.model.content.articles()) {
                if (!first) ui::divider(stage.ui);
                first = false;
                if (ui::list_row(stage.ui, {.id = article.id, .title = article.title})) {
                    stage.view.article = article.id;
                    stage.open(ScreenName::article);
                }
            }
        });
        stage.ui.space(ui::space::m);
        ui::text(stage.ui, Type::caption, stage.say("learn.not_advice"), Role::ink_soft);
    });
}

} // namespace zebra::app
