// Figures with their units, as a person reads them. No figure leaves the program without a unit.
#pragma once

#include <string>
#include <string_view>

namespace zebra {

// As many decimals as the figure can bear: 547, 10.6, 0.75, 0.04; never "1e3", never "-0".
std::string plain_number(double value);

// "1.5", "0.3" of 0.25: one decimal, halves up. Of a mean; not negative.
std::string one_decimal(double value);

// "8,789": a count, in groups of three.
std::string grouped(long count);

// "547 mg", "10.6 g", "15 micrograms/g". The unit is written as given, after a no-break space.
std::string with_unit(double value, std::string_view unit);

} // namespace zebra
