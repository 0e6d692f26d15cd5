#include "core/card/print/parts.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace zebra::card::print {

namespace {

constexpr double label_share = 0.4; // of a column, for the labels of the details
// Ends the line rather than begin the next.
constexpr const char* dot = "\u00A0\u00B7 ";

std::string references(const Line& line) {
    std::string text;
    for (const int number : line.references)
        text += fmt::format("{}{}", text.empty() ? "" : ",", number);
    // a no-break space: a reference never starts a line
    return text.empty() ? text : fmt::format("\u00A0[{}]", text);
}

std::string label_of(const Fact& fact) {
    return fact.english.empty() ? fact.label
                                : fmt::format("{} \u00B7 {}", fact.label, fact.english);
}

} // namespace

Run Parts::run(const std::string& text, Weight weight, double size, Ink ink) const {
    return {text, weight, size, ink};
}

ParagraphStyle Parts::style() const { return {.leading = sizes_.leading}; }

void Parts::statement(const Line& line, Weight weight, ParagraphStyle style) {
    if (line.text.empty()) return;
    const bool keep_with_next = style.keep_with_next;
    style.leading = sizes_.leading;
    style.keep_with_next = keep_with_next || !line.english.empty();
    const std::array runs = {run(line.text, weight, sizes_.body),
                             run(references(line), Weight::regular, sizes_.small)};
    flow_->paragraph(runs, style);
    if (line.english.empty()) return;
    style.mark = Mark::none;
    style.keep_with_next = keep_with_next;
    flow_->paragraph(run(line.english, Weight::regular, sizes_.small, Ink::soft), style);
}

void Parts::title(const std::string& text) {
    flow_->paragraph(run(text, Weight::display, sizes_.title),
                     {.keep_with_next = true, .leading = sizes_.leading});
    if (!sizes_.compact) flow_->gap(sizes_.body * 0.2, true);
}

void Parts::head(double right) {
    ParagraphStyle style{.keep_with_next = true, .leading = sizes_.leading, .right = right};
    flow_->set_ground(Ground::black);
    flow_->gap(sizes_.body * 0.8, true);
    flow_->paragraph(run(view_->alert, Weight::strong, sizes_.body, Ink::amber), style);
    style.leading = 1.16;
    flow_->paragraph(run(view_->what.text, Weight::display, sizes_.what, Ink::white), style);
    style.leading = sizes_.leading;
    std::string with;
    for (const Line& line : view_->with) {
        with += (with.empty() ? "" : dot) + line.text + references(line);
    }
    flow_->paragraph(run(with, Weight::strong, sizes_.body * 1.1, Ink::white), style);
    if (!view_->draft.empty()) {
        flow_->paragraph(run(view_->draft, Weight::regular, sizes_.small, Ink::white), style);
    }
    flow_->gap(sizes_.body * 0.8);
    flow_->set_ground(Ground::paper);
}

void Parts::name_and_birth() {
    if (!view_->name.empty()) {
        ParagraphStyle name = style();
        name.leading = 1.2;
        flow_->paragraph(run(view_->name, Weight::display, sizes_.name), name);
    }
    if (view_->born.empty()) return;
    const std::string born = view_->age.empty() ? view_->born : view_->born + dot + view_->age;
    flow_->paragraph(run(born, Weight::regular, sizes_.body), style());
}

void Parts::allergy_and_urgent() {
    if (!view_->allergies.empty()) {
        const std::array runs = {
            run(pair(*view_, view_->allergy_label, ""), Weight::strong, sizes_.strong),
            run(view_->allergies, Weight::strong, sizes_.strong)};
        ParagraphStyle allergy = style();
        allergy.keep_whole = false;
        flow_->paragraph(runs, allergy);
    }
    for (const Line& urgent : view_->urgent) {
        statement(urgent, Weight::strong, {.indent = sizes_.body * 1.6, .mark = Mark::warning});
    }
}

void Parts::headline(const Risk& risk, bool with_signs) {
    flow_->set_ground(Ground::amber);
    const double room = sizes_.body * 0.6;
    flow_->gap(room, true);
    const std::array runs = {run(risk.headline.text, Weight::display, sizes_.headline),
                             run(references(risk.headline), Weight::regular, sizes_.small)};
    flow_->paragraph(runs, {.indent = sizes_.headline * 1.5,
                            .mark = Mark::warning,
                            .keep_with_next = true,
                            .leading = 1.2});
    if (with_signs) {
        flow_->gap(room / 3, true);
        statement(risk.signs, Weight::regular, {.keep_with_next = true});
    }
    flow_->gap(room);
    flow_->set_ground(Ground::paper);
}

void Parts::steps(const Risk& risk) {
    statement(risk.before, Weight::strong, {.keep_with_next = true});
    int number = 0;
    for (const Line& step : risk.steps) {
        flow_->gap(sizes_.body * 0.3, number == 0);
        statement(step, Weight::regular,
                  {.indent = sizes_.body * 1.9, .mark = Mark::number, .number = ++number});
    }
}

void Parts::closing() {
    for (const Line& line : view_->closing) statement(line, Weight::strong);
}

void Parts::summary() {
    if (view_->summary.empty()) return;
    title(view_->summary_title);
    std::vector<Run> runs;
    for (const Line& item : view_->summary) {
        if (!runs.empty()) runs.push_back(run(dot, Weight::regular, sizes_.body));
        runs.push_back(run(item.text, Weight::strong, sizes_.body));
        runs.back().unbroken = true;
        runs.push_back(run(references(item), Weight::regular, sizes_.small));
    }
    flow_->paragraph(runs, style());
    std::string english;
    for (const Line& item : view_->summary) {
        if (item.english.empty()) continue;
        english += (english.empty() ? "" : dot) + item.english;
    }
    if (english.empty()) return;
    flow_->paragraph(run(english, Weight::regular, sizes_.small, Ink::soft), style());
}

