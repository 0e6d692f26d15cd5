// Choosing among a few: chips, segments, a slider with stops, a switch.
#pragma once

#include "app/ui/context.h"
#include "app/ui/row_place.h"

#include <span>
#include <string_view>

namespace zebra::ui {

struct Chip {
    std::string_view id;
    std::string_view label;
    bool selected = false;
    std::string_view name = {};  // for a screen reader, where the label alone does not tell
    Icon icon = Icon::none;      // before the label, while it is not selected
    Icon last_icon = Icon::none; // behind it
    bool keeps_width = false;    // selected or not: those behind it do not move
};

// One of them is chosen; each is on or off; each does something by itself.
enum class ChipUse { one, several, press };

// Chips in rows, wrapping; a long label has several lines. The index of the one that was pressed,
// or -1.
int chips(Context& ui, std::span<const Chip> chips, ChipUse use = ChipUse::one);

// A word or two with an icon; tells, cannot be pressed. Returns its width, drawn with its left
// edge's middle there.
float tag(Context& ui, Icon icon, std::string_view label, Point left_middle);
float tag_height(const Context& ui);

struct Tag {
    Icon icon = Icon::none;
    std::string_view label;
};

float tag_width(Context& ui, const Tag& tag);

// Tags in rows, wrapping.
void tags(Context& ui, std::span<const Tag> tags);
// For controls, whose name stands in their own node: takes no room, registers no node.
void tags_in(Context& ui, std::span<const Tag> tags, const Rect& area);
float tags_height(Context& ui, std::span<const Tag> tags, float width);

struct Segment {
    std::string_view id;
    std::string_view label;
    std::string_view above = {}; // over the label, in title: a number
    Icon icon = Icon::none;      // over the label
};

// One of two to four; a label may have two lines. `selected` -1 for none. The index that was
// pressed, or -1. Stacked when a label would not fit. `name` is what is being chosen.
int segmented(Context& ui, std::string_view name, std::span<const Segment> segments, int selected);

struct StepSlider {
    std::string_view id;
    std::string_view name;
    std::string_view value; // in words
    int stops = 5;
    int at = 0;
};

// The stop that was chosen, by pointer or by left and right; -1: none.
int step_slider(Context& ui, const StepSlider& slider);

struct SwitchRow {
    std::string_view id;
    std::string_view title; // says what is so when it is on
    std::string_view caption = {};
    Icon icon = Icon::none;
    bool on = false;
    RowPlace place = RowPlace::middle;
};

// The whole row is the target. True when pressed; the caller flips the state.
bool switch_row(Context& ui, const SwitchRow& row);

} // namespace zebra::ui
