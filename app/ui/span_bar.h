// How far a stretch of days has come, a part for each day. On the ink ground of a countdown.
#pragma once

#include "app/ui/context.h"

#include <span>
#include <string_view>

namespace zebra::ui {

struct SpanBar {
    int parts = 1;
    double passed = 0;     // 0 .. 1, of all
    std::string_view name; // the sentence that says the same
    // Under the beginnings of the parts, and one more under the end; where there is no room only
    // the first and the last, below each other if need be.
    std::span<const std::string_view> labels = {};
};

void span_bar(Context& ui, const SpanBar& bar);

} // namespace zebra::ui
