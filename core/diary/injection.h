// An injection that was given, and when the next one is due. All of it pure. Days are local civil
// dates: an injection belongs to the date on the wall, whatever hour a person's day ends at.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zebra::diary {

// Code points; what the card's own fields hold.
constexpr std::size_t longest_medicine = 120;

enum class Site { unknown, left, right };

std::string_view to_name(Site site); // "unknown", "left", "right"
std::optional<Site> parse_site(std::string_view name);

// What the person says. Medicine and dose are shown as they typed them and never read for meaning.
struct InjectionReport {
    Date day{};
    std::string analogue = {};
    std::string dose = {};
    Site site = Site::unknown;
    std::string note = {}; // may have several lines

    friend bool operator==(const InjectionReport&, const InjectionReport&) = default;
};

struct Injection {
    std::int64_t id = 0; // never used twice
    InjectionReport report;

    friend bool operator==(const Injection&, const Injection&) = default;
};

// The report as it may be kept, its texts tidied. `bad_input` names what is wrong: a day to come or
// none of the calendar, a text that is too long or holds signs that cannot be kept.
Outcome<InjectionReport> checked_injection(InjectionReport typed, Date today);

// --- how often

enum class IntervalUnit { days, weeks };

struct Interval {
    int count = 0;
    IntervalUnit unit = IntervalUnit::weeks;

    friend bool operator==(const Interval&, const Interval&) = default;
};

constexpr int longest_interval_days = 366;

int days_of(const Interval& interval);

// "every 4 weeks", "4 weeks", "4-weekly", "28 days", "every week", in capitals or not. Nothing
// else is guessed at: what cannot be read, is 0, or longer than longest_interval_days is nullopt.
std::optional<Interval> parse_interval(std::string_view typed);
std::string to_text(const Interval& interval); // "every 4 weeks"; parse_interval() reads it

// --- the next one

struct InjectionDates {
    std::optional<Date> last;
    std::optional<Interval> interval;
    std::optional<Date> named; // a date the person entered for the next one
};

// The named date while it lies after the last injection (given on that day or later, it was that
// one); else the last one and the interval; nullopt where neither is known. Nothing is assumed.
std::optional<Date> next_injection(const InjectionDates& dates);

// The part of a next date that somebody must have named: nullopt when the interval alone gives it.
std::optional<Date> named_date(std::optional<Date> last, const std::optional<Interval>& interval,
                               std::optional<Date> next);

struct DueState {
    enum class Kind {
        not_known,
        ahead, // in `days`
        today,
        overdue // by `days`
    };
    Kind kind = Kind::not_known;
    int days = 0;

    friend bool operator==(const DueState&, const DueState&) = default;
};

DueState due_state(std::optional<Date> next, Date today);

// --- the card's field `last_injection`, which is the latest day of the log

// What entering a date there does to the log.
struct LogStep {
    enum class Kind {
        none,    // it says so already
        add,     // a later date than any: an injection that was not logged yet
        correct, // an earlier one: the latest entry gets this date
        remove   // cleared: the latest entry was none
    };
    Kind kind = Kind::none;
    Date day{}; // of `add` and `correct`
};

// `latest` and `before` are the days of the two latest entries. `bad_input` when the entry before
// the latest lies on the wanted day or after it: then two entries would have to change.
Outcome<LogStep> step_to_last(std::optional<Date> wanted, std::optional<Date> latest,
                              std::optional<Date> before);

} // namespace zebra::diary
