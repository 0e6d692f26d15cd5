#include "core/diary/injection.h"

#include "core/base/text.h"
#include "core/base/typed_text.h"
#include "core/diary/symptom.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <utility>
#include <vector>

namespace zebra::diary {

namespace {

constexpr int days_a_week = 7;

struct NamedSite {
    Site site;
    std::string_view name;
};

constexpr auto sites = std::to_array<NamedSite>(
    {{Site::unknown, "unknown"}, {Site::left, "left"}, {Site::right, "right"}});

auto refuse(std::string why) { return fail(Problem::Kind::bad_input, std::move(why)); }

// "day", "days", "daily"; nullopt for another word.
std::optional<IntervalUnit> parse_unit(std::string_view word) {
    if (word == "day" || word == "days" || word == "daily") return IntervalUnit::days;
    if (word == "week" || word == "weeks" || word == "weekly") return IntervalUnit::weeks;
    return std::nullopt;
}

std::optional<int> parse_count(std::string_view word) {
    int count = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), count);
    if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    return count;
}

// In small letters, split at blanks and hyphens.
std::vector<std::string> words_of(std::string_view typed) {
    std::string text = ascii_lower(typed);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool joins = text[at] == '-' && at > 0 && text[at - 1] != ' '; // not a sign
        if (joins || text[at] == '\t' || text[at] == '\n') text[at] = ' ';
    }
    std::vector<std::string> words;
    for (const std::string_view word : split(text, ' ')) {
        if (!word.empty()) words.emplace_back(word);
    }
    return words;
}

} // namespace

std::string_view to_name(Site site) {
    for (const NamedSite& known : sites) {
        if (known.site == site) return known.name;
    }
    return sites.front().name;
}

std::optional<Site> parse_site(std::string_view name) {
    for (const NamedSite& known : sites) {
        if (known.name == name) return known.site;
    }
    return std::nullopt;
}

Outcome<InjectionReport> checked_injection(InjectionReport typed, Date today) {
    if (!typed.day.ok() || !is_plausible(typed.day)) {
        return refuse("This is not a date of the calendar, or one too far away. Write it like "
                      "2 Nov 2026.");
    }
    if (days_between(today, typed.day) > 0) {
        return refuse(fmt::format("{} is still to come. Log an injection when it was given.",
                                  short_date(typed.day)));
    }
    auto analogue =
        checked_text("name of the medicine", clean_line(typed.analogue), longest_medicine);
    if (!analogue) return fail(analogue.error());
    auto dose = checked_text("dose", clean_line(typed.dose), longest_medicine);
    if (!dose) return fail(dose.error());
    auto note = checked_text("note", clean_lines(typed.note), longest_note);
    if (!note) return fail(note.error());
    typed.analogue = std::move(*analogue);
    typed.dose = std::move(*dose);
    typed.note = std::move(*note);
    return typed;
}

int days_of(const Interval& interval) {
    return interval.unit == IntervalUnit::weeks ? interval.count * days_a_week : interval.count;
}

std::optional<Interval> parse_interval(std::string_view typed) {
    std::vector<std::string> words = words_of(typed);
    const bool every = !words.empty() && words.front() == "every";
    if (every) words.erase(words.begin());
    // "every week", but not "week"
    if (words.size() == 1 && every) words.insert(words.begin(), "1");
    if (words.size() != 2) return std::nullopt;
    const auto count = parse_count(words[0]);
    const auto unit = parse_unit(words[1]);
    // So that the product below is small.
    if (!count || !unit || *count < 1 || *count > longest_interval_days) return std::nullopt;
    const Interval interval{*count, *unit};
    if (days_of(interval) > longest_interval_days) return std::nullopt;
    return interval;
}

std::string to_text(const Interval& interval) {
    const std::string_view unit = interval.unit == IntervalUnit::weeks ? "week" : "day";
    if (interval.count == 1) return fmt::format("every {}", unit);
    return fmt::format("every {} {}s", interval.count, unit);
}

std::optional<Date> next_injection(const InjectionDates& dates) {
    if (dates.named && (!dates.last || days_between(*dates.last, *dates.named) > 0)) {
        return dates.named;
    }
    if (!dates.last || !dates.interval) return std::nullopt;
    const Date next = add_days(*dates.last, days_of(*dates.interval));
    return is_plausible(next) ? std::optional{next} : std::nullopt;
}

std::optional<Date> named_date(std::optional<Date> last, const std::optional<Interval>& interval,
                               std::optional<Date> next) {
    if (next == next_injection({last, interval, std::nullopt})) return std::nullopt;
    return next;
}

DueState due_state(std::optional<Date> next, Date today) {
    if (!next) return {};
    const int days = days_between(today, *next);
    if (days > 0) return {DueState::Kind::ahead, days};
    if (days < 0) return {DueState::Kind::overdue, -days};
    return {DueState::Kind::today, 0};
}

Outcome<LogStep> step_to_last(std::optional<Date> wanted, std::optional<Date> latest,
                              std::optional<Date> before) {
    using Kind = LogStep::Kind;
    if (wanted == latest) return LogStep{};
    if (!wanted) return LogStep{Kind::remove, {}};
    if (!latest || days_between(*latest, *wanted) > 0) return LogStep{Kind::add, *wanted};
    if (before && days_between(*before, *wanted) <= 0) {
        return refuse(fmt::format("Injections on {} and {} are logged. Take the later one out "
                                  "first: clear the date of the last injection, then enter it "
                                  "again.",
                                  short_date(*before), short_date(*latest)));
    }
    return LogStep{Kind::correct, *wanted};
}

} // namespace zebra::diary