void Parts::contact(const Contact& contact) {
    Run phone = run(contact.phone, Weight::display, sizes_.strong);
    phone.unbroken = true;
    ParagraphStyle whole = style();
    if (sizes_.compact && !contact.phone.empty()) {
        const std::string who = contact.name.empty()
                                    ? contact.label
                                    : fmt::format("{} ({})", contact.label, contact.name);
        const std::array runs = {run(pair(*view_, who, ""), Weight::regular, sizes_.body), phone};
        flow_->paragraph(runs, whole);
        return;
    }
    const std::string who =
        contact.name.empty() ? contact.label : pair(*view_, contact.label, contact.name);
    whole.keep_with_next = !contact.phone.empty();
    flow_->paragraph(run(who, Weight::regular, sizes_.body), whole);
    if (!contact.phone.empty()) flow_->paragraph(phone, style());
}

void Parts::contacts(std::size_t most) {
    for (std::size_t i = 0; i < std::min(most, view_->contacts.size()); ++i) {
        if (i > 0) flow_->gap(sizes_.body * 0.25);
        contact(view_->contacts[i]);
    }
}

void Parts::flags() {
    if (view_->flags.empty()) return;
    title(view_->flags_title);
    for (const Line& flag : view_->flags) {
        statement(flag, Weight::regular, {.indent = sizes_.body, .mark = Mark::bullet});
        flow_->gap(sizes_.body * 0.15);
    }
}

void Parts::plan() {
    if (!view_->plan) return;
    title(view_->plan->title);
    ParagraphStyle by = style();
    by.keep_with_next = true;
    if (!view_->plan->by.empty()) {
        flow_->paragraph(run(view_->plan->by, Weight::strong, sizes_.body), by);
    }
    ParagraphStyle text = style();
    text.keep_whole = false;
    flow_->paragraph(run(view_->plan->text, Weight::regular, sizes_.body), text);
}

void Parts::run_on(const FactGroup& group) {
    std::vector<Run> runs = {run(group.title + "  ", Weight::display, sizes_.body)};
    for (const Fact& fact : group.facts) {
        if (runs.size() > 1) runs.push_back(run(dot, Weight::regular, sizes_.body));
        std::string label = label_of(fact);
        if (label != group.title) {
            label = pair(*view_, label, "");
            runs.push_back(run(label, Weight::regular, sizes_.body, Ink::soft));
        }
        // A list, one entry a line, runs on like the rest.
        runs.push_back(run(join_lines(fact.value, dot), Weight::strong, sizes_.body));
    }
    ParagraphStyle whole = style();
    whole.keep_whole = false;
    flow_->paragraph(runs, whole);
}

void Parts::details() {
    bool first = true;
    for (const FactGroup& group : view_->details) {
        if (!first) flow_->gap(sizes_.body * (sizes_.compact ? 0.25 : 0.5));
        first = false;
        if (sizes_.compact) {
            run_on(group);
            continue;
        }
        title(group.title);
        for (const Fact& fact : group.facts) {
            ParagraphStyle value = style();
            value.keep_whole = false;
            const std::string label = label_of(fact);
            if (label == group.title) { // the heading has said it
                flow_->paragraph(run(fact.value, Weight::strong, sizes_.body), value);
            } else {
                flow_->labelled(run(label, Weight::regular, sizes_.body, Ink::soft),
                                run(fact.value, Weight::strong, sizes_.body), label_share, value);
            }
        }
    }
}

void Parts::notes() {
    if (view_->notes.empty()) return;
    title(view_->notes_title);
    for (const Line& note : view_->notes) {
        statement(note, Weight::regular, {.keep_whole = false});
        flow_->gap(sizes_.body * 0.2);
    }
}

void Parts::review() {
    if (!view_->reviewed.empty()) {
        title(view_->review_title);
        flow_->paragraph(run(view_->reviewed, Weight::strong, sizes_.body), style());
    }
    for (const Line& note : view_->review_notes) statement(note);
}

void Parts::sources() {
    if (view_->sources.empty()) return;
    title(view_->sources_title);
    std::vector<Run> runs;
    for (const SourceLine& source : view_->sources) {
        const char* end = sizes_.compact ? " " : "\n";
        runs.push_back(run(runs.empty() ? "" : end, Weight::regular, sizes_.tiny));
        runs.push_back(run(fmt::format("[{}]\u00A0", source.number), Weight::strong, sizes_.tiny));
        runs.push_back(run(source.text, Weight::regular, sizes_.tiny));
    }
    ParagraphStyle list = style();
    list.keep_whole = false;
    flow_->paragraph(runs, list);
}

void Parts::left_out(const std::string& sentence) {
    if (sentence.empty()) return;
    flow_->paragraph(run(sentence, Weight::strong, sizes_.small), style());
}

void Parts::dates() {
    std::string text = view_->as_of + ".";
    if (!view_->reviewed.empty()) {
        text += " " + pair(*view_, view_->review_title, view_->reviewed);
    }
    flow_->paragraph(run(text, Weight::regular, sizes_.small), style());
}

void Parts::made_by() {
    const std::array runs = {run(view_->as_of + ". ", Weight::strong, sizes_.small),
                             run(view_->made_by, Weight::regular, sizes_.tiny)};
    flow_->paragraph(runs, style());
}

} // namespace zebra::card::print
