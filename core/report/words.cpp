#include "core/report/words.h"

#include "core/base/figure.h"

#include <fmt/format.h>

namespace zebra::report {

std::string Words::operator()(std::string_view label, const PlaceValues& values) const {
    return fill_places((*this)(label), values);
}

std::string Words::counted(std::string_view label, long count) const {
    return (*this)(fmt::format("{}_{}", label, count == 1 ? "one" : "other"),
                   {{"count", grouped(count)}});
}

std::string Words::part_of(long part, long whole) const {
    return (*this)("of", {{"part", grouped(part)}, {"whole", grouped(whole)}});
}

std::string Words::length(int days) const {
    constexpr int days_of_week = 7;
    return days % days_of_week == 0 ? counted("weeks", days / days_of_week) : counted("days", days);
}

std::string Words::span(Date first, Date last, int days) const {
    const bool one_year = first.year() == last.year();
    return (*this)("span", {{"first", one_year ? day_and_month(first) : short_date(first)},
                            {"last", short_date(last)},
                            {"length", length(days)}});
}

} // namespace zebra::report
