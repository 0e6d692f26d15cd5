// The foods of the catalogue by group, to leaf through.
#pragma once

#include "core/foods/catalogue.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace zebra::foods {

enum class BrowseOrder : std::uint8_t { by_name, most_tryptophan_first, least_tryptophan_first };

// By name as it is displayed, without regard to case and accents; by tryptophan per 100 g:
// published figures only (those in doubt too, as published), equal ones by name, and behind them
// the foods without one, by name, whether there is an estimate or not.
void put_in_order(std::vector<const Food*>& foods, BrowseOrder order);

struct BrowseGroup {
    std::size_t number = 0; // place in Catalogue::groups()
    std::string_view name;
    bool of_dishes = false; // of FNDDS; a group has foods or dishes, never both
    std::size_t foods = 0;
    std::size_t with_figure = 0; // have a published tryptophan figure
};

// The catalogue must outlive it. Making it goes through all foods once; a group is put in order
// when it is first asked for in that order, and costs nothing afterwards. Belongs to one
// thread.
class Browse {
  public:
    explicit Browse(const Catalogue& catalogue);

    // In the order of the catalogue: the groups of foods, then those of dishes; none is empty.
    std::span<const BrowseGroup> groups() const { return groups_; }

    // The foods of a group by Food::group_number, as put_in_order() has them: by tryptophan, those
    // from `with_figure` on have no published figure. Empty for a group that has none.
    std::span<const Food* const> foods(std::size_t group_number, BrowseOrder order);

  private:
    using Foods = std::vector<const Food*>;
    struct Ordered {
        Foods foods;
        std::array<bool, 3> done{}; // by BrowseOrder
        std::array<Foods, 3> by;
    };

    std::vector<BrowseGroup> groups_;
    std::vector<Ordered> ordered_; // by group number
};

} // namespace zebra::foods
