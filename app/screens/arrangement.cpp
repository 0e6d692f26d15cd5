#include "app/screens/arrangement.h"

#include <array>
#include <utility>

namespace zebra::app {

namespace {

// What may stand beside what it was opened from.
constexpr auto pairs = std::to_array<std::pair<ScreenName, ScreenName>>({
    {ScreenName::card, ScreenName::card_edit},
    {ScreenName::card, ScreenName::card_save},
    {ScreenName::today, ScreenName::habits},
    {ScreenName::habits, ScreenName::habit},
    {ScreenName::today, ScreenName::injections},
    {ScreenName::foods, ScreenName::food},
    {ScreenName::foods, ScreenName::compare},
    {ScreenName::foods, ScreenName::label},
    {ScreenName::foods, ScreenName::own_food},
    {ScreenName::foods, ScreenName::own_foods},
    {ScreenName::own_foods, ScreenName::own_food},
    {ScreenName::foods, ScreenName::shopping},
    {ScreenName::shopping, ScreenName::food},
    {ScreenName::shopping, ScreenName::own_food},
    {ScreenName::foods, ScreenName::preparation},
    {ScreenName::food, ScreenName::preparation},
    {ScreenName::preparation, ScreenName::preparation_plan},
    {ScreenName::food_group, ScreenName::food},
    {ScreenName::food_groups, ScreenName::food},
    {ScreenName::trends, ScreenName::report},
    {ScreenName::more, ScreenName::habits},
    {ScreenName::more, ScreenName::learn},
    {ScreenName::more, ScreenName::sources},
    {ScreenName::more, ScreenName::data},
    {ScreenName::learn, ScreenName::article},
});

bool is_pair(ScreenName list, ScreenName detail) {
    for (const auto& [left, right] : pairs) {
        if (left == list && right == detail) return true;
    }
    return false;
}

// What stands beside a list from which nothing was chosen yet.
std::optional<ScreenName> first_detail(ScreenName list) {
    if (list == ScreenName::foods || list == ScreenName::food_group
        || list == ScreenName::food_groups) {
        return ScreenName::food;
    }
    if (list == ScreenName::more) return ScreenName::learn;
    if (list == ScreenName::learn) return ScreenName::article;
    return std::nullopt;
}

} // namespace

Arrangement arrange(std::span<const ScreenName> path, bool panes) {
    Arrangement arrangement;
    if (path.size() > 1 && is_sheet(path.back())) {
        arrangement.sheet = path.back();
        path = path.first(path.size() - 1);
    }
    arrangement.main = path.back();
    if (!panes) return arrangement;
    if (path.size() > 1 && is_pair(path[path.size() - 2], path.back())) {
        // What was chosen may itself be a list with something beside it.
        if (!first_detail(path.back())) {
            arrangement.main = path[path.size() - 2];
            arrangement.detail = path.back();
            return arrangement;
        }
    }
    arrangement.detail = first_detail(arrangement.main);
    return arrangement;
}

} // namespace zebra::app
