// What the screens of the injections share.
#pragma once

#include "app/screens/stage.h"
#include "core/card/injection_keeper.h"

#include <cstdint>
#include <string>

namespace zebra::app {

// On Today: when the next one is due, and a way to log it. While no medicine and no injection is on
// record there is only put_injection_offer().
void put_injection_card(Stage& stage);
void put_injection_offer(Stage& stage);

// "Injection due in 8 days", "Injection overdue by 3 days", ...
std::string due_title(const Stage& stage);
// "Mon 30 Nov · last 2 Nov", or what is missing for it.
std::string due_caption(const Stage& stage);

// Opens the form of an entry, or for a new one (0). What was begun there and not saved is still
// there.
void open_injection_form(Stage& stage, std::int64_t id);
void open_injection_plan(Stage& stage);

// Says what was done, with a way to take it back.
void tell_log_change(Stage& stage, std::string message, const card::LogChange& change);

} // namespace zebra::app
