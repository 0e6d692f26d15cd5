// Everything under assets/content, loaded once, checked, immutable: statements with their sources,
// what the card says for which syndrome, the words of the report, suggested habits, symptoms,
// articles, codes.
// Safe to read from any thread after load().
#pragma once

#include "core/base/outcome.h"
#include "core/content/code.h"
#include "core/content/statement.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::content {

// How fast a syndrome's emergency kills; the card's order of headlines (fastest first).
enum class Urgency {
    hypoglycaemia,
    carcinoid_crisis,
    catecholamine_crisis,
    bleeding,
    fluid_and_potassium_loss,
    other
};

// What the card says for one syndrome. All members but id, name and urgency are statement ids.
struct Syndrome {
    std::string id;
    std::string name; // for lists to choose from
    Urgency urgency = Urgency::other;
    std::string title;
    std::string headline;
    std::string risk;
    std::string before;
    std::vector<std::string> steps;
    std::vector<std::string> closing;
    std::vector<std::string> notes;
};

struct FieldWords {
    std::string label; // on the card
    std::string ask;   // in the form
    std::string help;  // under the form's field; may be empty
};

struct HabitWords {
    std::string id;
    std::string name;
    std::string kind; // "yes_no", "at_least", "at_most"
    std::string unit; // plural: "glasses"; empty for yes_no
    std::string unit_one;
    std::string why; // statement id
    bool default_on = true;
    bool needs_team_advice = false; // off until the person says that their team advised it
    std::string icon;               // name in the icon font
};

struct Symptom {
    std::string id;
    std::string name;
    std::string icon;     // name in the icon font
    std::string red_flag; // statement id
    bool asks_stool_form = false;
};

// What may have come before a symptom: "Large meal".
struct BeforeSymptom {
    std::string id;
    std::string name;
};

struct Article {
    std::string id;
    std::string title;
    std::vector<std::string> paragraphs; // statement ids
    bool lists_organisations = false;
};

struct Organisation {
    std::string name;
    std::string place;
    std::string link;
};

class Content {
  public:
    using Words = std::map<std::string, std::string, std::less<>>; // by id

    // Reads the folder. A missing or malformed file, a duplicate id, a statement without a source
    // and a reference to nothing are Problems that name the file and the id.
    static Outcome<Content> load(const std::filesystem::path& folder);

    // Ids used by the program are checked by load(), and by a test for those that core/card names;
    // an unknown id gives an empty statement.
    const Statement& statement(std::string_view id) const;
    const std::string& text(std::string_view id) const { return statement(id).text; }
    const Source* source(std::string_view id) const;

    const Syndrome* syndrome(std::string_view id) const;
    const std::string& card_label(std::string_view id) const;
    const std::string& report_label(std::string_view id) const;
    const std::string& section_label(std::string_view id) const;
    const std::string& choice_label(std::string_view id) const;
    const FieldWords& field_words(std::string_view field) const;
    const Symptom* symptom(std::string_view id) const;
    const Article* article(std::string_view id) const;
    const Code* code(std::string_view id) const;

    // The statement's text with {emergency_number} filled in: the person's own number or, while it
    // is empty, the words for it.
    std::string with_emergency_number(std::string_view statement, std::string_view number) const;

    // From which it was loaded.
    const std::filesystem::path& folder() const { return folder_; }
    const std::map<std::string, Statement, std::less<>>& statements() const { return statements_; }
    const std::vector<Source>& sources() const { return sources_; }
    const std::vector<Syndrome>& syndromes() const { return syndromes_; } // by urgency
    const std::vector<HabitWords>& habits() const { return habits_; }
    const std::vector<Symptom>& symptoms() const { return symptoms_; }
    const std::vector<BeforeSymptom>& before_symptoms() const { return before_symptoms_; }
    const std::vector<Article>& articles() const { return articles_; }
    const std::vector<Organisation>& organisations() const { return organisations_; }
    const std::vector<Code>& codes() const { return codes_; }
    const Words& card_labels() const { return labels_; }
    const Words& report_labels() const { return report_labels_; }
    const Words& choice_labels() const { return choices_; }
    const std::map<std::string, FieldWords, std::less<>>& fields() const { return fields_; }

  private:
    friend class Loader;

    std::filesystem::path folder_;
    std::vector<Source> sources_;
    std::map<std::string, Statement, std::less<>> statements_;
    std::vector<Syndrome> syndromes_;
    Words labels_;
    Words sections_;
    Words report_labels_;
    Words choices_;
    std::map<std::string, FieldWords, std::less<>> fields_;
    std::vector<HabitWords> habits_;
    std::vector<Symptom> symptoms_;
    std::vector<BeforeSymptom> before_symptoms_;
    std::vector<Article> articles_;
    std::vector<Organisation> organisations_;
    std::vector<Code> codes_;
};

} // namespace zebra::content
