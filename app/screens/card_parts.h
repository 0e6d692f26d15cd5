// The parts of the card's screen: what a stranger sees at once stands in card_screen.cpp, the
// details and what can be done in files of their own.
#pragma once

#include "app/screens/stage.h"
#include "core/card/qr_text.h"
#include "core/card/view.h"

#include <functional>
#include <string>
#include <vector>

namespace zebra::app {

// The line with its references; `above`: a headline over it, whose references are shown here too.
std::string with_references(const card::Line& line, const card::Line& above = {});

// The English of a line in another language, small; nothing when there is none.
void put_english(ui::Context& ui, std::string_view english, ui::Role role);

// The language and the way to the others, at the right; at the left one press for English.
void put_languages(Stage& stage, const ui::Rect& place);
// Whether a place that wide has room for them; where it has none they get a row of their own.
bool languages_fit(Stage& stage, float width);
void choose_language(Stage& stage, std::string_view code);

// A box with the card's outline, announced as a group.
void card_box(ui::Context& ui, std::string_view name, const std::function<void()>& fill);

struct CardSection {
    ui::Role fill = ui::Role::surface;
    float padding_y = ui::space::m;
    bool last = false; // at the box's end
};

// A part of a box: its own ground across the whole width.
void card_section(ui::Context& ui, const CardSection& look, const std::function<void()>& content);

// What is read when there is time, under a head that names the person and stays at `view_top` while
// its box is scrolled.
void put_card_details(Stage& stage, const card::CardView& view, float view_top);

// What is due or may be out of date, quietly; nothing when there is none.
void put_reminders(Stage& stage);
// What is essential and has no room in the QR code, said above it; nothing when all has.
void put_left_out(Stage& stage, const card::QrText& text);
// Copies that were saved and say what is true no longer, with the way to new ones; nothing when
// there is none.
void put_outdated_copies(Stage& stage);
// What a stranger would ask for and the card does not have, each with why it matters.
void put_missing(Stage& stage);
// "Reviewed today", with undo; nothing when that is so.
void put_reviewed_today(Stage& stage);

// Pinned at the bottom of the area: what the person must decide, and whom to call.
struct CardActions {
    float height = 0; // 0: none
    std::function<void()> put = {};
};

// `handed_over`: only whom to call, and at once.
CardActions card_actions(Stage& stage, const ui::Rect& area, bool handed_over);

// Whom the buttons under the card call: the first number of the team and the first of a person.
std::vector<card::Contact> pinned_contacts(const card::CardView& view);
CallState call_to(const card::CardView& view, const card::Contact& contact);
// Dials; where the machine cannot, or does not, the number is copied for one that can.
void dial(Stage& stage, const CallState& call);

struct CardPage {
    std::function<void()> tools; // above the card
    bool handed_over = false;
};

// The whole card, with whom to call pinned under it.
void put_card_page(Stage& stage, const ui::Rect& view, const CardPage& page);

} // namespace zebra::app
