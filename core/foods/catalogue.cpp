#include "core/foods/catalogue.h"

#include "core/foods/catalogue_tables.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace zebra::foods {

namespace {

std::optional<Rank> rank_among(const std::vector<double>& figures, std::optional<double> figure) {
    if (!figure || figures.empty()) return std::nullopt;
    const auto less =
        static_cast<std::size_t>(std::ranges::lower_bound(figures, *figure) - figures.begin());
    return Rank{static_cast<int>(100 * less / figures.size()), less, figures.size()};
}

const Food* find_in(const std::vector<Food>& foods, std::string_view Food::*field,
                    std::string_view code) {
    const auto at = std::ranges::lower_bound(foods, code, {}, field);
    return at != foods.end() && (*at).*field == code ? &*at : nullptr;
}

std::string_view words_of(const std::vector<CodeWords>& codes, std::string_view code) {
    const CodeWords* found = find_code(codes, code);
    return found == nullptr ? std::string_view{} : found->words;
}

} // namespace

Outcome<Catalogue> Catalogue::load(const std::filesystem::path& folder) {
    auto tables = load_tables(folder);
    if (!tables) return fail(tables.error());
    return Catalogue{std::move(*tables)};
}

Catalogue::Catalogue(std::unique_ptr<const CatalogueTables> tables) : tables_(std::move(tables)) {}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

std::span<const Food> Catalogue::foods() const { return tables_->foods; }
std::span<const Food> Catalogue::dishes() const { return tables_->dishes; }
std::span<const Group> Catalogue::groups() const { return tables_->groups; }
std::span<const SearchWord> Catalogue::search_words() const { return tables_->search_words; }
std::span<const OtherName> Catalogue::other_names() const { return tables_->other_names; }
const OrdinaryWords& Catalogue::ordinary_words() const { return tables_->ordinary_words; }
const std::vector<EstimateRule>& Catalogue::estimate_rules() const {
    return tables_->estimate_rules;
}
std::span<const LabelKind> Catalogue::label_kinds() const { return tables_->label_kinds; }
std::span<const LeafletFood> Catalogue::leaflet_foods() const { return tables_->leaflet_foods; }

const Food* Catalogue::find(std::string_view code) const {
    const Food* food = find_in(tables_->foods, &Food::ndb, code);
    return food != nullptr ? food : find_in(tables_->dishes, &Food::fndds, code);
}

std::optional<Rank> Catalogue::rank(const Food& food) const {
    return rank_among(tables_->figures, food.tryptophan_mg_per_100g);
}

std::optional<Rank> Catalogue::rank_in_group(const Food& food) const {
    return rank_among(tables_->figures_of_group[food.group_number], food.tryptophan_mg_per_100g);
}

std::optional<Rank> Catalogue::rank_of(double tryptophan_mg_per_100g) const {
    return rank_among(tables_->figures, tryptophan_mg_per_100g);
}

double Catalogue::middle_mg_per_100g() const {
    const std::vector<double>& figures = tables_->figures;
    return figures.empty() ? 0 : figures[figures.size() / 2];
}

const Estimate* Catalogue::tryptophan_estimate(const Food& food) const {
    if (is_own(food)) return food.own->estimate;
    std::call_once(tables_->estimates_made, [&] {
        tables_->estimates = Estimates{tables_->foods, tables_->estimate_rules};
    });
    if (is_dish(food)) return nullptr;
    return tables_->estimates.of(static_cast<std::size_t>(&food - tables_->foods.data()));
}

Origin Catalogue::tryptophan_origin(const Food& food) const {
    if (food.tryptophan_mg_per_100g) return food.tryptophan_origin;
    return tryptophan_estimate(food) == nullptr ? Origin::none : Origin::estimated;
}

std::string Catalogue::how_obtained(const Food& food) const {
    if (is_dish(food)) return recipe_sentence(food.protein_share);
    return origin_sentence(food.tryptophan_source,
                           words_of(tables_->sources, food.tryptophan_source.source),
                           words_of(tables_->derivations, food.tryptophan_source.derivation));
}

} // namespace zebra::foods
