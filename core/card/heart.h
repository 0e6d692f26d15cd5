// What the card says of the heart, where it decides how something else is said. Pure.
#pragma once

#include "core/card/card.h"

namespace zebra::card {

// The person said that they have no carcinoid heart disease. Not answered is not no.
inline bool rules_out_heart_disease(const Card& card) {
    return card.answer("carcinoid_heart_disease") == Answer::no;
}

} // namespace zebra::card
