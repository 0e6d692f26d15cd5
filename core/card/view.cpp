#include "core/card/view.h"

#include "core/base/text.h"
#include "core/card/view_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace zebra::card {

namespace {

using content::CardWords;
using content::Content;
using content::Source;
using content::Statement;
using content::Syndrome;

constexpr int days_a_prrt_is_recent = 30;

// What must be seen without scrolling, in few words; the flags say more.
constexpr auto urgent_flags = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"steroid_dependent", "card.urgent.steroid_dependent"},
    {"bowel_obstruction_risk", "card.urgent.bowel_obstruction_risk"},
});

// Of the summary row, in the order of danger: the field, what is said for yes and for no.
struct Short {
    std::string_view field;
    std::string_view yes; // empty: it has a line of its own (urgent_flags)
    std::string_view no;
};
constexpr auto short_flags = std::to_array<Short>({
    {"steroid_dependent", "", "card.short.no_steroid_dependence"},
    {"bowel_obstruction_risk", "", "card.short.no_bowel_obstruction_risk"},
    {"previous_crisis", "card.short.previous_crisis", "card.short.no_previous_crisis"},
    {"carcinoid_heart_disease", "card.short.carcinoid_heart_disease",
     "card.short.no_carcinoid_heart_disease"},
    {"liver_metastases", "card.short.liver_metastases", "card.short.no_liver_metastases"},
});
constexpr std::string_view short_recent_prrt = "card.short.recent_prrt";

// Flags that need no more than the answer yes, in the order of danger.
constexpr auto plain_flags = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"diabetes", "card.flag.diabetes"},
    {"hypoglycaemia_tendency", "card.flag.hypoglycaemia_tendency"},
    {"men1", "card.flag.men1"},
    {"rescue_medicine", "card.flag.rescue_medicine"},
    {"port", "card.flag.port"},
    {"stoma", "card.flag.stoma"},
    {"short_bowel", "card.flag.short_bowel"},
    {"parenteral_nutrition", "card.flag.parenteral_nutrition"},
    {"splenectomy", "card.flag.splenectomy"},
});

// A date before the last treatment is left over from an earlier one, and none.
std::optional<Date> prrt_precautions_until(const Card& card) {
    const auto until = card.date("prrt_precautions_until");
    const auto last = card.date("last_prrt");
    return until && last && days_between(*last, *until) < 0 ? std::nullopt : until;
}

class Maker {
  public:
    Maker(const Card& card, const Content& content, const CardWords& words, Date today)
        : card_(card), content_(content), words_(words), today_(today),
          has_phaeochromocytoma_(card.has_syndrome("phaeochromocytoma")) {}

    CardView make() {
        view_.language = words_.code();
        view_.web_code = words_.web_code();
        if (is_draft()) view_.draft = title("draft_short");
        view_.page = label("emergency_card");
        view_.alert = label("medical_alert");
        view_.pair = label("pair");
        view_.scroll = label("scroll");
        view_.left_out = label("left_out");
        if (!words_.is_english()) view_.english_lines = label("english_lines");
        view_.fold = label("fold");
        view_.cut = label("cut");
        view_.what = line("card.what");
        add_person();
        add_risks();
        view_.contacts = make_contacts(card_, words_);
        add_flags();
        add_plan();
        add_details();
        add_notes();
        add_review();
        view_.contacts_title = title("contacts");
        view_.flags_title = title("flags");
        view_.sources_title = title("sources");
        view_.source_word = label("source");
        view_.as_of = words_.label("as_of", {{"date", words_.date(today_)}});
        view_.made_by = label("made_by");
        return std::move(view_);
    }

  private:
    const std::string& label(std::string_view id) const { return words_.label(id); }

    // Below the first view.
    std::string title(std::string_view id) const { return title_of(content_, words_, id); }

    std::string value(std::string_view field) const { return std::string{card_.value(field)}; }

    // The statement, or the one that stands in its place on a phaeochromocytoma card.
    Line line(std::string_view id) {
        const Statement* statement = &content_.statement(id);
        if (has_phaeochromocytoma_ && !statement->on_phaeochromocytoma.empty()) {
            statement = &content_.statement(statement->on_phaeochromocytoma);
        }
        Line made{statement->id, words_.statement(statement->id), {}, {}};
        if (!words_.is_english()) made.english = statement->text;
        for (const std::string& source : statement->sources) {
            if (const int number = reference(source); number > 0) {
                made.references.push_back(number);
            }
        }
        std::sort(made.references.begin(), made.references.end());
        return made;
    }

