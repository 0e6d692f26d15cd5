// Content::load(): JSON files into Content, with every reference checked.
#include "core/content/content.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <set>

namespace zebra::content {

namespace {

using nlohmann::json;

// Thrown and caught inside this file only.
struct Malformed {
    std::string what;
};

template <class Value, std::size_t Size>
Value one_of(const std::string& word,
             const std::array<std::pair<std::string_view, Value>, Size>& names) {
    for (const auto& [name, value] : names) {
        if (name == word) return value;
    }
    throw Malformed{fmt::format("\"{}\" is not a value it may have", word)};
}

std::string text_of(const json& object, const char* key) {
    return object.at(key).get<std::string>();
}

std::vector<std::string> texts_of(const json& object, const char* key) {
    return object.at(key).get<std::vector<std::string>>();
}

Source read_source(const json& item) {
    constexpr std::array<std::pair<std::string_view, Source::Read>, 3> reads = {
        {{"found", Source::Read::found},
         {"general", Source::Read::general},
         {"own", Source::Read::own}}};
    return {text_of(item, "id"),
            text_of(item, "about"),
            text_of(item, "by"),
            item.at("year"),
            text_of(item, "where"),
            text_of(item, "link"),
            one_of(text_of(item, "read"), reads)};
}

Statement::Confidence read_confidence(const json& item) {
    using Confidence = Statement::Confidence;
    constexpr std::array<std::pair<std::string_view, Confidence>, 5> confidences = {
        {{"FOUND", Confidence::found},
         {"FOUND-2", Confidence::secondary},
         {"GK", Confidence::general},
         {"CALC", Confidence::calculated},
         {"OWN", Confidence::own}}};
    return one_of(text_of(item, "confidence"), confidences);
}

Statement::Review read_review(const json& item) {
    using Review = Statement::Review;
    constexpr std::array<std::pair<std::string_view, Review>, 3> reviews = {
        {{"not_reviewed", Review::not_reviewed},
         {"needs_review", Review::needs_review},
         {"reviewed", Review::reviewed}}};
    return one_of(text_of(item, "review"), reviews);
}

Statement read_statement(const json& item) {
    Statement statement{text_of(item, "id"),
                        text_of(item, "text"),
                        texts_of(item, "sources"),
                        item.at("year"),
                        read_confidence(item),
                        read_review(item),
                        item.value("on_phaeochromocytoma", "")};
    if (statement.text.empty()) throw Malformed{"it has no text"};
    if (statement.sources.empty()) throw Malformed{"it has no source"};
    if (statement.year <= 0) throw Malformed{"it has no year"};
    return statement;
}

Syndrome read_syndrome(const json& item) {
    constexpr std::array<std::pair<std::string_view, Urgency>, 6> urgencies = {
        {{"hypoglycaemia", Urgency::hypoglycaemia},
         {"carcinoid_crisis", Urgency::carcinoid_crisis},
         {"catecholamine_crisis", Urgency::catecholamine_crisis},
         {"bleeding", Urgency::bleeding},
         {"fluid_and_potassium_loss", Urgency::fluid_and_potassium_loss},
         {"other", Urgency::other}}};
    return {text_of(item, "id"),
            text_of(item, "name"),
            one_of(text_of(item, "urgency"), urgencies),
            text_of(item, "title"),
            text_of(item, "headline"),
            text_of(item, "risk"),
            text_of(item, "before"),
            texts_of(item, "steps"),
            texts_of(item, "closing"),
            texts_of(item, "notes")};
}

HabitWords read_habit(const json& item) {
    HabitWords habit{text_of(item, "id"),   text_of(item, "name"),        text_of(item, "kind"),
                     text_of(item, "unit"), text_of(item, "unit_one"),    text_of(item, "why"),
                     item.at("default_on"), item.at("needs_team_advice"), text_of(item, "icon")};
    if (habit.kind != "yes_no" && habit.kind != "at_least" && habit.kind != "at_most") {
        throw Malformed{
            fmt::format("kind \"{}\" is none of yes_no, at_least, at_most", habit.kind)};
    }
    return habit;
}

Symptom read_symptom(const json& item) {
    return {text_of(item, "id"), text_of(item, "name"), text_of(item, "icon"),
            text_of(item, "red_flag"), item.value("asks_stool_form", false)};
}

BeforeSymptom read_before_symptom(const json& item) {
    return {text_of(item, "id"), text_of(item, "name")};
}

Article read_article(const json& item) {
    return {text_of(item, "id"), text_of(item, "title"), texts_of(item, "paragraphs"),
            item.value("organisations", false)};
}

Organisation read_organisation(const json& item) {
    return {text_of(item, "name"), text_of(item, "place"), text_of(item, "link")};
}

Code read_code(const json& item) {
    Code code{text_of(item, "id"),      text_of(item, "system"), text_of(item, "code"),
              text_of(item, "display"), read_confidence(item),   read_review(item)};
    if (code.system.empty() || code.code.empty()) throw Malformed{"it has no system or no code"};
    return code;
}

} // namespace

class Loader {
  public:
    explicit Loader(const std::filesystem::path& folder) : folder_(folder) {
        content_.folder_ = folder;
    }

