// What the screens of labels and own foods share.
#pragma once

#include "app/screens/stage.h"
#include "core/foods/kept/own_food.h"
#include "core/foods/label_kind.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace zebra::app {

// The protein in 100 g, to type or to step by half a gram. What is wrong is told while one types,
// unless what is typed may only be its beginning; `problem` is told whatever is typed. True when
// it was changed.
bool put_protein(Stage& stage, std::string& protein, std::string_view problem);

// What a food is mostly made of: where there is little room the first few and the chosen one, until
// `all` are asked for. True when another was chosen.
bool put_kinds(Stage& stage, std::string& kind, bool& all);

// "Grains, bread"; of a kind that the table does not have any more, that it is so.
std::string kind_in_words(Stage& stage, std::string_view kind);

// Opens the label estimator. With a number (digits) it begins anew, and the number is kept with
// what is saved; else what was typed there is still there.
void open_label(Stage& stage, std::string_view number = {});

// The form of an own food, or of a new one (0), which is what the label estimator has. What was
// begun there and not saved is still there.
void open_own_food_form(Stage& stage, std::int64_t id);

} // namespace zebra::app