    // The number of a source in the card's list; 0 for what the person said themselves.
    int reference(const std::string& id) {
        const Source* source = content_.source(id);
        if (source == nullptr || source->read == Source::Read::own) return 0;
        const auto known = std::find(numbered_.begin(), numbered_.end(), id);
        if (known != numbered_.end()) return static_cast<int>(known - numbered_.begin()) + 1;
        numbered_.push_back(id);
        const int number = static_cast<int>(numbered_.size());
        view_.sources.push_back({number, content::describe(*source), source->link,
                                 source->read == Source::Read::general});
        return number;
    }

    static void add_once(std::vector<Line>& lines, Line line) {
        const bool there = std::any_of(lines.begin(), lines.end(), [&](const Line& other) {
            return other.statement == line.statement;
        });
        if (!there) lines.push_back(std::move(line));
    }

    void add_person() {
        view_.name = value("name");
        if (const auto born = card_.date("birth_date")) {
            view_.born = words_.label("born", {{"date", words_.date(*born)}});
            if (const int years = whole_years_between(*born, today_); years >= 0) {
                view_.age = words_.label("age", {{"years", std::to_string(years)}});
            }
        }
        view_.allergy_label = label("allergy");
        view_.allergies = join_lines(value("allergies"), ", ");
        for (const auto& [field, statement] : urgent_flags) {
            if (card_.answer(field) == Answer::yes) view_.urgent.push_back(line(statement));
        }
        add_summary();
    }

    void add_summary() {
        view_.summary_title = label("in_short");
        view_.more_below = label("more_below");
        for (const Short& flag : short_flags) {
            if (!flag.yes.empty() && card_.answer(flag.field) == Answer::yes) {
                view_.summary.push_back(line(flag.yes));
            }
        }
        if (is_prrt_recent(card_, today_)) view_.summary.push_back(line(short_recent_prrt));
        if (const std::string last = last_injection(); !last.empty()) {
            view_.summary.push_back({"", last, {}, {}});
        }
        for (const Short& flag : short_flags) {
            if (card_.answer(flag.field) == Answer::no) view_.summary.push_back(line(flag.no));
        }
    }

    // "Lanreotide, last 2 Nov 2026": the person's own word for it, or the label's. Never a number
    // right beside the name.
    std::string last_injection() const {
        const auto given = card_.date("last_injection");
        if (!given) return value("analogue");
        const std::string what = card_.has("analogue") ? value("analogue") : label("injections");
        return fmt::format("{}, {}", what,
                           words_.label("last_given", {{"date", words_.date(*given)}}));
    }

    bool is_draft() const { return words_.review() == Statement::Review::needs_review; }
    bool is_unnamed() const { return !card_.has("syndrome") || card_.has_syndrome("unknown"); }
    bool had_crisis() const { return card_.answer("previous_crisis") == Answer::yes; }

    // The syndromes whose messages the card shows, in the content's order (fastest killer first).
    std::vector<const Syndrome*> shown_syndromes() const {
        std::vector<const Syndrome*> shown;
        for (const Syndrome& syndrome : content_.syndromes()) {
            // Someone without a named syndrome who has had a crisis is at risk of another.
            const bool crisis = syndrome.id == "carcinoid_syndrome" && is_unnamed() && had_crisis();
            if (card_.has_syndrome(syndrome.id) || crisis) shown.push_back(&syndrome);
        }
        if (!card_.has("syndrome")) shown.push_back(content_.syndrome("unknown"));
        return shown;
    }

    void add_risks() {
        if (!card_.has("syndrome")) view_.with.push_back(line("card.rare"));
        for (const Syndrome* syndrome : shown_syndromes()) {
            if (syndrome == nullptr) continue;
            if (card_.has_syndrome(syndrome->id)) view_.with.push_back(line(syndrome->title));
            Risk risk{syndrome->id,
                      line(syndrome->headline),
                      line(syndrome->risk),
                      line(syndrome->before),
                      {}};
            for (const std::string& step : syndrome->steps) add_once(risk.steps, line(step));
            view_.risks.push_back(std::move(risk));
            for (const std::string& id : syndrome->closing) add_once(view_.closing, line(id));
            for (const std::string& id : syndrome->notes) notes_.push_back(id);
        }
    }

    void add_flag(std::string_view field, std::string_view statement,
                  std::string_view detail = {}) {
        if (card_.answer(field) != Answer::yes) return;
        Line flag = line(statement);
        if (!detail.empty()) flag.text += fmt::format(" {}", detail);
        view_.flags.push_back(std::move(flag));
    }

    // "Last heart scan (echo): 9 Sep 2026.", or nothing.
    std::string dated(std::string_view field) const {
        const auto date = card_.date(field);
        if (!date) return {};
        return pair(view_, words_.field(field), words_.date(*date));
    }

    bool says_crisis() const {
        return std::any_of(view_.risks.begin(), view_.risks.end(), [](const Risk& risk) {
            return risk.syndrome == "carcinoid_syndrome" || risk.syndrome == "unknown";
        });
    }

