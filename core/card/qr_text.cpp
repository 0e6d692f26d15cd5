#include "core/card/qr_text.h"

#include "core/base/text.h"
#include "core/card/qr_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace zebra::card {

namespace {

// The first stay first.
enum class Importance {
    name,
    born,
    allergies,
    syndromes,
    urgent,
    team_phones,
    closing,
    steps,
    other_phones,
    contact_names,
    summary,
    flags,
    plan,
    medicines,
    injections,
    prrt,
    answers,
    devices,
    diagnosis,
    review
};
bool is_essential(Importance importance) {
    return importance <= Importance::team_phones || importance == Importance::other_phones;
}

struct Part {
    Importance importance = Importance::name;
    std::string name; // where it is said that it was left out
    std::string text;
    std::string heading = {};              // above the first that stays of those that share it
    int number = 0;                        // named with it; 0: it has none
    std::optional<std::size_t> needs = {}; // the part without which it says nothing
    bool on_line_before = false;
    bool stays = false;
};

struct Group {
    std::string_view label;
    Importance importance;
    std::string_view name; // a label
};
constexpr auto groups = std::to_array<Group>({
    {"medicines", Importance::medicines, "medicines"},
    {"injections", Importance::injections, "injections"},
    {"prrt", Importance::prrt, "details"},
    {"answers", Importance::answers, "details"},
    {"devices", Importance::devices, "details"},
    {"diagnosis", Importance::diagnosis, "details"},
});

class Maker {
  public:
    Maker(const Card& card, const CardView& view, const content::CardWords& words)
        : card_(card), view_(view), words_(words) {}

    Outcome<QrText> make() {
        add_syndromes();
        add_person();
        add_risks();
        add_contacts();
        add_short_lists();
        add_plan();
        add_details();
        add_review();
        add_end();
        if (!fits_in_qr(composed())) {
            return fail(Problem::Kind::bad_input,
                        "The card's own words do not fit into a QR code. Use the text or the page "
                        "of the card in its place.");
        }
        choose();
        QrText made{composed(), names_left_out(false), names_left_out(true)};
        return made;
    }

  private:
    const std::string& label(std::string_view id) const { return words_.label(id); }

    std::string labelled(std::string_view label_text, std::string_view value) const {
        return pair(view_, label_text, value);
    }

    // "Before any procedure:", what follows stands on lines of its own.
    std::string title(std::string_view label_text) const {
        return std::string{trim(labelled(label_text, ""))};
    }

    std::size_t add(Part part) {
        parts_.push_back(std::move(part));
        return parts_.size() - 1;
    }

    void add_syndromes() {
        for (const Line& with : view_.with) {
            add({Importance::syndromes, words_.field("syndrome"), with.text});
        }
    }

    void add_person() {
        if (!view_.name.empty()) add({Importance::name, words_.field("name"), view_.name});
        if (!view_.born.empty()) add({Importance::born, words_.field("birth_date"), view_.born});
        if (!view_.allergies.empty()) {
            add({Importance::allergies, view_.allergy_label,
                 labelled(view_.allergy_label, view_.allergies)});
        }
    }

    void add_risks() {
        const std::string& syndrome = words_.field("syndrome");
        for (const Line& line : view_.urgent) add({Importance::urgent, label("flags"), line.text});
        for (const Risk& risk : view_.risks) {
            const std::size_t headline = add({Importance::syndromes, syndrome, risk.headline.text});
            int number = 0;
            for (const Line& step : risk.steps) {
                ++number;
                Part part{Importance::steps, label("steps"),
                          fmt::format("{}. {}", number, step.text), title(risk.before.text)};
                if (view_.risks.size() == 1) part.number = number; // else it names no one step
                part.needs = headline;
                add(std::move(part));
            }
        }
        for (const Line& line : view_.closing) {
            add({Importance::closing, label("steps"), line.text});
        }
    }

    void add_contacts() {
        for (const Contact& contact : view_.contacts) {
            if (contact.phone.empty()) {
                add({Importance::contact_names, contact.label,
                     labelled(contact.label, contact.name)});
                continue;
            }
            const bool other = contact.label == label("emergency_contact");
            const std::size_t phone =
                add({other ? Importance::other_phones : Importance::team_phones, contact.label,
                     labelled(contact.label, contact.phone)});
            if (contact.name.empty()) continue;
            Part name{Importance::contact_names, label("details"),
                      fmt::format(" ({})", contact.name)};
            name.needs = phone;
            name.on_line_before = true;
            add(std::move(name));
        }
    }

