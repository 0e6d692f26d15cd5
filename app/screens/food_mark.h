// How a food is for the person, in words and icons.
#pragma once

#include "app/screens/stage.h"
#include "app/ui/choices.h"
#include "core/foods/kept/mark.h"

#include <span>
#include <string_view>
#include <vector>

namespace zebra::app {

struct MarkLook {
    foods::Mark mark;
    std::string_view label_key; // "Fine for me"
    std::string_view tag_key;   // "You: fine"
    ui::Icon icon;
};

std::span<const MarkLook> mark_looks(); // in the order in which they are offered
const MarkLook& look_of(foods::Mark mark);

// The tag of a food that is marked, or none. Its words live as long as the strings.
std::vector<ui::Tag> mark_tags(const Stage& stage, std::string_view code);

} // namespace zebra::app
