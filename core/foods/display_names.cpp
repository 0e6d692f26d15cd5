#include "core/foods/display_names.h"

#include "core/base/text.h"
#include "core/foods/display_name.h"
#include "core/foods/name_parts.h"
#include "core/foods/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>

namespace zebra::foods {

namespace {

// One food on its way to a name of its own.
struct Naming {
    ShapedName shaped;
    std::string text;
    bool fixed = false; // an exception, or USDA's own words
};

using Alike = std::vector<Naming*>;

std::vector<Alike> alike(std::vector<Naming>& namings, const TakenNames& taken) {
    std::unordered_map<std::string, Alike> by_text;
    for (Naming& naming : namings) by_text[ascii_lower(naming.text)].push_back(&naming);
    std::vector<Alike> groups;
    for (auto& [text, group] : by_text) {
        if (group.size() > 1 || taken.contains(text)) groups.push_back(std::move(group));
    }
    return groups;
}

// Whether something of this rank is left out that not all of the group leave out.
bool show_again(const Alike& group, int rank, NameStyle style, const DisplayRules& rules) {
    std::unordered_map<std::string, std::size_t> how_many;
    for (const Naming* naming : group) {
        for (const ShapedName::Qualifier& one : naming->shaped.qualifiers) {
            if (!one.shown && one.rank == rank) ++how_many[one.text];
        }
    }
    bool changed = false;
    for (Naming* naming : group) {
        if (naming->fixed) continue;
        bool mine = false;
        for (ShapedName::Qualifier& one : naming->shaped.qualifiers) {
            if (one.shown || one.rank != rank) continue;
            if (group.size() > 1 && how_many[one.text] == group.size()) continue;
            one.shown = true;
            mine = true;
        }
        if (mine) naming->text = naming->shaped.text(style, rules);
        changed |= mine;
    }
    return changed;
}

// Shows phrases again until all names differ, or nothing is left to show.
void tell_apart(std::vector<Naming>& namings, NameStyle style, const DisplayRules& rules,
                const TakenNames& taken) {
    // Every round shows at least one phrase more, so this ends.
    for (int rank = 3; rank >= 1;) {
        bool changed = false;
        for (const Alike& group : alike(namings, taken)) {
            changed |= show_again(group, rank, style, rules);
        }
        rank = changed ? 3 : rank - 1;
    }
}

} // namespace

Outcome<NameExceptions> parse_name_exceptions(std::string_view table) {
    NameExceptions out;
    const auto rows = for_each_row(display_exceptions_file, table,
                                   [&](std::span<const std::string_view> fields) -> Complaint {
                                       if (fields[1].empty()) return "the name is missing";
                                       if (out.emplace(fields[0], fields[1]).second) {
                                           return std::nullopt;
                                       }
                                       return fmt::format("food {} stands twice", fields[0]);
                                   });
    if (!rows) return fail(rows.error());
    return out;
}

std::vector<std::string> display_names(std::span<const NamedFood> foods, NameStyle style,
                                       const DisplayRules& rules, const NameExceptions& exceptions,
                                       const TakenNames& taken) {
    std::vector<Naming> namings(foods.size());
    for (std::size_t i = 0; i < foods.size(); ++i) {
        namings[i].shaped = shape_name(foods[i].name, rules);
        namings[i].text = namings[i].shaped.text(style, rules);
    }
    // Exceptions come after: what tells the others from that food must be told all the same.
    tell_apart(namings, style, rules, taken);
    for (std::size_t i = 0; i < foods.size(); ++i) {
        const auto exception = exceptions.find(foods[i].code);
        if (exception == exceptions.end()) continue;
        namings[i].text = exception->second;
        namings[i].fixed = true;
    }
    tell_apart(namings, style, rules, taken);
    for (const Alike& group : alike(namings, taken)) {
        for (Naming* naming : group) {
            if (naming->fixed) continue;
            const std::string_view name =
                foods[static_cast<std::size_t>(naming - namings.data())].name;
            naming->text = plain_capitals(tidy_blanks(name), style, rules);
        }
    }
    std::vector<std::string> names;
    names.reserve(namings.size());
    for (Naming& naming : namings) names.push_back(std::move(naming.text));
    return names;
}

} // namespace zebra::foods