    void add_short_lists() {
        std::string summary;
        for (const Line& item : view_.summary) {
            summary += (summary.empty() ? "" : ", ") + item.text;
        }
        if (!summary.empty()) {
            add({Importance::summary, view_.summary_title, labelled(view_.summary_title, summary)});
        }
        std::string flags;
        for (const Line& flag : view_.flags) flags += "\n- " + flag.text;
        if (!flags.empty()) {
            add({Importance::flags, label("flags"), title(label("flags")) + flags});
        }
    }

    void add_plan() {
        if (!view_.plan) return;
        std::string text = title(view_.plan->title);
        if (!view_.plan->by.empty()) text += "\n" + view_.plan->by;
        add({Importance::plan, label("team_plan"), text + "\n" + view_.plan->text});
    }

    void add_details() {
        for (const Group& group : groups) {
            for (const FactGroup& facts : view_.details) {
                // a title names English, too, behind the label
                if (!facts.title.starts_with(label(group.label))) continue;
                std::string text;
                for (const Fact& fact : facts.facts) {
                    text += (text.empty() ? "" : "\n") + labelled(fact.label, fact.value);
                }
                add({group.importance, label(group.name), text});
            }
        }
    }

    void add_review() {
        for (const char* field : {"reviewed_by", "guideline_version"}) {
            if (!card_.has(field)) continue;
            add({Importance::review, label("details"),
                 labelled(words_.field(field), card_.value(field))});
        }
    }

    // The date alone: who reviewed the card may be a long text.
    void add_end() {
        if (!view_.draft.empty()) end_ += label("draft_translation") + "\n";
        end_ += view_.as_of + "\n";
        const auto reviewed = card_.date("last_reviewed");
        end_ +=
            reviewed ? labelled(label("review"), words_.date(*reviewed)) : label("never_reviewed");
    }

    // In order of importance; what is not chosen yet is named as left out, so that there is room
    // for saying so whatever follows.
    void choose() {
        std::vector<Part*> by_importance;
        for (Part& part : parts_) by_importance.push_back(&part);
        std::stable_sort(
            by_importance.begin(), by_importance.end(),
            [](const Part* a, const Part* b) { return a->importance < b->importance; });
        for (Part* part : by_importance) {
            if (part->needs && !parts_[*part->needs].stays) continue;
            part->stays = true;
            part->stays = fits_in_qr(composed());
        }
    }

    std::vector<std::string> names_left_out(bool essential_only) const {
        struct Named {
            std::string name;
            std::string numbers;
            bool whole = true; // nothing of that name stays
        };
        std::vector<Named> named;
        for (const Part& part : parts_) {
            if (part.stays || (essential_only && !is_essential(part.importance))) continue;
            auto known = std::find_if(named.begin(), named.end(),
                                      [&](const Named& other) { return other.name == part.name; });
            if (known == named.end()) {
                named.push_back({part.name, {}});
                known = std::prev(named.end());
            }
            if (part.number == 0) continue;
            known->numbers += fmt::format("{}{}", known->numbers.empty() ? " " : ", ", part.number);
        }
        std::vector<std::string> names;
        for (Named& each : named) {
            for (const Part& part : parts_) {
                if (part.stays && part.name == each.name) each.whole = false;
            }
            names.push_back(each.whole ? each.name : each.name + each.numbers);
        }
        return names;
    }

    std::string composed() const {
        std::string text = view_.what.text;
        std::string heading;
        for (const Part& part : parts_) {
            if (!part.stays) continue;
            if (!part.heading.empty() && part.heading != heading) text += "\n" + part.heading;
            heading = part.heading;
            if (!part.on_line_before) text += "\n";
            text += part.text;
        }
        if (const auto names = names_left_out(false); !names.empty()) {
            const std::string list = join(names, ", ");
            text += "\n" + words_.label("left_out", {{"parts", list}});
        }
        return text + "\n" + end_;
    }

    const Card& card_;
    const CardView& view_;
    const content::CardWords& words_;
    std::vector<Part> parts_; // in the order in which they are read
    std::string end_;
};

} // namespace

Outcome<QrText> make_qr_text(const Card& card, const CardView& view,
                             const content::CardWords& words) {
    return Maker{card, view, words}.make();
}

} // namespace zebra::card
