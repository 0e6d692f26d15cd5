// What may be logged: the content's symptoms and the person's own.
#pragma once

#include "app/model/data_session.h"
#include "core/content/content.h"
#include "core/diary/own_symptom_store.h"
#include "core/diary/symptom.h"

#include <string>
#include <string_view>
#include <vector>

namespace zebra::app {

// What the content knows, for SymptomStore.
diary::KnownSymptoms known_symptoms(const content::Content& content);
std::vector<std::string> shipped_symptom_names(const content::Content& content);

// The content's symptoms in its order, then the person's own, which are as severe as
// red_flag.general says. `with_archived`: those that may not be logged any more, too. `store` may
// be nullptr.
Outcome<std::vector<content::Symptom>>
symptoms_in(storage::Store* store, const content::Content& content, bool with_archived);

class SymptomModel {
  public:
    explicit SymptomModel(const content::Content& content);

    void reload(DataSession& data);

    // That may be logged, in their order.
    const std::vector<content::Symptom>& symptoms() const { return symptoms_; }
    // Archived ones too; nullptr when there is none of this id.
    const content::Symptom* find(std::string_view id) const;
    const std::vector<diary::OwnSymptom>& own() const { return own_; }

    // Each is durable when it returns well.
    Outcome<diary::OwnSymptom> add(DataSession& data, std::string_view name);
    Outcome<void> rename(DataSession& data, std::string_view id, std::string_view name);
    Outcome<void> archive(DataSession& data, std::string_view id);
    Outcome<void> restore(DataSession& data, std::string_view id);

  private:
    // Makes one change of the list, and reads it again.
    template <class Change>
    auto change(DataSession& data, const Change& action);

    const content::Content& content_;
    std::vector<diary::OwnSymptom> own_;
    std::vector<content::Symptom> symptoms_;
    std::vector<content::Symptom> archived_;
};

} // namespace zebra::app
