#include "core/card/render_text.h"

#include "core/base/plain_page.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <string_view>

namespace zebra::card {

namespace {

std::string references(const Line& line) {
    std::string text;
    for (const int number : line.references)
        text += fmt::format("{}{}", text.empty() ? "" : ",", number);
    // a no-break space: a reference never starts a line
    return text.empty() ? text : fmt::format("\u00A0[{}]", text);
}

class Page : public PlainPage {
  public:
    // Without its English: what stands in the first view.
    void alone(const Line& line, std::string_view first = {}) {
        paragraph(first, line.text + references(line));
    }

    void line(const Line& line, std::string_view first = {}) {
        alone(line, first);
        if (line.english.empty()) return;
        paragraph(std::string(count_code_points(first), ' ') + "= ", line.english);
    }
};

void put_contact(Page& page, const CardView& view, const Contact& contact) {
    std::string text = contact.label;
    if (!contact.name.empty()) text += fmt::format(" ({})", contact.name);
    page.paragraph("  ", contact.phone.empty() ? text : pair(view, text, contact.phone));
}

std::string summary_of(const CardView& view) {
    std::string text;
    for (const Line& item : view.summary) {
        text += (text.empty() ? "" : " \u00B7 ") + item.text + references(item);
    }
    return text;
}

} // namespace

std::string render_text(const CardView& view) {
    Page page;
    page.paragraph({}, view.alert);
    if (!view.draft.empty()) page.paragraph({}, view.draft);
    page.title(view.what.text, '=');
    for (const Line& with : view.with) page.alone(with);
    page.blank();
    if (!view.name.empty()) page.paragraph({}, view.name);
    if (!view.born.empty()) {
        page.paragraph({}, view.age.empty() ? view.born : view.born + ", " + view.age);
    }
    if (!view.allergies.empty()) {
        page.paragraph({}, pair(view, view.allergy_label, view.allergies));
    }
    for (const Line& urgent : view.urgent) page.line(urgent);

    for (const Risk& risk : view.risks) {
        page.title(fmt::format("{}{}", risk.headline.text, references(risk.headline)));
        page.line(risk.signs);
        page.blank();
        page.paragraph({}, pair(view, risk.before.text, "") + references(risk.before));
        if (!risk.before.english.empty()) page.paragraph("= ", risk.before.english);
        int number = 0;
        for (const Line& step : risk.steps) page.line(step, fmt::format("  {}. ", ++number));
    }
    if (!view.closing.empty()) {
        page.blank();
        for (const Line& line : view.closing) page.line(line);
    }
    if (!view.summary.empty()) {
        page.blank();
        page.paragraph({}, pair(view, view.summary_title, summary_of(view)));
    }
    if (!view.contacts.empty()) {
        page.title(view.contacts_title);
        for (const Contact& contact : view.contacts) put_contact(page, view, contact);
    }
    if (!view.flags.empty()) {
        page.title(view.flags_title);
        for (const Line& flag : view.flags) page.line(flag, "  - ");
    }
    if (view.plan) {
        page.title(view.plan->title);
        if (!view.plan->by.empty()) page.paragraph("  ", view.plan->by);
        page.paragraph("  ", view.plan->text);
    }
    for (const FactGroup& group : view.details) {
        page.title(group.title);
        for (const Fact& fact : group.facts) {
            page.paragraph("  ", pair(view, fact.label, fact.value));
        }
    }
    page.title(view.notes_title);
    for (const Line& note : view.notes) page.line(note, "  ");
    page.title(view.review_title);
    page.paragraph("  ", view.reviewed);
    for (const Line& note : view.review_notes) page.line(note, "  ");
    page.title(view.sources_title);
    for (const SourceLine& source : view.sources) {
        page.paragraph(fmt::format("  [{}] ", source.number), source.text);
    }
    page.blank();
    page.paragraph({}, view.as_of + ". " + view.made_by);
    return page.take();
}

} // namespace zebra::card
