// The sections of the report, each made by itself. nullopt: there is nothing to say. Pure.
#pragma once

#include "core/report/report.h"
#include "core/report/words.h"

#include <optional>

namespace zebra::report {

struct Facts {
    const Span& span;
    const Noted& noted;
    const card::Card& card;
    const content::Content& content;
    const Words& words;
};

std::optional<Section> symptoms_section(const Facts& facts);
std::optional<Section> treatment_section(const Facts& facts);
std::optional<Section> worst_days_section(const Facts& facts);
std::optional<Section> came_before_section(const Facts& facts);
std::optional<Section> habits_section(const Facts& facts);
std::optional<Section> weight_section(const Facts& facts);

} // namespace zebra::report
