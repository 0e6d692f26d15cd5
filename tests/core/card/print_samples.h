// Cards to be printed: from nothing filled in to more than a page can hold.
#pragma once

#include "core/card/view.h"

#include <string>
#include <string_view>
#include <vector>

namespace zebra::test {

inline const Date print_day = make_date(2026, 11, 22);

struct PrintSample {
    std::string name;
    card::Card card;
};

card::Card minimal_card();  // only a name
card::Card usual_card();    // what most people fill in
card::Card complete_card(); // every field
// A plan of this many characters, and so many medicines.
card::Card long_card(std::size_t plan_length, int medicines);
card::Card longest_card(); // every text as long as it may be, every syndrome

std::vector<PrintSample> print_samples();

// In one of the card's languages.
card::CardView print_view(const card::Card& card, std::string_view language = "en");

// Everything that the page says, in the order of the view; the parts that may be left out apart.
struct Said {
    std::vector<std::string> always;
    std::vector<std::pair<std::string, std::vector<std::string>>> parts; // by the part's name
};
Said said_by(const card::CardView& view);

// Without any white space: lines may be broken anywhere.
std::string squeezed(std::string_view text);

} // namespace zebra::test
