// The parts of the card's view that only arrange what the person entered: the details and whom to
// call. For view.cpp.
#pragma once

#include "core/card/view.h"

#include <string>
#include <string_view>
#include <vector>

namespace zebra::card {

// The label; in another language with its English, so that whoever holds the phone finds the place
// too: "Llamar · Call".
std::string title_of(const content::Content& content, const content::CardWords& words,
                     std::string_view label);

// In reading order: injections, allergies, medicines, what was asked and answered, the tumour,
// devices. What is not filled in is left out.
std::vector<FactGroup> make_details(const Card& card, const content::Content& content,
                                    const content::CardWords& words);

// The team, the team out of hours, the emergency contact; ready to dial.
std::vector<Contact> make_contacts(const Card& card, const content::CardWords& words);

} // namespace zebra::card
