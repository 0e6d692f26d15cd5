#include "core/card/render_html.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <string_view>

namespace zebra::card {

namespace {

constexpr std::string_view style = R"(
:root{color-scheme:light dark;--paper:#f6f3ec;--card:#fff;--ink:#14181b;--soft:#40474b;--line:#ddd7ca}
@media(prefers-color-scheme:dark){:root{--paper:#0f1416;--card:#1a2225;--ink:#f4f1ea;--soft:#c6cdcd;--line:#354045}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:18px/1.4 Inter,system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:12px}
article{background:var(--card);border:2px solid var(--ink);border-radius:20px;overflow:hidden}
header,section,footer{padding:12px 16px}
header{background:#14181b;color:#fff}
header p{margin:0}
.alert{color:#ffc64d;font-weight:600;text-transform:uppercase}
h1{font-size:2rem;line-height:1.1;margin:.1em 0}
h2{font-size:1.2rem;margin:0 0 .3em}
.name{font-size:1.7rem;font-weight:700;margin:0}
.risk{background:#ffc64d;color:#14181b}
.risk h2{font-size:1.4rem}
p{margin:0 0 .4em}
ol,ul{margin:.2em 0;padding-left:1.6em}
li{margin-bottom:.3em}
section+section,section+footer{border-top:1px solid var(--line)}
.strong{font-weight:700}
dl{display:grid;grid-template-columns:minmax(8rem,2fr) 3fr;gap:.2em .8em;margin:0}
dt{color:var(--soft)}
dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}
.own{white-space:pre-line;overflow-wrap:anywhere}
a{color:inherit}
.call a{display:block;border:2px solid currentColor;border-radius:16px;padding:12px 16px;margin:8px 0;font-weight:600;text-decoration:none}
.call span{display:block;font-weight:400}
sup,.small{font-size:.78em}
sup{line-height:0}
.english{display:block;font-size:.78em;font-weight:400;opacity:.85}
@media print{body{background:#fff;color:#000;font-size:11pt}.risk{background:#fff;color:#000;border:3px solid #000}
header{background:#fff;color:#000;border-bottom:2px solid #000}.alert{color:#000}article{border-radius:0}}
)";

class Page {
  public:
    void raw(std::string_view markup) { out_ += markup; }

    void element(std::string_view tag, std::string_view text, std::string_view css_class = {}) {
        open(tag, css_class);
        out_ += escape_html(text);
        close(tag);
    }

    void line(std::string_view tag, const Line& line, std::string_view css_class = {}) {
        open(tag, css_class);
        out_ += escape_html(line.text);
        for (const int number : line.references) {
            out_ +=
                fmt::format(R"( <sup><a href="#source-{0}" aria-label="{1} {0}">[{0}]</a></sup>)",
                            number, escape_html(source_word_));
        }
        if (!line.english.empty()) {
            out_ += fmt::format(R"(<span class="english" lang="en-GB">{}</span>)",
                                escape_html(line.english));
        }
        close(tag);
    }

    // Without its English: what stands in the first view.
    void alone(std::string_view tag, Line text, std::string_view css_class = {}) {
        text.english.clear();
        line(tag, text, css_class);
    }

    void list(std::string_view tag, const std::vector<Line>& lines) {
        open(tag, {});
        for (const Line& item : lines) line("li", item);
        close(tag);
    }

    void open(std::string_view tag, std::string_view css_class) {
        out_ += css_class.empty() ? fmt::format("<{}>", tag)
                                  : fmt::format("<{} class=\"{}\">", tag, css_class);
    }

    void close(std::string_view tag) { out_ += fmt::format("</{}>\n", tag); }

    void set_source_word(std::string word) { source_word_ = std::move(word); }

    std::string take() { return std::move(out_); }

  private:
    std::string out_;
    std::string source_word_;
};

void put_head(Page& page, const CardView& view) {
    page.raw(fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n", view.web_code));
    page.raw("<meta charset=\"utf-8\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.element("title", view.name.empty() ? view.what.text : view.what.text + ": " + view.name);
    page.raw(fmt::format("<style>{}</style>\n</head>\n<body>\n<main>\n<article>\n", style));
    page.raw("<header>\n");
    page.element("p", view.alert, "alert");
    page.element("h1", view.what.text);
    for (const Line& with : view.with) page.alone("p", with, "strong");
    if (!view.draft.empty()) page.element("p", view.draft, "small");
    page.raw("</header>\n");
}

void put_person(Page& page, const CardView& view) {
    if (view.name.empty() && view.born.empty() && view.allergies.empty() && view.urgent.empty()) {
        return;
    }
    page.raw("<section>\n");
    if (!view.name.empty()) page.element("p", view.name, "name");
    if (!view.born.empty()) {
        page.element("p", view.age.empty() ? view.born : view.born + ", " + view.age);
    }
    if (!view.allergies.empty()) {
        page.raw(fmt::format("<p><strong>{}</strong><span class=\"own\">{}</span></p>\n",
                             escape_html(pair(view, view.allergy_label, "")),
                             escape_html(view.allergies)));
    }
    for (const Line& urgent : view.urgent) page.line("p", urgent, "strong");
    page.raw("</section>\n");
}

void put_risks(Page& page, const CardView& view) {
    for (const Risk& risk : view.risks) {
        page.raw("<section class=\"risk\">\n");
        page.alone("h2", risk.headline);
        page.line("p", risk.signs);
        page.raw("</section>\n<section>\n");
        page.line("p", risk.before, "strong");
        page.list("ol", risk.steps);
        page.raw("</section>\n");
    }
    if (view.closing.empty()) return;
    page.raw("<section>\n");
    for (const Line& line : view.closing) page.line("p", line, "strong");
    page.raw("</section>\n");
}

void put_summary(Page& page, const CardView& view) {
    if (view.summary.empty()) return;
    page.raw("<section>\n");
    page.element("h2", view.summary_title);
    page.list("ul", view.summary);
    page.raw("</section>\n");
}

void put_contacts(Page& page, const CardView& view) {
    if (view.contacts.empty()) return;
    page.raw("<section class=\"call\">\n");
    page.element("h2", view.contacts_title);
    for (const Contact& contact : view.contacts) {
        const std::string who =
            contact.name.empty() ? contact.label : pair(view, contact.label, contact.name);
        if (contact.dial.empty()) {
            page.element("p", contact.phone.empty() ? who : who + ", " + contact.phone);
        } else {
            page.raw(fmt::format("<a href=\"tel:{}\">{}<span>{}</span></a>\n",
                                 escape_html(contact.dial), escape_html(who),
                                 escape_html(contact.phone)));
        }
    }
    page.raw("</section>\n");
}

void put_details(Page& page, const CardView& view) {
    if (!view.flags.empty()) {
        page.raw("<section>\n");
        page.element("h2", view.flags_title);
        page.list("ul", view.flags);
        page.raw("</section>\n");
    }
    if (view.plan) {
        page.raw("<section>\n");
        page.element("h2", view.plan->title);
        if (!view.plan->by.empty()) page.element("p", view.plan->by);
        page.element("p", view.plan->text, "own");
        page.raw("</section>\n");
    }
    for (const FactGroup& group : view.details) {
        page.raw("<section>\n");
        page.element("h2", group.title);
        page.raw("<dl>\n");
        for (const Fact& fact : group.facts) {
            page.element("dt", fact.english.empty()
                                   ? fact.label
                                   : fmt::format("{} \u00B7 {}", fact.label, fact.english));
            page.element("dd", fact.value);
        }
        page.raw("</dl>\n</section>\n");
    }
}

void put_end(Page& page, const CardView& view) {
    page.raw("<section>\n");
    page.element("h2", view.notes_title);
    for (const Line& note : view.notes) page.line("p", note);
    page.raw("</section>\n<section>\n");
    page.element("h2", view.review_title);
    page.element("p", view.reviewed);
    for (const Line& note : view.review_notes) page.line("p", note);
    page.raw("</section>\n<footer class=\"small\">\n");
    page.element("h2", view.sources_title);
    page.raw("<ol>\n");
    for (const SourceLine& source : view.sources) {
        page.raw(fmt::format("<li id=\"source-{}\">", source.number));
        page.raw(escape_html(source.text));
        if (!source.link.empty()) page.raw(" <span>" + escape_html(source.link) + "</span>");
        page.raw("</li>\n");
    }
    page.raw("</ol>\n");
    page.element("p", view.as_of + ". " + view.made_by);
    page.raw("</footer>\n</article>\n</main>\n</body>\n</html>\n");
}

} // namespace

std::string render_html(const CardView& view) {
    Page page;
    page.set_source_word(view.source_word);
    put_head(page, view);
    put_person(page, view);
    put_risks(page, view);
    put_summary(page, view);
    put_contacts(page, view);
    put_details(page, view);
    put_end(page, view);
    return page.take();
}

} // namespace zebra::card
