#include "app/tell_reminders.h"

namespace zebra::app {

void tell_reminders(Model& model, const Strings& say, platform::Window& window) {
    if (!model.preferences.reminders || !model.notifier.is_time(model.data.now().local)) return;
    if (model.notifier.due(model.data, model.card.card()).empty()) return;
    // Another window may have logged the injection, told of it, or turned reminders off.
    model.data.look_elsewhere();
    model.refresh(false);
    if (!model.preferences.reminders) return;
    for (const card::Reminder& reminder : model.notifier.due(model.data, model.card.card())) {
        if (window.notify({say("app.name"), in_words(reminder, say)})) {
            model.notifier.told(model.data, reminder);
        }
    }
}

} // namespace zebra::app
