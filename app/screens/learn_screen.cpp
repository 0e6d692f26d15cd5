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
    page(stage, view, {.title = stage.say("learn.title")}, [&] {
        ui::list_card(stage.ui, stage.say("learn.title"), [&] {
            const std::vector<content::Article>& articles = stage.model.content.articles();
            for (std::size_t i = 0; i < articles.size(); ++i) {
                const content::Article& article = articles[i];
                if (i > 0) ui::divider(stage.ui);
                // Until one is chosen the first stands beside the list.
                const bool shown =
                    stage.view.article == article.id || (stage.view.article.empty() && i == 0);
                if (ui::list_row(stage.ui, {.id = article.id,
                                            .title = article.title,
                                            .selected = stage.pane == Pane::list && shown,
                                            .place = ui::row_place(i, articles.size())})) {
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
