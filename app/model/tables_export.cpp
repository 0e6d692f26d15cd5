#include "app/model/tables_export.h"

#include "app/model/new_file.h"
#include "app/model/symptom_model.h"
#include "core/csv/csv_folder.h"
#include "core/csv/user_tables.h"

#include <fmt/format.h>
#include <system_error>

#include <utility>

namespace zebra::app {

Outcome<std::vector<csv::Table>>
export_tables(storage::Store& store, const content::Content& content,
              const std::vector<habits::Habit>& habits,
              const std::function<std::string(std::string_view code)>& food_name) {
    const auto symptoms = symptoms_in(&store, content, true);
    if (!symptoms) return fail(symptoms.error());
    csv::Names names;
    names.habits = habits;
    for (const content::Symptom& symptom : *symptoms) names.symptoms[symptom.id] = symptom.name;
    for (const auto& [id, words] : content.fields()) names.card_fields[id] = words.label;
    names.food = food_name;
    return csv::user_tables(store, names);
}

csv::Table export_card_table(const card::Card& card, const content::Content& content) {
    csv::Names names;
    for (const auto& [id, words] : content.fields()) names.card_fields[id] = words.label;
    return csv::card_table(card.values(), names);
}

Outcome<SavedTables> save_tables(const std::filesystem::path& downloads,
                                 const std::vector<csv::Table>& tables, Date today) {
    auto folder =
        csv::write_new_csv_folder(downloads, fmt::format("NET-tables-{}", to_iso(today)), tables);
    if (!folder) return fail(folder.error());
    SavedTables saved{std::move(*folder), {}};
    for (const csv::Table& table : tables) saved.files.push_back(table.file);
    return saved;
}

Outcome<void> take_tables_back(const SavedTables& saved) {
    for (const std::string& file : saved.files) {
        if (auto done = remove_new_file(saved.folder / file); !done) return done;
    }
    std::error_code not_empty;
    std::filesystem::remove(saved.folder, not_empty);
    return {};
}

} // namespace zebra::app
