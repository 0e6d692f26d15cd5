#include "core/card/card_json.h"

#include "core/base/text.h"
#include "core/storage/card_rows.h"

namespace zebra::card {

namespace {

using nlohmann::ordered_json;

constexpr std::string_view format_name = "zebra-pocket-card";
constexpr int format_version = 1;
constexpr const char* begun_key = "begun_without_base";

ordered_json value_to_json(const Card& card, const Field& field) {
    const std::string value{card.value(field.id)};
    if (field.kind == FieldKind::answer) return value.empty() ? "unknown" : value;
    if (field.kind == FieldKind::syndromes) {
        ordered_json list = ordered_json::array();
        for (const std::string_view id : card.syndromes()) list.push_back(std::string{id});
        return list;
    }
    if (value.empty()) return nullptr;
    return value;
}

// The text `set` takes; nullopt for a value of the wrong type.
std::optional<std::string> json_to_text(const ordered_json& value) {
    if (value.is_null()) return std::string{};
    if (value.is_string()) return value.get<std::string>();
    if (!value.is_array()) return std::nullopt;
    std::vector<std::string> parts;
    for (const ordered_json& part : value) {
        if (!part.is_string()) return std::nullopt;
        parts.push_back(part.get<std::string>());
    }
    return join(parts, ",");
}

void add_statements(ordered_json& list, const std::vector<Line>& lines) {
    for (const Line& line : lines) {
        list.push_back({{"id", line.statement}, {"text", line.text}, {"sources", line.references}});
    }
}

} // namespace

ordered_json fields_to_json(const Card& card) {
    ordered_json object;
    for (const Field& field : all_fields()) {
        object[std::string{field.id}] = value_to_json(card, field);
    }
    return object;
}

ordered_json card_to_json(const Card& card, const CardView& view) {
    ordered_json object = fields_to_json(card);
    ordered_json statements = ordered_json::array();
    add_statements(statements, {view.what});
    add_statements(statements, view.with);
    for (const Risk& risk : view.risks) {
        add_statements(statements, {risk.headline, risk.signs, risk.before});
        add_statements(statements, risk.steps);
    }
    for (const auto* lines : {&view.closing, &view.flags, &view.notes, &view.review_notes}) {
        add_statements(statements, *lines);
    }
    object["statements"] = std::move(statements);
    ordered_json sources = ordered_json::array();
    for (const SourceLine& source : view.sources) {
        sources.push_back(
            {{"number", source.number}, {"text", source.text}, {"link", source.link}});
    }
    object["sources"] = std::move(sources);
    return object;
}

std::string write_card_file(const Card& card, std::int64_t changed_at, bool begun_without_base,
                            const ordered_json& not_understood) {
    ordered_json object;
    object["format"] = format_name;
    object["version"] = format_version;
    object["changed_at"] = changed_at;
    if (begun_without_base) object[begun_key] = true;
    object.update(fields_to_json(card));
    for (const auto& [key, value] : not_understood.items()) {
        if (!card.has(key)) object[key] = value;
    }
    return object.dump(2) + "\n";
}

Outcome<CardFile> read_card_file(std::string_view text) {
    const ordered_json object = ordered_json::parse(text, nullptr, false);
    if (!object.is_object() || object.value("format", ordered_json{}) != format_name) {
        return fail(Problem::Kind::damaged, "card.json is not a card of this program.");
    }
    const ordered_json version = object.value("version", ordered_json{});
    if (!version.is_number_integer() || version.get<std::int64_t>() > format_version) {
        return fail(Problem::Kind::newer_version,
                    "card.json was written by a newer version of this program.");
    }
    Card::Changes changes;
    CardFile file;
    for (const Field& field : all_fields()) {
        const auto found = object.find(std::string{field.id});
        if (found == object.end()) continue;
        if (const std::optional<std::string> value = json_to_text(*found)) {
            changes.emplace_back(field.id, *value);
        } else {
            file.left_out.emplace_back(field.id);
        }
    }
    auto [card, refused] = Card::from_stored(changes);
    file.card = std::move(card);
    file.left_out.insert(file.left_out.end(), refused.begin(), refused.end());
    file.begun_without_base = object.value(begun_key, ordered_json{}) == true;
    for (const std::string& field : file.left_out) file.not_understood[field] = object.at(field);
    for (const auto& [key, value] : object.items()) {
        const bool ours =
            key == "format" || key == "version" || key == "changed_at" || key == begun_key;
        if (!ours && find_field(key) == nullptr) file.not_understood[key] = value;
    }
    const ordered_json changed_at = object.value("changed_at", ordered_json{});
    if (changed_at.is_number_integer()) {
        file.changed_at = storage::plausible_moment(changed_at.get<std::int64_t>());
    }
    return file;
}

} // namespace zebra::card
