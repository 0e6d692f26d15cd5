#include "core/foods/kept/food_code.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace zebra::foods {

namespace {

constexpr std::string_view own_prefix = "own-";
constexpr std::size_t ndb_digits = 5;
constexpr std::size_t fndds_digits = 8;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

bool is_food_code(std::string_view code) {
    if (code.size() == ndb_digits || code.size() == fndds_digits) {
        if (std::ranges::all_of(code, is_digit)) return true;
    }
    return own_food_id(code).has_value();
}

Outcome<void> check_food_code(std::string_view code) {
    if (is_food_code(code)) return {};
    return fail(Problem::Kind::bad_input,
                fmt::format("\"{}\" is not the number of a food. Search for the food by its name.",
                            excerpt(code)));
}

std::string own_food_code(std::int64_t id) { return fmt::format("{}{}", own_prefix, id); }

std::optional<std::int64_t> own_food_id(std::string_view code) {
    if (!code.starts_with(own_prefix)) return std::nullopt;
    code.remove_prefix(own_prefix.size());
    if (code.empty() || code.front() < '1' || code.front() > '9') return std::nullopt;
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), id);
    if (error != std::errc{} || end != code.data() + code.size()) return std::nullopt;
    return id;
}

} // namespace zebra::foods
