// The tables kept by hand: serotonin measurements, doubts about published figures, search words;
// and the display names, which are made from such.
#include "core/base/text.h"
#include "core/foods/catalogue_tables.h"
#include "core/foods/decimal.h"
#include "core/foods/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace zebra::foods {

namespace {

using Fields = std::span<const std::string_view>;

// A measurement and the food it belongs to, by place in the list of foods.
struct Attached {
    std::size_t food = 0;
    SerotoninMeasurement measurement;
};

Complaint attach(std::string_view ndb_numbers, const SerotoninMeasurement& measurement,
                 CatalogueTables& out, std::vector<Attached>& attached) {
    for (const std::string_view ndb : split(ndb_numbers, ' ')) {
        if (ndb.empty()) continue;
        Food* food = find_food(out.foods, ndb);
        if (food == nullptr) return fmt::format("there is no food {}", ndb);
        if (measurement.is_figure) {
            if (food->serotonin_ug_per_g) return fmt::format("food {} has two figures", ndb);
            food->serotonin_ug_per_g = measurement.serotonin_ug_per_g;
        }
        attached.push_back({static_cast<std::size_t>(food - out.foods.data()), measurement});
    }
    return std::nullopt;
}

Complaint take_serotonin(Fields fields, CatalogueTables& out, std::vector<Attached>& attached) {
    const std::optional<double> value = parse_decimal(fields[1]);
    const std::optional<std::int32_t> year = parse_count(fields[4]);
    SerotoninMeasurement measurement;
    if (!parse_optional_decimal(fields[2], measurement.standard_error_ug_per_g) || !value
        || !year) {
        return "a figure is not a number";
    }
    if (fields[0].empty() || fields[3].empty()) return "the food or the source is missing";
    measurement.measured_food = fields[0];
    measurement.serotonin_ug_per_g = *value;
    measurement.source = fields[3];
    measurement.year = *year;
    measurement.is_figure = true;
    if (Complaint wrong = attach(fields[5], measurement, out, attached)) return wrong;
    measurement.is_figure = false;
    return attach(fields[6], measurement, out, attached);
}

Outcome<void> read_serotonin(CatalogueTables& out) {
    std::vector<Attached> attached;
    const auto rows = for_each_row(serotonin_file, out.serotonin_text, [&](Fields fields) {
        return take_serotonin(fields, out, attached);
    });
    if (!rows) return fail(rows.error());
    std::ranges::stable_sort(attached, {}, [](const Attached& one) {
        return std::pair{one.food, one.measurement.is_figure ? 0 : 1};
    });
    out.serotonin.reserve(attached.size()); // so that the spans stay where they are
    for (std::size_t i = 0; i < attached.size(); ++i) {
        out.serotonin.push_back(attached[i].measurement);
        const bool first = i == 0 || attached[i - 1].food != attached[i].food;
        Food& food = out.foods[attached[i].food];
        const std::size_t count = first ? 1 : food.serotonin.size() + 1;
        food.serotonin = {out.serotonin.data() + (i + 1 - count), count};
    }
    return {};
}

Outcome<void> read_doubts(CatalogueTables& out) {
    const auto rows =
        for_each_row(doubtful_file, out.doubtful_text, [&](Fields fields) -> Complaint {
            Food* food = find_food(out.foods, fields[0]);
            if (food == nullptr) return fmt::format("there is no food {}", fields[0]);
            if (fields[1].empty()) return "the reason is missing";
            if (food->doubt) return fmt::format("food {} stands twice", fields[0]);
            if (!food->tryptophan_mg_per_100g) return "the food has no figure to doubt";
            food->doubt = fields[1];
            return std::nullopt;
        });
    if (!rows) return fail(rows.error());
    return {};
}

Outcome<void> read_laboratory_foods(CatalogueTables& out) {
    const auto rows =
        for_each_row(laboratory_file, out.laboratory_text, [&](Fields fields) -> Complaint {
            Food* food = find_food(out.foods, fields[0]);
            if (food == nullptr) return fmt::format("there is no food {}", fields[0]);
            if (fields[1].empty()) return "the laboratories are missing";
            if (food->named_by_laboratories) {
                return fmt::format("food {} stands twice", fields[0]);
            }
            if (!food->serotonin.empty()) return "the food has a figure";
            food->named_by_laboratories = fields[1];
            return std::nullopt;
        });
    if (!rows) return fail(rows.error());
    return {};
}

std::optional<SearchWord::Kind> kind_of(std::string_view word) {
    if (word == "shelf") return SearchWord::Kind::shelf;
    if (word == "link") return SearchWord::Kind::link;
    if (word == "filler") return SearchWord::Kind::filler;
    if (word == "weak") return SearchWord::Kind::weak;
    if (word == "aim") return SearchWord::Kind::aim;
    if (word == "extra") return SearchWord::Kind::extra;
    if (word == "unit") return SearchWord::Kind::unit;
    if (word == "plainness") return SearchWord::Kind::plainness;
    if (word == "group") return SearchWord::Kind::group;
    if (word == "elsewhere") return SearchWord::Kind::elsewhere;
    return std::nullopt;
}

Outcome<void> read_search_words(CatalogueTables& out) {
    const auto rows =
        for_each_row(search_words_file, out.search_words_text, [&](Fields fields) -> Complaint {
            const std::optional<SearchWord::Kind> kind = kind_of(fields[0]);
            if (!kind) return "the kind of word is unknown";
            if (fields[1].empty()) return "the words are missing";
            const bool weighs = *kind == SearchWord::Kind::plainness
                                || *kind == SearchWord::Kind::group
                                || *kind == SearchWord::Kind::elsewhere;
            int weight = 0;
            const std::string_view text = fields[2];
            const auto parsed = std::from_chars(text.data(), text.data() + text.size(), weight);
            const bool whole = parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size();
            if (weighs != whole || (!weighs && !text.empty())) {
                return "plainness, group and elsewhere have a whole number as weight, the others "
                       "none";
            }
            const bool twice = std::ranges::any_of(out.search_words, [&](const SearchWord& word) {
                return word.kind == *kind && word.words == fields[1];
            });
            if (twice) return fmt::format("{} {} stands twice", fields[0], fields[1]);
            out.search_words.push_back({*kind, fields[1], weight});
            return std::nullopt;
        });
    if (!rows) return fail(rows.error());
    return {};
}

// Whether every name and word there has foods is for a test: it would cost too much here.
Outcome<void> read_other_names(CatalogueTables& out) {
    const auto rows =
        for_each_row(other_names_file, out.other_names_text, [&](Fields fields) -> Complaint {
            const bool is_name = fields[1] == "name";
            if (!is_name && fields[1] != "word") return "the kind is neither name nor word";
            if (fields[0].empty()) return "the name is missing";
            if (fields[2].empty() == fields[3].empty()) return "it wants either words or foods";
            if (!is_name && fields[2].empty()) return "a word stands for words";
            const auto kind = is_name ? OtherName::Kind::name : OtherName::Kind::word;
            out.other_names.push_back({fields[0], kind, fields[2], fields[3], fields[4]});
            return std::nullopt;
        });
    if (!rows) return fail(rows.error());
    return {};
}

Outcome<void> read_ordinary_words(const std::filesystem::path& folder, CatalogueTables& out) {
    auto lines = read_table(folder, {ordinary_words_file, {}});
    if (lines) {
        out.ordinary_words = OrdinaryWords{std::move(*lines)};
    } else if (lines.error().kind != Problem::Kind::not_found) {
        return fail(lines.error());
    }
    return {};
}

// One row for every food, in its order, then one for every dish.
Outcome<void> read_made_names(CatalogueTables& out) {
    std::size_t place = 0;
    const auto next = [&]() -> Food* {
        if (place < out.foods.size()) return &out.foods[place];
        const std::size_t dish = place - out.foods.size();
        return dish < out.dishes.size() ? &out.dishes[dish] : nullptr;
    };
    const auto rows =
        for_each_row(made_names_file, out.made_names_text, [&](Fields fields) -> Complaint {
            Food* food = next();
            if (food == nullptr || code_of(*food) != fields[0]) {
                return "the number is unknown or out of order";
            }
            if (fields[1].empty()) return "the food has no name";
            food->display_name = fields[1];
            ++place;
            return std::nullopt;
        });
    if (!rows) return fail(rows.error());
    if (const Food* food = next()) {
        return fail(damaged_table(made_names_file, *rows + 1,
                                  fmt::format("food {} is not listed", code_of(*food))));
    }
    return {};
}

} // namespace

Outcome<void> load_hand_tables(const std::filesystem::path& folder, CatalogueTables& out) {
    const std::array<std::pair<const TableFile*, std::string*>, 6> texts = {{
        {&serotonin_file, &out.serotonin_text},
        {&doubtful_file, &out.doubtful_text},
        {&laboratory_file, &out.laboratory_text},
        {&search_words_file, &out.search_words_text},
        {&other_names_file, &out.other_names_text},
        {&made_names_file, &out.made_names_text},
    }};
    for (const auto& [file, text] : texts) {
        auto content = read_table(folder, *file);
        if (!content) return fail(content.error());
        *text = std::move(*content);
        if (!is_valid_utf8(*text)) return fail(damaged_table(*file, 1, "the text is not UTF-8"));
    }
    return read_serotonin(out)
        .and_then([&] { return read_doubts(out); })
        .and_then([&] { return read_laboratory_foods(out); })
        .and_then([&] { return read_search_words(out); })
        .and_then([&] { return read_other_names(out); })
        .and_then([&] { return read_ordinary_words(folder, out); })
        .and_then([&] { return read_made_names(out); });
}

} // namespace zebra::foods