    void add_flags() {
        add_flag("steroid_dependent", "card.flag.steroid_dependent");
        add_flag("bowel_obstruction_risk", "card.flag.bowel_obstruction_risk");
        add_flag("previous_crisis", "card.flag.previous_crisis");
        add_flag("carcinoid_heart_disease", "card.flag.carcinoid_heart_disease",
                 dated("last_echo"));
        add_flag("liver_metastases", says_crisis() ? "card.flag.liver_metastases_crisis"
                                                   : "card.flag.liver_metastases");
        if (is_prrt_recent(card_, today_)) {
            Line flag = line("card.flag.recent_prrt");
            if (card_.has("last_prrt")) flag.text += " " + dated("last_prrt");
            if (prrt_precautions_until(card_)) flag.text += ", " + dated("prrt_precautions_until");
            view_.flags.push_back(std::move(flag));
        }
        for (const auto& [field, statement] : plain_flags) add_flag(field, statement);
    }

    void add_plan() {
        if (!card_.has("team_plan")) return;
        const auto date = card_.date("team_plan_date");
        view_.plan = TeamPlan{
            fmt::format("{}, {}", label("team_plan"), date ? words_.date(*date) : label("no_date")),
            value("team_plan_by"), value("team_plan")};
    }

    void add_details() { view_.details = make_details(card_, content_, words_); }

    void add_notes() {
        view_.notes_title = title("differs");
        for (const std::string& id : notes_) add_once(view_.notes, line(id));
    }

    void add_review() {
        view_.review_title = title("review");
        if (const auto date = card_.date("last_reviewed")) {
            view_.reviewed = words_.date(*date);
            if (card_.has("reviewed_by")) {
                view_.reviewed = words_.label(
                    "reviewed_by", {{"date", view_.reviewed}, {"name", value("reviewed_by")}});
            }
        } else {
            view_.reviewed = label("never_reviewed");
        }
        if (card_.has("guideline_version")) {
            if (!view_.reviewed.ends_with('.')) view_.reviewed += '.';
            view_.reviewed += " " + pair(view_, label("guideline"), value("guideline_version"));
        }
        view_.review_notes.push_back(line("card.check_with_person"));
        view_.review_notes.push_back(line("card.not_signed_off"));
        if (is_draft()) {
            view_.review_notes.push_back({"", label("draft"), {}, content_.card_label("draft")});
        }
    }

    const Card& card_;
    const Content& content_;
    const CardWords& words_;
    Date today_;
    bool has_phaeochromocytoma_;
    CardView view_;
    std::vector<std::string> numbered_; // source ids, in the order of first mention
    std::vector<std::string> notes_;    // statement ids
};

} // namespace

std::optional<Date> last_day_of_precautions(const Card& card) {
    if (const auto until = prrt_precautions_until(card)) return until;
    const auto last = card.date("last_prrt");
    return last ? std::optional{add_days(*last, days_a_prrt_is_recent)} : std::nullopt;
}

bool is_prrt_recent(const Card& card, Date today) {
    const auto last_day = last_day_of_precautions(card);
    return last_day && days_between(today, *last_day) >= 0;
}

std::string pair(const CardView& view, std::string_view label, std::string_view value) {
    return fill_places(view.pair, {{"label", label}, {"value", value}});
}

std::string left_out(const CardView& view, const std::vector<std::string>& parts) {
    return fill_places(view.left_out, {{"parts", join(parts, ", ")}});
}

std::string more_below(const CardView& view, std::size_t count) {
    const std::string number = std::to_string(count);
    return fill_places(view.more_below, {{"count", number}});
}

CardView make_card_view(const Card& card, const Content& content, const CardWords& words,
                        Date today) {
    return Maker{card, content, words, today}.make();
}

CardView make_card_view(const Card& card, const Content& content, Date today) {
    return make_card_view(card, content, CardWords::english(content), today);
}

std::vector<std::string> statements_named_by_card() {
    std::vector<std::string> ids = {"card.what",
                                    "card.rare",
                                    "card.flag.steroid_dependent",
                                    "card.flag.bowel_obstruction_risk",
                                    "card.flag.previous_crisis",
                                    "card.flag.carcinoid_heart_disease",
                                    "card.flag.liver_metastases",
                                    "card.flag.liver_metastases_crisis",
                                    "card.flag.recent_prrt",
                                    "card.urgent.steroid_dependent",
                                    "card.urgent.bowel_obstruction_risk",
                                    "card.check_with_person",
                                    "card.not_signed_off"};
    for (const auto& [field, statement] : plain_flags) ids.emplace_back(statement);
    for (const Short& flag : short_flags) {
        if (!flag.yes.empty()) ids.emplace_back(flag.yes);
        ids.emplace_back(flag.no);
    }
    ids.emplace_back(short_recent_prrt);
    return ids;
}

} // namespace zebra::card
