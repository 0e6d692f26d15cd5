#include "core/foods/kept/barcode.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace zebra::foods {

namespace {

constexpr std::size_t short_digits = 8; // GTIN-8, UPC-E
constexpr std::size_t upc_digits = 12;  // GTIN-12
constexpr std::size_t most_digits = 14; // GTIN-14
constexpr std::size_t upc_e_middle = 6; // between its first digit and its last

auto refuse(std::string why) { return fail(Problem::Kind::bad_input, std::move(why)); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_barcode_length(std::size_t digits) {
    return digits == short_digits || (digits >= upc_digits && digits <= most_digits);
}

// From the right, every second digit counts three times.
bool last_digit_fits(std::string_view digits) {
    int sum = 0;
    int weight = 1;
    for (std::size_t at = digits.size(); at > 0; --at) {
        sum += weight * (digits[at - 1] - '0');
        weight = 4 - weight;
    }
    return sum % 10 == 0;
}

// The 12 digits that a UPC-E number of 8 is short for.
std::string upc_in_full(std::string_view digits) {
    const std::string_view middle = digits.substr(1, upc_e_middle);
    const char how = middle.back();
    std::string full{digits.front()};
    if (how <= '2') {
        full += fmt::format("{}{}0000{}", middle.substr(0, 2), how, middle.substr(2, 3));
    } else if (how == '3') {
        full += fmt::format("{}00000{}", middle.substr(0, 3), middle.substr(3, 2));
    } else if (how == '4') {
        full += fmt::format("{}00000{}", middle.substr(0, 4), middle.substr(4, 1));
    } else {
        full += fmt::format("{}0000{}", middle.substr(0, 5), how);
    }
    return full + digits.back();
}

bool is_upc_e(std::string_view digits) {
    return digits.size() == short_digits && digits.front() <= '1'
           && last_digit_fits(upc_in_full(digits));
}

std::string in_14_digits(std::string_view barcode) {
    return std::string(most_digits - std::min(barcode.size(), most_digits), '0')
           + std::string{barcode};
}

} // namespace

Outcome<std::string> checked_barcode(std::string_view typed) {
    const auto line = clean_line(typed);
    if (!line) return refuse("A barcode has digits only.");
    std::string digits = *line;
    std::erase(digits, ' ');
    if (!std::ranges::all_of(digits, is_digit)) {
        return refuse("A barcode has digits only: type the number under the lines.");
    }
    if (!is_barcode_length(digits.size())) {
        return refuse(
            fmt::format("A barcode has 8, 12, 13 or 14 digits; this one has {}.", digits.size()));
    }
    if (!last_digit_fits(digits) && !is_upc_e(digits)) {
        return refuse("The last digit does not fit the others: check the number.");
    }
    return digits;
}

bool barcode_begins(std::string_view barcode, std::string_view digits) {
    if (digits.size() < fewest_barcode_digits) return false;
    if (barcode.starts_with(digits)) return true;
    if (barcode.size() < upc_digits) return false;
    const std::string full = in_14_digits(barcode);
    for (std::size_t zeros = 0; zeros <= most_digits - upc_digits; ++zeros) {
        if (std::string_view{full}.substr(zeros).starts_with(digits)) return true;
        if (full[zeros] != '0') return false;
    }
    return false;
}

bool same_product(std::string_view barcode, std::string_view other) {
    return in_14_digits(barcode) == in_14_digits(other);
}

} // namespace zebra::foods
