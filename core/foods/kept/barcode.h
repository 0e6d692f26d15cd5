// The number under a barcode, as a person types it. Pure functions; nothing is looked up anywhere.
#pragma once

#include "core/base/outcome.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace zebra::foods {

// So many digits typed begin a barcode rather than a name.
constexpr std::size_t fewest_barcode_digits = 6;

// Its digits, without the blanks between them. `bad_input` names what is wrong: anything but
// digits, another count than 8, 12, 13 or 14, a last digit that is not the check digit of the
// others (GS1, modulo 10; also of a short number of a small American pack, UPC-E).
Outcome<std::string> checked_barcode(std::string_view typed);

// Whether the barcode begins with these digits, with or without the zeros that may stand before it:
// 12 digits are the same product with a zero before them. Fewer than fewest_barcode_digits begin
// none.
bool barcode_begins(std::string_view barcode, std::string_view digits);

// Whether both name one product.
bool same_product(std::string_view barcode, std::string_view other);

} // namespace zebra::foods
