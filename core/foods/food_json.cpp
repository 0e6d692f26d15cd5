#include "core/foods/food_json.h"

#include "core/foods/estimate.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zebra::foods {

namespace {

using Json = nlohmann::ordered_json;

// A whole number without ".0".
Json number(double value) {
    constexpr double largest_exact = 9e15;
    if (std::floor(value) == value && std::abs(value) < largest_exact) {
        return static_cast<std::int64_t>(value);
    }
    return value;
}

Json number(const std::optional<double>& value) { return value ? number(*value) : Json(nullptr); }

Json text(std::string_view value) { return value.empty() ? Json(nullptr) : Json(value); }

Json portions_json(const Food& food) {
    Json list = Json::array();
    for (const Portion& portion : food.portions) {
        list.push_back({{"name", portion.name}, {"grams", number(portion.grams)}});
    }
    return list;
}

Json source_json(const Catalogue& catalogue, const Food& food) {
    if (!food.tryptophan_mg_per_100g) return nullptr;
    return {{"code", text(food.tryptophan_source.source)},
            {"derivation", text(food.tryptophan_source.derivation)},
            {"data_points", food.tryptophan_source.data_points},
            {"sentence", catalogue.how_obtained(food)}};
}

Json estimate_json(const Catalogue& catalogue, const Food& food) {
    const Estimate* estimate = catalogue.tryptophan_estimate(food);
    if (estimate == nullptr) return nullptr;
    return {{"low_mg_per_100g", number(estimate->low_mg_per_100g)},
            {"mid_mg_per_100g", number(estimate->mid_mg_per_100g)},
            {"high_mg_per_100g", number(estimate->high_mg_per_100g)},
            {"n", estimate->n},
            {"method", how_estimated(food, *estimate)}};
}

Json serotonin_json(const Food& food) {
    Json list = Json::array();
    for (const SerotoninMeasurement& one : food.serotonin) {
        list.push_back({{"food", one.measured_food},
                        {"serotonin_ug_per_g", number(one.serotonin_ug_per_g)},
                        {"standard_error_ug_per_g", number(one.standard_error_ug_per_g)},
                        {"source", one.source},
                        {"year", one.year},
                        {"role", one.is_figure ? "figure" : "further"}});
    }
    return list;
}

} // namespace

Json food_json(const Catalogue& catalogue, const Food& food) {
    Json json;
    json["ndb"] = text(food.ndb);
    json["fndds"] = text(food.fndds);
    json["fdc"] = food.fdc ? Json(*food.fdc) : Json(nullptr);
    json["name"] = food.name;
    json["group"] = food.group;
    json["tryptophan_mg_per_100g"] = number(food.tryptophan_mg_per_100g);
    json["tryptophan_origin"] = to_word(catalogue.tryptophan_origin(food));
    json["protein_g_per_100g"] = number(food.protein_g_per_100g);
    json["fat_g_per_100g"] = number(food.fat_g_per_100g);
    json["energy_kcal_per_100g"] = number(food.energy_kcal_per_100g);
    json["niacin_mg_per_100g"] = number(food.niacin_mg_per_100g);
    json["caffeine_mg_per_100g"] = number(food.caffeine_mg_per_100g);
    json["alcohol_g_per_100g"] = number(food.alcohol_g_per_100g);
    json["serotonin_ug_per_g"] = number(food.serotonin_ug_per_g);
    json["display_name"] = food.display_name;
    json["portions"] = portions_json(food);
    json["tryptophan_estimate"] = estimate_json(catalogue, food);
    json["tryptophan_source"] = source_json(catalogue, food);
    json["serotonin"] = serotonin_json(food);
    json["doubt"] = food.doubt ? Json(*food.doubt) : Json(nullptr);
    json["serotonin_named_by"] =
        food.named_by_laboratories ? Json(*food.named_by_laboratories) : Json(nullptr);
    return json;
}

} // namespace zebra::foods
