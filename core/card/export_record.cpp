#include "core/card/export_record.h"

#include "core/base/text.h"
#include "core/card/field.h"
#include "core/storage/settings.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <tuple>

namespace zebra::card {

namespace {

using Json = nlohmann::json;

constexpr std::string_view key_begins = "card_export.";

std::string key_of(ExportForm form, std::string_view language) {
    return fmt::format("{}{}.{}", key_begins, to_name(form), language);
}

bool is_watched(const Field& field) {
    switch (field.kind) {
    case FieldKind::answer:
    case FieldKind::phone:
    case FieldKind::syndromes: return true;
    case FieldKind::line:
    case FieldKind::lines:
    case FieldKind::date:
    case FieldKind::past_date:
    case FieldKind::choice:
    case FieldKind::percent:
    case FieldKind::year: break;
    }
    return field.id == "name" || field.id == "allergies" || field.id == "last_prrt"
           || field.id == "prrt_precautions_until";
}

// An answer that was never given and "I don't know" say the same.
std::string_view said(const Card& card, std::string_view field) {
    const std::string_view value = card.value(field);
    const FieldKind kind = find_field(field)->kind;
    const bool asked = kind == FieldKind::answer || kind == FieldKind::syndromes;
    return asked && value == "unknown" ? std::string_view{} : value;
}

// nullopt for what another version or a hand wrote and this one cannot read.
std::optional<ExportRecord> read_record(std::string_view key, const std::string& text) {
    const auto parts = split(key.substr(key_begins.size()), '.');
    if (parts.size() != 2) return std::nullopt;
    const auto form = export_form_from_name(parts[0]);
    const Json json = Json::parse(text, nullptr, false);
    if (!form || !json.is_object() || !json.contains("made_on") || !json.contains("values")) {
        return std::nullopt;
    }
    const Json& day = json["made_on"];
    const auto made_on = day.is_string() ? parse_iso_date(day.get<std::string>()) : std::nullopt;
    if (!made_on || !json["values"].is_object()) return std::nullopt;
    ExportRecord record{*form, std::string{parts[1]}, *made_on, {}};
    for (const auto& [field, value] : json["values"].items()) {
        if (value.is_string()) record.values[field] = value.get<std::string>();
    }
    return record;
}

} // namespace

const std::vector<std::string_view>& watched_fields() {
    static const std::vector<std::string_view> watched = [] {
        std::vector<std::string_view> ids;
        for (const Field& field : all_fields()) {
            if (is_watched(field)) ids.push_back(field.id);
        }
        return ids;
    }();
    return watched;
}

ExportRecord record_of(const Card& card, ExportForm form, std::string_view language, Date today) {
    ExportRecord record{form, std::string{language}, today, {}};
    for (const std::string_view field : watched_fields()) {
        const std::string_view value = said(card, field);
        if (!value.empty()) record.values[std::string{field}] = value;
    }
    return record;
}

std::vector<std::string_view> changed_since(const ExportRecord& record, const Card& card) {
    std::vector<std::string_view> changed;
    for (const std::string_view field : watched_fields()) {
        const auto then = record.values.find(field);
        const std::string_view before =
            then == record.values.end() ? std::string_view{} : std::string_view{then->second};
        if (before != said(card, field)) changed.push_back(field);
    }
    return changed;
}

Outcome<void> keep_export(storage::Store& store, const ExportRecord& record) {
    const Json json{{"made_on", to_iso(record.made_on)}, {"values", record.values}};
    return storage::Settings{store}.set_text(key_of(record.form, record.language), json.dump());
}

Outcome<void> forget_export(storage::Store& store, ExportForm form, std::string_view language) {
    return storage::Settings{store}.remove(key_of(form, language));
}

Outcome<std::vector<ExportRecord>> exports_made(storage::Store& store) {
    const auto kept = storage::Settings{store}.beginning_with(key_begins);
    if (!kept) return fail(kept.error());
    std::vector<ExportRecord> records;
    for (const auto& [key, text] : *kept) {
        if (auto record = read_record(key, text)) records.push_back(std::move(*record));
    }
    std::sort(records.begin(), records.end(), [](const ExportRecord& a, const ExportRecord& b) {
        return std::tie(a.form, a.language) < std::tie(b.form, b.language);
    });
    return records;
}

} // namespace zebra::card