    Content load() {
        read_all("sources.json", "sources", content_.sources_, read_source);
        require_unique(content_.sources_);
        for (const char* name :
             {"statements_card.json", "statements_today.json", "statements_learn.json",
              "statements_foods.json", "statements_preparation.json"}) {
            std::vector<Statement> statements;
            read_all(name, "statements", statements, read_statement);
            for (Statement& statement : statements) add(std::move(statement));
        }
        read_all("syndromes.json", "syndromes", content_.syndromes_, read_syndrome);
        require_unique(content_.syndromes_);
        std::stable_sort(
            content_.syndromes_.begin(), content_.syndromes_.end(),
            [](const Syndrome& a, const Syndrome& b) { return a.urgency < b.urgency; });
        read_labels();
        read_all("habits.json", "habits", content_.habits_, read_habit);
        require_unique(content_.habits_);
        read_all("symptoms.json", "symptoms", content_.symptoms_, read_symptom);
        require_unique(content_.symptoms_);
        read_all("symptoms.json", "before", content_.before_symptoms_, read_before_symptom);
        require_unique(content_.before_symptoms_);
        read_all("learn.json", "articles", content_.articles_, read_article);
        require_unique(content_.articles_);
        read_all("learn.json", "organisations", content_.organisations_, read_organisation);
        read_all("codes.json", "codes", content_.codes_, read_code);
        require_unique(content_.codes_);
        check_references();
        return std::move(content_);
    }

    // Where it went wrong, for the sentence.
    const std::string& file() const { return file_; }
    const std::string& item() const { return item_; }

  private:
    json parse(const std::string& name) {
        file_ = name;
        item_.clear();
        std::ifstream in{folder_ / name, std::ios::binary};
        if (!in) throw Malformed{"it cannot be read"};
        return json::parse(in);
    }

    template <class Item, class Read>
    void read_all(const std::string& name, const char* key, std::vector<Item>& into, Read read) {
        const json document = parse(name);
        for (const json& item : document.at(key)) {
            item_ = item.contains("id") ? item.at("id").get<std::string>() : item.value("name", "");
            into.push_back(read(item));
        }
        item_.clear();
        if (into.empty()) throw Malformed{"it is empty"};
    }

    template <class Item>
    void require_unique(const std::vector<Item>& items) {
        std::set<std::string_view> seen;
        for (const Item& item : items) {
            item_ = item.id;
            if (!seen.insert(item.id).second) throw Malformed{"it is there twice"};
        }
        item_.clear();
    }

    void add(Statement statement) {
        item_ = statement.id;
        for (const std::string& source : statement.sources) {
            if (content_.source(source) == nullptr) {
                throw Malformed{fmt::format("its source \"{}\" is not in sources.json", source)};
            }
        }
        const std::string id = statement.id;
        if (!content_.statements_.emplace(id, std::move(statement)).second) {
            throw Malformed{"it is there twice"};
        }
        item_.clear();
    }

    void read_labels() {
        const json document = parse("card_labels.json");
        document.at("labels").get_to(content_.labels_);
        document.at("sections").get_to(content_.sections_);
        document.at("choices").get_to(content_.choices_);
        for (const auto& [id, words] : document.at("fields").items()) {
            item_ = id;
            content_.fields_[id] = {text_of(words, "label"), text_of(words, "ask"),
                                    text_of(words, "help")};
        }
        item_.clear();
        parse("report_labels.json").at("labels").get_to(content_.report_labels_);
    }

    void require_statement(const std::string& id) {
        if (content_.statements_.find(id) == content_.statements_.end()) {
            throw Malformed{fmt::format("its statement \"{}\" does not exist", id)};
        }
    }

    void check_references() {
        file_ = "statements_card.json";
        for (const auto& [id, statement] : content_.statements_) {
            item_ = id;
            if (!statement.on_phaeochromocytoma.empty()) {
                require_statement(statement.on_phaeochromocytoma);
            }
        }
        file_ = "syndromes.json";
        for (const Syndrome& syndrome : content_.syndromes_) {
            item_ = syndrome.id;
            for (const std::string& id :
                 {syndrome.title, syndrome.headline, syndrome.risk, syndrome.before}) {
                require_statement(id);
            }
            for (const auto* ids : {&syndrome.steps, &syndrome.closing, &syndrome.notes}) {
                for (const std::string& id : *ids) require_statement(id);
            }
        }
        file_ = "habits.json";
        for (const HabitWords& habit : content_.habits_) {
            item_ = habit.id;
            require_statement(habit.why);
        }
        file_ = "symptoms.json";
        for (const Symptom& symptom : content_.symptoms_) {
            item_ = symptom.id;
            require_statement(symptom.red_flag);
        }
        file_ = "learn.json";
        for (const Article& article : content_.articles_) {
            item_ = article.id;
            for (const std::string& id : article.paragraphs) require_statement(id);
        }
    }

    std::filesystem::path folder_;
    Content content_;
    std::string file_;
    std::string item_;
};

Outcome<Content> Content::load(const std::filesystem::path& folder) {
    Loader loader{folder};
    std::string what;
    try {
        return loader.load();
    } catch (const Malformed& malformed) {
        what = malformed.what;
    } catch (const json::exception& error) {
        what = error.what();
    }
    const std::string path = (folder / loader.file()).string();
    const std::string item = loader.item().empty() ? "" : fmt::format(", \"{}\"", loader.item());
    return fail(Problem::Kind::damaged,
                fmt::format("The app's own text file {}{} is wrong: {}. Install the app again.",
                            path, item, what));
}

} // namespace zebra::content
