// What the card reminds of, told beside the window.
#pragma once

#include "app/model/model.h"
#include "app/strings.h"
#include "platform/window.h"

namespace zebra::app {

// Tells what is due and was not told yet, if the person wants it at all, once a minute at most and
// not before nine. Looks first whether another window changed anything; then the model is
// refreshed.
void tell_reminders(Model& model, const Strings& say, platform::Window& window);

} // namespace zebra::app
