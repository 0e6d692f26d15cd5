// What the days have in common.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/empty_state.h"

namespace zebra::app {

void show_trends(Stage& stage, const ui::Rect& view) {
    page(stage, view, {.title = stage.say("trends.title"), .first = true}, [&] {
        data_banners(stage);
        stage.ui.space(ui::space::s);
        if (ui::empty_state(stage.ui, {.title = stage.say("trends.empty_title"),
                                       .content = stage.say("trends.empty"),
                                       .button = stage.say("trends.note")})) {
            stage.model.day.show(stage.model.data, stage.model.day.today());
            stage.open(ScreenName::today);
        }
    });
}

} // namespace zebra::app
