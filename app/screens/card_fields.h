// Fields of the card that more than one form has: checked while one types, kept at once.
#pragma once

#include "app/screens/stage.h"
#include "core/card/field.h"
#include "core/content/content.h"

#include <string>
#include <string_view>
#include <vector>

namespace zebra::app {

// Dates are typed and shown in words.
std::string as_typed(const card::Field& field, std::string_view kept);

// Durable when it returns well; why it could not be kept is said.
Outcome<void> keep_field(Stage& stage, const card::Field& field, std::string_view typed);

// Something that was typed is not saved, or not yet.
bool unsettled(const FieldDraft& draft);

// `strong`: the label is one of the screen's few.
void put_typed_field(Stage& stage, const card::Field& field, const content::FieldWords& words,
                     bool strong = false);

// What they are called, in their order.
std::vector<std::string> syndrome_names(const Stage& stage);

// A row for each syndrome, in a card of its own. `field` is the one that holds them.
void put_syndrome_list(Stage& stage, const card::Field& field, const content::FieldWords& words);

} // namespace zebra::app
