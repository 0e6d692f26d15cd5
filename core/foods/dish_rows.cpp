// The dishes of the catalogue.
#include "core/foods/catalogue_tables.h"
#include "core/foods/decimal.h"

#include <algorithm>

namespace zebra::foods {

namespace {

using Fields = std::span<const std::string_view>;

bool is_fndds(std::string_view text) { return text.size() == 8 && parse_count(text).has_value(); }

// The columns are those of dishes_file.
Complaint take_dish(Fields fields, CatalogueTables& out) {
    Food dish;
    dish.fndds = fields[0];
    if (!is_fndds(dish.fndds)) return "the FNDDS code is not eight digits";
    if (!out.dishes.empty() && out.dishes.back().fndds >= dish.fndds) {
        return "the FNDDS codes are out of order";
    }
    dish.name = fields[1];
    if (dish.name.empty()) return "the dish has no name";
    const auto group = std::ranges::lower_bound(out.groups, fields[2], {}, &Group::code);
    if (group == out.groups.end() || group->code != fields[2]) return "the food group is unknown";
    ++group->foods;
    dish.group = group->name;
    dish.group_number = static_cast<std::size_t>(group - out.groups.begin());

    const bool figures = parse_optional_decimal(fields[3], dish.tryptophan_mg_per_100g)
                         && parse_optional_decimal(fields[5], dish.protein_g_per_100g)
                         && parse_optional_decimal(fields[6], dish.fat_g_per_100g)
                         && parse_optional_decimal(fields[7], dish.energy_kcal_per_100g)
                         && parse_optional_decimal(fields[8], dish.niacin_mg_per_100g)
                         && parse_optional_decimal(fields[9], dish.caffeine_mg_per_100g)
                         && parse_optional_decimal(fields[10], dish.alcohol_g_per_100g);
    if (!figures) return "a figure is not a number";
    if (!dish.tryptophan_mg_per_100g) return "the dish has no tryptophan figure";
    const std::optional<double> share = parse_decimal(fields[4]);
    if (!share || *share > 1) return "the share of the protein is not a number up to 1";
    dish.protein_share = *share;
    dish.tryptophan_origin = Origin::calculated;
    dish.other_names = fields[11];
    out.dishes.push_back(dish);
    return std::nullopt;
}

} // namespace

Outcome<void> read_dishes(const Manifest& manifest, CatalogueTables& out) {
    out.dishes.reserve(rows_listed(dishes_file, manifest));
    out.dish_portions.reserve(rows_listed(dish_portions_file, manifest));
    const Outcome<void> dishes =
        read_imported(dishes_file, out.dishes_text, manifest,
                      [&](Fields fields) { return take_dish(fields, out); });
    if (!dishes) return fail(dishes.error());
    PortionSorter sorter{out.dishes, &Food::fndds, out.dish_portions};
    Outcome<void> portions =
        read_imported(dish_portions_file, out.dish_portions_text, manifest,
                      [&](Fields fields) { return sorter.take(fields[0], fields[1], fields[2]); });
    if (portions) sorter.finish();
    return portions;
}

} // namespace zebra::foods
