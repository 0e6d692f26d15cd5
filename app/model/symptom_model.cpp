#include "app/model/symptom_model.h"

#include "core/diary/red_flag.h"

#include <algorithm>

namespace zebra::app {

namespace {

constexpr std::string_view own_icon = "circle-outline";

content::Symptom words_of(const diary::OwnSymptom& own) {
    return {.id = own.id,
            .name = own.name,
            .icon = std::string{own_icon},
            .red_flag = std::string{diary::general_red_flag}};
}

Problem cannot_save(const DataSession& data) {
    return data.problem().value_or(Problem{Problem::Kind::io, "Nothing can be saved now."});
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

Outcome<diary::OwnSymptom> SymptomModel::add(DataSession& data, std::string_view name) {
    if (data.store() == nullptr) return fail(cannot_save(data));
    auto done = diary::OwnSymptomStore{*data.store(), shipped_symptom_names(content_)}.add(
        name, data.now());
    reload(data);
    return done;
}

Outcome<void> SymptomModel::rename(DataSession& data, std::string_view id, std::string_view name) {
    if (data.store() == nullptr) return fail(cannot_save(data));
    auto done = diary::OwnSymptomStore{*data.store(), shipped_symptom_names(content_)}.rename(
        id, name, data.now());
    reload(data);
    return done;
}

Outcome<void> SymptomModel::archive(DataSession& data, std::string_view id) {
    if (data.store() == nullptr) return fail(cannot_save(data));
    auto done = diary::OwnSymptomStore{*data.store(), shipped_symptom_names(content_)}.archive(
        id, data.now());
    reload(data);
    return done;
}

Outcome<void> SymptomModel::restore(DataSession& data, std::string_view id) {
    if (data.store() == nullptr) return fail(cannot_save(data));
    auto done = diary::OwnSymptomStore{*data.store(), shipped_symptom_names(content_)}.restore(
        id, data.now());
    reload(data);
    return done;
}

} // namespace zebra::app
