// The tables kept by hand that tell kinds of foods by group and name: rules of the estimate, kinds
// for labels, foods of leaflets.
#include "core/base/text.h"
#include "core/foods/catalogue_tables.h"
#include "core/foods/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace zebra::foods {

namespace {

using Fields = std::span<const std::string_view>;
using GroupCodes = std::vector<std::string_view>;

Complaint take_rule(Fields fields, const GroupCodes& groups, CatalogueTables& out) {
    const std::optional<EstimateRule::Action> action = action_of(fields[1]);
    if (fields[0].empty() || !action) return "the rule has no name or its action is unknown";
    if (std::ranges::find(out.estimate_rules, fields[0], &EstimateRule::id)
        != out.estimate_rules.end()) {
        return fmt::format("rule {} stands twice", fields[0]);
    }
    if ((*action == EstimateRule::Action::span) == fields[5].empty()) {
        return "span has other foods to span with, the other actions none";
    }
    if (*action == EstimateRule::Action::none && fields[6].empty()) {
        return "the note must say why there is no estimate";
    }
    EstimateRule rule;
    rule.id = fields[0];
    rule.action = *action;
    rule.note = fields[6];
    rule.of_value = fields[7];
    if (Complaint wrong = FoodFilter::read({fields[2], fields[3], fields[4]}, groups, rule.filter))
        return wrong;
    if (Complaint wrong = FoodFilter::read({fields[2], fields[5], {}}, groups, rule.span_with))
        return wrong;
    out.estimate_rules.push_back(std::move(rule));
    return std::nullopt;
}

Complaint take_label_kind(Fields fields, const GroupCodes& groups, CatalogueTables& out) {
    LabelKind kind;
    kind.id = fields[0];
    kind.name = fields[1];
    if (kind.id.empty() || kind.name.empty()) return "the kind or its name is missing";
    if (std::ranges::find(out.label_kinds, kind.id, &LabelKind::id) != out.label_kinds.end()) {
        return fmt::format("kind {} stands twice", kind.id);
    }
    if (fields[2] != "0" && fields[2] != "1") return "middle is neither 0 nor 1";
    kind.has_middle = fields[2] == "1";
    for (const std::string_view id : split(fields[6], ' ')) {
        if (id.empty()) continue;
        if (std::ranges::find(out.estimate_rules, id, &EstimateRule::id)
            == out.estimate_rules.end()) {
            return fmt::format("there is no rule {}", id);
        }
        kind.rules.push_back(id);
    }
    kind.takes_all = fields[3].empty() && fields[4].empty() && kind.rules.empty();
    if (Complaint wrong = FoodFilter::read({fields[3], fields[4], fields[5]}, groups, kind.filter))
        return wrong;
    out.label_kinds.push_back(std::move(kind));
    return std::nullopt;
}

Complaint take_leaflet_food(Fields fields, const GroupCodes& groups, CatalogueTables& out) {
    LeafletFood food;
    food.food = fields[0];
    food.rich_in = fields[1];
    food.source = fields[5];
    food.says = fields[6];
    food.beside = fields[7];
    if (food.rich_in != "tryptophan" && food.rich_in != "serotonin") {
        return "it is rich neither in tryptophan nor in serotonin";
    }
    if (food.food.empty() || food.source.empty() || food.says.empty() || food.beside.empty()) {
        return "the food, its source or a statement is missing";
    }
    if (fields[2].empty()) return "the groups are missing";
    if (Complaint wrong = FoodFilter::read({fields[2], fields[3], fields[4]}, groups, food.filter))
        return wrong;
    out.leaflet_foods.push_back(std::move(food));
    return std::nullopt;
}

} // namespace

Outcome<void> load_kind_tables(const std::filesystem::path& folder, CatalogueTables& out) {
    struct Table {
        const TableFile* file;
        std::string* text;
        Complaint (*take)(Fields, const GroupCodes&, CatalogueTables&);
    };
    const std::array<Table, 3> tables = {{
        {&estimate_rules_file, &out.estimate_rules_text, take_rule},
        {&label_kinds_file, &out.label_kinds_text, take_label_kind},
        {&leaflet_foods_file, &out.leaflet_foods_text, take_leaflet_food},
    }};
    GroupCodes groups;
    for (const Group& group : out.groups) groups.push_back(group.code);
    for (const Table& table : tables) {
        auto content = read_table(folder, *table.file);
        if (!content) return fail(content.error());
        *table.text = std::move(*content);
        if (!is_valid_utf8(*table.text)) {
            return fail(damaged_table(*table.file, 1, "the text is not UTF-8"));
        }
        const auto rows = for_each_row(*table.file, *table.text, [&](Fields fields) {
            return table.take(fields, groups, out);
        });
        if (!rows) return fail(rows.error());
    }
    return {};
}

} // namespace zebra::foods
