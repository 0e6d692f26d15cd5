// Which foods a row of a table kept by hand means: by group and by the words of the name.
#pragma once

#include "core/foods/complaint.h"
#include "core/foods/name_path.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

// The three fields as tables write them:
//   groups     codes of food groups, separated by blanks; empty: every group
//   words      phrases, separated by semicolons, one of which must stand in the name; empty: any
//              name. "^cheese": where the name begins. "^candies + chocolate": both.
//   not_words  phrases in the same form, none of which may stand in it
// Words are compared folded and without plural, side by side ("milk chocolate").
struct FoodFilterFields {
    std::string_view groups;
    std::string_view words;
    std::string_view not_words;
};

class FoodFilter {
  public:
    // `group_codes`: of all groups, in order; a food's group is told by its place among them.
    // A complaint about the first field that cannot be read leaves `out` as it was.
    static Complaint read(const FoodFilterFields& fields,
                          const std::vector<std::string_view>& group_codes, FoodFilter& out);

    bool takes_group(std::size_t group_number) const {
        return groups_.empty() || groups_[group_number];
    }
    bool matches(std::size_t group_number, const NamePath& name) const;

  private:
    struct Phrase {
        std::vector<std::string> words;
        bool at_start = false;
        std::uint8_t mark = 0; // of its first word
    };
    using Together = std::vector<Phrase>; // all of them

    static Complaint read_phrases(std::string_view field, std::vector<Together>& out);
    static bool any(const std::vector<Together>& choices, const NamePath& name);

    std::vector<bool> groups_; // by number; empty: every group
    std::vector<Together> words_;
    std::vector<Together> not_words_;
};

} // namespace zebra::foods
