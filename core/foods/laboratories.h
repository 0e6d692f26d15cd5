// What laboratories and publications say of foods before a 5-HIAA test, each by itself, for they
// disagree; and which foods of the catalogue are meant. Loaded once; immutable afterwards. Views
// and pointers into it live as long as it, and stay valid when it is moved. Knows no advice of its
// own: a food that nobody names is not thereby fine.
#pragma once

#include "core/base/outcome.h"
#include "core/foods/food.h"
#include "core/foods/preparation.h"
#include "core/foods/serotonin_tier.h"
#include "core/foods/table_files.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

// Kept by hand.
inline constexpr TableFile laboratories_file = {
    "laboratories.tsv", "laboratory\tname\ttest\twindow_hours\tsays\tstatement\tsource\treview"};
inline constexpr TableFile laboratory_lists_file = {"laboratory_lists.tsv",
                                                    "food\tkind\tlaboratories\tfoods\tgroups"};

struct Laboratory {
    enum class Says {
        leave_out,
        limit, // to one serving a day
        raises // names it as something that makes the result too high
    };

    std::string_view id;   // "ruh_bath"
    std::string_view name; // "Royal United Hospital Bath (UK)"
    HiaaTest test = HiaaTest::urine;
    std::optional<int> window_hours; // empty: it names none
    Says says = Says::leave_out;
    std::string_view statement; // of assets/content: what it says, in a sentence
    std::string_view source;    // of assets/content
};

// A food as laboratories name it: "banana".
struct LaboratoryFood {
    std::string_view name;
    std::string_view
        kind; // what stands together: "fruit", "vegetables", "nuts", "drinks", "sweets"
    std::vector<const Laboratory*> laboratories;
    std::vector<std::string_view> foods;  // that are meant: NDB numbers, or codes of dishes
    std::vector<std::string_view> groups; // or whole groups, by name
};

// Why a food is marked while a test is prepared.
struct LaboratoryMark {
    std::vector<const Laboratory*> leave_out, limit, raises;
    std::optional<SerotoninTier> serotonin; // measured in it, moderate or high
};

class LaboratoryLists {
  public:
    // At one time a person prepares for one kind of test. What was written for the urine test is
    // shown before a blood test too, not the other way round.
    enum class Mark { none, limited, named };

    // Reads the two tables. One that is missing or inconsistent is a Problem that names the file
    // and, where there is one, the line.
    static Outcome<LaboratoryLists> load(const std::filesystem::path& folder);

    std::span<const Laboratory> laboratories() const { return laboratories_; }
    std::span<const LaboratoryFood> foods() const { return foods_; }

    // How a food is marked in a list; cheap. `limited`: nobody leaves it out, somebody limits it.
    Mark mark(const Food& food, HiaaTest test) const;
    // Who says so; everything empty where mark() is `none`.
    LaboratoryMark why(const Food& food, HiaaTest test) const;

  private:
    // Laboratories as bits, by their place in the list.
    using Bits = std::uint32_t;
    struct Named {
        std::string_view what; // an NDB number or code of a dish, the name of a group
        Bits laboratories = 0;
    };

    LaboratoryLists() = default;
    Outcome<void> read_laboratories();
    Outcome<void> read_foods();
    void index();
    Bits who_names(const Food& food) const;

    std::unique_ptr<const std::string> laboratories_text_, foods_text_;
    std::vector<Laboratory> laboratories_;
    std::vector<LaboratoryFood> foods_;
    std::vector<Named> by_code_; // in order
    std::vector<Named> by_group_;
};

// Whether what it says is shown before this test.
bool counts_for(const Laboratory& laboratory, HiaaTest test);

} // namespace zebra::foods
