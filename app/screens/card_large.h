// The card a few words at a time, as large as they fit: for who reads it at arm's length.
#pragma once

#include "app/screens/stage.h"
#include "core/card/view.h"

#include <functional>
#include <string>
#include <vector>

namespace zebra::app {

// One page: what it is about, what is to be read, what belongs to it.
struct LargePage {
    std::string above;
    std::string words;
    std::string below;
    bool alert = false; // on the risk's ground
};

// In the card's order: what, who, what must be seen at once, each risk with its steps, what holds
// for all, whom to call, the rest in short.
std::vector<LargePage> large_pages(const card::CardView& view);

// With the way from page to page at the bottom; `tools` stand above.
void put_large_card(Stage& stage, const ui::Rect& view, const std::function<void()>& tools);

} // namespace zebra::app
