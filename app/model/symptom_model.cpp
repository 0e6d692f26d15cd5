#include "app/model/symptom_model.h"

#include "core/diary/red_flag.h"

#include <algorithm>
#include <utility>

namespace zebra::app {

namespace {

constexpr std::string_view own_icon = "circle-outline";

content::Symptom words_of(const diary::OwnSymptom& own) {
    return {.id = own.id,
            .name = own.name,
            .icon = std::string{own_icon},
            .red_flag = std::string{diary::general_red_flag}};
}

} // namespace

diary::KnownSymptoms known_symptoms(const content::Content& content) {
    diary::KnownSymptoms known;
    for (const content::Symptom& symptom : content.symptoms()) known.ids.push_back(symptom.id);
    for (const content::BeforeSymptom& before : content.before_symptoms()) {
        known.before.push_back(before.id);
    }
    return known;
}

std::vector<std::string> shipped_symptom_names(const content::Content& content) {
    std::vector<std::string> names;
    for (const content::Symptom& symptom : content.symptoms()) names.push_back(symptom.name);
    return names;
}

Outcome<std::vector<content::Symptom>>
symptoms_in(storage::Store* store, const content::Content& content, bool with_archived) {
    std::vector<content::Symptom> symptoms = content.symptoms();
    if (store == nullptr) return symptoms;
    const auto own = diary::OwnSymptomStore{*store, shipped_symptom_names(content)}.all();
    if (!own) return fail(own.error());
    for (const diary::OwnSymptom& symptom : *own) {
        if (with_archived || !symptom.archived) symptoms.push_back(words_of(symptom));
    }
    return symptoms;
}

SymptomModel::SymptomModel(const content::Content& content)
    : content_(content), symptoms_(content.symptoms()) {}

void SymptomModel::reload(DataSession& data) {
    if (data.store() == nullptr) {
        own_.clear();
    } else if (auto read =
                   diary::OwnSymptomStore{*data.store(), shipped_symptom_names(content_)}.all()) {
        own_ = std::move(*read);
    } else {
        data.add_notice(read.error().sentence);
    }
    symptoms_ = content_.symptoms();
    archived_.clear();
    for (const diary::OwnSymptom& symptom : own_) {
        (symptom.archived ? archived_ : symptoms_).push_back(words_of(symptom));
    }
}

const content::Symptom* SymptomModel::find(std::string_view id) const {
    for (const auto* list : {&symptoms_, &archived_}) {
        const auto found = std::ranges::find(*list, id, &content::Symptom::id);
        if (found != list->end()) return &*found;
    }
    return nullptr;
}

template <class Change>
auto SymptomModel::change(DataSession& data, const Change& action) {
    using Result = decltype(action(std::declval<diary::OwnSymptomStore&>()));
    if (data.store() == nullptr) return Result{fail(data.why_not_saved())};
    diary::OwnSymptomStore list{*data.store(), shipped_symptom_names(content_)};
    Result done = action(list);
    reload(data);
    return done;
}

Outcome<diary::OwnSymptom> SymptomModel::add(DataSession& data, std::string_view name) {
    return change(data, [&](auto& list) { return list.add(name, data.now()); });
}

Outcome<void> SymptomModel::rename(DataSession& data, std::string_view id, std::string_view name) {
    return change(data, [&](auto& list) { return list.rename(id, name, data.now()); });
}

Outcome<void> SymptomModel::archive(DataSession& data, std::string_view id) {
    return change(data, [&](auto& list) { return list.archive(id, data.now()); });
}

Outcome<void> SymptomModel::restore(DataSession& data, std::string_view id) {
    return change(data, [&](auto& list) { return list.restore(id, data.now()); });
}

} // namespace zebra::app
