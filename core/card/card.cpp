#include "core/card/card.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <array>

namespace zebra::card {

namespace {

// Dates read back are not held against today: the clock may have been set back since.
constexpr Date far_future{std::chrono::year{2199}, std::chrono::December, std::chrono::day{31}};

} // namespace

Outcome<void> Card::set(std::string_view id, std::string_view typed, Date today) {
    const Field* field = find_field(id);
    if (field == nullptr) {
        return fail(Problem::Kind::not_found,
                    fmt::format(R"(The card has no field "{}". "card set" alone lists the fields.)",
                                excerpt(id)));
    }
    Outcome<std::string> value = normalise(*field, typed, today);
    if (!value) {
        return fail(value.error().kind, fmt::format("{}: {}", id, value.error().sentence));
    }
    if (value->empty()) {
        values_.erase(std::string{id});
    } else {
        values_[std::string{id}] = std::move(*value);
    }
    return {};
}

Outcome<void> Card::set_all(const Changes& changes, Date today) {
    Card changed = *this;
    for (const auto& [field, typed] : changes) {
        if (Outcome<void> done = changed.set(field, typed, today); !done) return done;
    }
    *this = std::move(changed);
    return {};
}

std::pair<Card, std::vector<std::string>> Card::from_stored(const Changes& stored) {
    std::pair<Card, std::vector<std::string>> result;
    for (const auto& [field, value] : stored) {
        if (!result.first.set(field, value, far_future)) result.second.push_back(field);
    }
    return result;
}

std::string_view Card::value(std::string_view field) const {
    const auto found = values_.find(field);
    return found == values_.end() ? std::string_view{} : std::string_view{found->second};
}

Answer Card::answer(std::string_view field) const {
    const std::string_view word = value(field);
    if (word == "yes") return Answer::yes;
    return word == "no" ? Answer::no : Answer::unknown;
}

std::optional<Date> Card::date(std::string_view field) const {
    return parse_iso_date(value(field));
}

std::vector<std::string_view> Card::syndromes() const {
    return has("syndrome") ? split(value("syndrome"), ',') : std::vector<std::string_view>{};
}

bool Card::has_syndrome(std::string_view id) const {
    for (const std::string_view own : syndromes()) {
        if (own == id) return true;
    }
    return false;
}

std::vector<std::string> inconsistencies(const Card& card) {
    struct Order {
        std::string_view earlier;
        std::string_view later;
        std::string_view sentence;
    };
    constexpr std::array orders{
        Order{"last_injection", "next_injection",
              "The next injection is dated before the last one."},
        Order{"last_prrt", "prrt_precautions_until",
              "The radiation precautions end before the last PRRT."},
        Order{"birth_date", "last_injection", "The last injection is dated before the birth date."},
    };
    std::vector<std::string> sentences;
    for (const Order& order : orders) {
        const std::optional<Date> earlier = card.date(order.earlier);
        const std::optional<Date> later = card.date(order.later);
        if (earlier && later && days_between(*earlier, *later) < 0) {
            sentences.emplace_back(order.sentence);
        }
    }
    return sentences;
}

} // namespace zebra::card
