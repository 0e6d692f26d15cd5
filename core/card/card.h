// What the person entered. Holds only values that went through normalise(), so whoever reads a Card
// need not check again. A copy is cheap enough to hand to another thread.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/card/field.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zebra::card {

enum class Answer { unknown, yes, no };

class Card {
  public:
    using Changes = std::vector<std::pair<std::string, std::string>>;

    // not_found for an unknown field, bad_input for a value it refuses; then nothing has changed.
    Outcome<void> set(std::string_view id, std::string_view typed, Date today);
    // All of them or none.
    Outcome<void> set_all(const Changes& changes, Date today);

    // For values read back from storage, which may have been written by another version or by hand:
    // what is not valid is left out and its field named in the result.
    static std::pair<Card, std::vector<std::string>> from_stored(const Changes& stored);

    bool empty() const { return values_.empty(); }
    std::string_view value(std::string_view field) const; // "" when not filled in
    bool has(std::string_view field) const { return !value(field).empty(); }
    Answer answer(std::string_view field) const;
    std::optional<Date> date(std::string_view field) const;
    std::vector<std::string_view> syndromes() const;
    bool has_syndrome(std::string_view id) const;

    // Filled-in fields and their values as kept, in alphabetical order of the field.
    const std::map<std::string, std::string, std::less<>>& values() const { return values_; }

    friend bool operator==(const Card&, const Card&) = default;

  private:
    std::map<std::string, std::string, std::less<>> values_;
};

// What does not fit together although each field is valid by itself (a next injection before the
// last one). For the form and the command line; nothing is refused for it.
std::vector<std::string> inconsistencies(const Card& card);

} // namespace zebra::card
