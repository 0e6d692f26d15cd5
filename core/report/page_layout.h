// The printed page, laid out: every row has its place, and all of them have room. Lengths in
// points.
#pragma once

#include "core/print/box.h"
#include "core/print/panel.h"
#include "core/report/report.h"
#include "core/report/words.h"

#include <optional>
#include <string>
#include <vector>

namespace zebra::report {

struct Rule {
    double y = 0;
    bool thick = false;
};

struct PageLayout {
    std::vector<print::Panel> panels;
    print::Box mark;               // the zebra's
    std::vector<print::Box> boxes; // with an edge; round what the person asks
    std::vector<Rule> rules;       // over the whole width
    double body_size = 0;
    std::string left_out; // the sentence; empty when everything is there
    Report shown;         // what stands on it
};

inline constexpr double smallest_on_page = 8;

// nullopt: not even the least of it has room.
std::optional<PageLayout> page_layout(print::Fonts& fonts, const Report& report, const Words& words,
                                      const print::Box& room);

} // namespace zebra::report
