#include "core/card/print/fit.h"

#include <algorithm>
#include <utility>

namespace zebra::card::print {

namespace {

using Omissions = std::vector<Omission>;

void add_sources(Omissions& list, const CardView& view) {
    list.push_back({view.sources_title, [](CardView& rest) { rest.sources.clear(); }});
}

void forget(Line& line) { line.english.clear(); }
void forget(std::vector<Line>& lines) {
    for (Line& line : lines) forget(line);
}

void forget_english(CardView& rest) {
    for (Risk& risk : rest.risks) {
        forget(risk.signs);
        forget(risk.before);
        forget(risk.steps);
    }
    for (auto* lines : {&rest.urgent, &rest.closing, &rest.flags, &rest.notes, &rest.review_notes,
                        &rest.summary}) {
        forget(*lines);
    }
    for (FactGroup& group : rest.details) {
        for (Fact& fact : group.facts) fact.english.clear();
    }
}

// Whether every syndrome has its name in the head.
bool is_named(const CardView& view) { return view.with.size() == view.risks.size(); }

std::string name_of(const CardView& view, std::size_t risk) {
    return is_named(view) ? view.with[risk].text : view.risks[risk].headline.text;
}

// From the last; the first risk's are the last to go.
void add_steps(Omissions& list, const CardView& view) {
    for (std::size_t i = view.risks.size(); i-- > 0;) {
        const Risk& risk = view.risks[i];
        // With several risks the heading alone would not say whose steps they are.
        const std::string name = view.risks.size() == 1
                                     ? risk.before.text
                                     : pair(view, name_of(view, i), risk.before.text);
        list.push_back({name, [syndrome = risk.syndrome](CardView& rest) {
                            for (Risk& other : rest.risks) {
                                if (other.syndrome != syndrome) continue;
                                other.before = {};
                                other.steps.clear();
                            }
                        }});
    }
}

void add_allergies(Omissions& list, const CardView& view) {
    if (view.allergies.empty()) return;
    list.push_back({view.allergy_label, [](CardView& rest) { rest.allergies.clear(); }});
}

void add_contacts(Omissions& list, const CardView& view, std::size_t kept) {
    for (std::size_t i = view.contacts.size(); i-- > kept;) {
        const std::string& label = view.contacts[i].label;
        list.push_back({label, [label](CardView& rest) {
                            std::erase_if(rest.contacts, [&](const Contact& contact) {
                                return contact.label == label;
                            });
                        }});
    }
}

void add_review(Omissions& list, const CardView& view) {
    list.push_back({view.review_title, [](CardView& rest) { rest.reviewed.clear(); }});
}

// All but the most dangerous, and their names in the head with them.
void add_risks(Omissions& list, const CardView& view) {
    for (std::size_t i = view.risks.size(); i-- > 1;) {
        const Risk& risk = view.risks[i];
        const std::string name = is_named(view) ? view.with[i].statement : std::string{};
        list.push_back({name_of(view, i), [syndrome = risk.syndrome, name](CardView& rest) {
                            std::erase_if(rest.risks, [&](const Risk& other) {
                                return other.syndrome == syndrome;
                            });
                            std::erase_if(rest.with, [&](const Line& other) {
                                return other.statement == name;
                            });
                        }});
    }
}

} // namespace

void forget_references(CardView& view) {
    const auto forget = [](std::vector<Line>& lines) {
        for (Line& line : lines) {
            line.references.clear();
            line.english.clear();
        }
    };
    for (auto* lines : {&view.with, &view.urgent, &view.closing}) forget(*lines);
    for (Risk& risk : view.risks) {
        risk.headline.references.clear();
        risk.signs.references.clear();
        risk.signs.english.clear();
        risk.before.references.clear();
        risk.before.english.clear();
        forget(risk.steps);
    }
}

std::string sentence_for(const CardView& view, std::span<const Omission> omissions,
                         const std::vector<bool>& taken) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < omissions.size(); ++i) {
        if (taken[i]) names.push_back(omissions[i].name);
    }
    // Once, and nothing of a part that is left out as a whole ("Risk of bleeding: Before ...").
    std::vector<std::string> said;
    for (const std::string& name : names) {
        const bool within = std::any_of(names.begin(), names.end(), [&](const std::string& other) {
            return name.starts_with(pair(view, other, ""));
        });
        const bool again = std::find(said.begin(), said.end(), name) != said.end();
        if (!within && !again) said.push_back(name);
    }
    return said.empty() ? std::string{} : left_out(view, said);
}

std::vector<Omission> page_omissions(const CardView& view) {
    Omissions list;
    add_sources(list, view);
    list.push_back({view.notes_title, [](CardView& rest) { rest.notes.clear(); }});
    if (!view.english_lines.empty()) list.push_back({view.english_lines, forget_english});
    for (std::size_t i = view.details.size(); i-- > 0;) {
        const FactGroup& group = view.details[i];
        list.push_back({group.title, [title = group.title](CardView& rest) {
                            std::erase_if(rest.details, [&](const FactGroup& other) {
                                return other.title == title;
                            });
                        }});
    }
    if (!view.summary.empty()) {
        list.push_back({view.summary_title, [](CardView& rest) { rest.summary.clear(); }});
    }
    if (view.plan) {
        list.push_back({view.plan->title, [](CardView& rest) { rest.plan.reset(); }});
    }
    add_steps(list, view);
    if (!view.flags.empty()) {
        list.push_back({view.flags_title, [](CardView& rest) { rest.flags.clear(); }});
    }
    add_allergies(list, view);
    add_risks(list, view);
    add_review(list, view);
    return list;
}

std::vector<Omission> wallet_omissions(const CardView& view) {
    Omissions list = picture_omissions(view);
    add_review(list, view);
    return list;
}

std::vector<Omission> picture_omissions(const CardView& view) {
    Omissions list;
    add_contacts(list, view, 2);
    add_steps(list, view);
    add_allergies(list, view);
    add_risks(list, view);
    add_contacts(list, view, 0);
    return list;
}

} // namespace zebra::card::print
