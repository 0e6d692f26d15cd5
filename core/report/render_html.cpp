#include "core/report/render_html.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <string_view>

namespace zebra::report {

namespace {

constexpr std::string_view style = R"(
:root{color-scheme:light dark;--paper:#f6f3ec;--page:#fff;--ink:#14181b;--soft:#40474b;--line:#ddd7ca}
@media(prefers-color-scheme:dark){:root{--paper:#0f1416;--page:#1a2225;--ink:#f4f1ea;--soft:#c6cdcd;--line:#354045}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.4 Inter,system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:24px;background:var(--page)}
header{border-bottom:3px solid var(--ink);padding-bottom:8px}
h1{font-size:1.7rem;line-height:1.1;margin:0}
h2{font-size:1.05rem;margin:1.2em 0 .3em;padding-bottom:.15em;border-bottom:1.5px solid var(--ink)}
p{margin:0 0 .3em;overflow-wrap:anywhere}
.person{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:0 1em;margin:.8em 0}
.name{font-weight:600}
.questions{border:2px solid var(--ink);border-radius:10px;padding:10px 14px;margin:.8em 0}
.questions h2{margin:0;border:0;padding:0}
ol{margin:.2em 0;padding-left:1.5em}
li{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}
th,td{padding:.25em 0 .25em .8em;text-align:right;font-variant-numeric:tabular-nums;border-bottom:1px solid var(--line)}
th:first-child{text-align:left;padding-left:0}
tbody th{font-weight:400;overflow-wrap:anywhere}
table+p{margin-top:.5em}
blockquote{margin:0 0 .3em 1em;white-space:pre-line;overflow-wrap:anywhere}
footer{margin-top:1.2em;padding-top:.4em;border-top:1px solid var(--line);color:var(--soft);display:flex;flex-wrap:wrap;gap:0 1em;justify-content:space-between}
.page{display:none}
@media print{@page{size:auto;margin:12mm}html{font-size:var(--print)}body{background:#fff;color:#000;font-size:var(--print);line-height:1.22}main{padding:0;max-width:none;background:#fff}
h1{font-size:1.5rem}h2{margin:.6em 0 .2em;break-after:avoid}p,blockquote{margin-bottom:.15em}.person,.questions{margin:.4em 0}.questions{padding:5px 10px}header{padding-bottom:4px}
th,td{padding-top:.08em;padding-bottom:.08em}tr,li,blockquote{break-inside:avoid}footer{color:#000;margin-top:.6em}.page{display:block}.screen{display:none}}
)";

std::string element(std::string_view tag, std::string_view text) {
    return fmt::format("<{0}>{1}</{0}>\n", tag, escape_html(text));
}

void put_person(std::string& out, const Report& report) {
    if (report.who.empty() && report.illness.empty()) return;
    out += "<div class=\"person\">\n";
    for (const auto* lines : {&report.who, &report.illness}) {
        if (lines->empty()) continue;
        out += "<div>";
        for (const std::string& line : *lines) {
            const bool name = !report.name.empty() && line == report.name;
            out += name ? fmt::format("<p class=\"name\">{}</p>\n", escape_html(line))
                        : element("p", line);
        }
        out += "</div>\n";
    }
    out += "</div>\n";
}

void put_questions(std::string& out, const Report& report) {
    if (report.questions.empty()) return;
    out += "<section class=\"questions\">\n" + element("h2", report.questions_title) + "<ol>\n";
    for (const std::string& question : report.questions) out += element("li", question);
    out += "</ol>\n</section>\n";
}

void put_table(std::string& out, const Section& section) {
    if (section.table.rows.empty()) return;
    out += fmt::format("<table aria-label=\"{}\">\n<thead><tr>", escape_html(section.title));
    for (const std::string& head : section.table.head) {
        out += fmt::format("<th scope=\"col\">{}</th>", escape_html(head));
    }
    out += "</tr></thead>\n<tbody>\n";
    for (const Table::Row& row : section.table.rows) {
        out += fmt::format("<tr><th scope=\"row\">{}</th>", escape_html(row.name));
        for (const std::string& cell : row.cells) {
            out += fmt::format("<td>{}</td>", escape_html(cell));
        }
        out += "</tr>\n";
    }
    out += "</tbody>\n</table>\n";
}

void put_section(std::string& out, const Section& section) {
    out += "<section>\n" + element("h2", section.title);
    put_table(out, section);
    for (const Line& line : section.lines) {
        out += "<p>";
        if (!line.lead.empty()) {
            out += fmt::format("<strong>{}</strong>: ", escape_html(line.lead));
        }
        out += escape_html(line.text) + "</p>\n";
        for (const std::string& quote : line.quotes) out += element("blockquote", quote);
    }
    out += "</section>\n";
}

void put_report(std::string& out, const Report& report, std::string_view style_class,
                const std::string& left_out) {
    out += style_class.empty() ? std::string{"<main>\n<header>\n"}
                               : fmt::format("<main class=\"{}\">\n<header>\n", style_class);
    out += element("h1", report.title) + element("p", report.span) + "</header>\n";
    put_person(out, report);
    put_questions(out, report);
    if (!report.nothing.empty()) out += element("p", report.nothing);
    for (const Section& section : report.sections) put_section(out, section);
    if (!left_out.empty()) out += "<p><strong>" + escape_html(left_out) + "</strong></p>\n";
    out += "<footer>\n" + element("span", report.self_reported) + element("span", report.made_by);
    out += "</footer>\n</main>\n";
}

} // namespace

std::string render_html(const Report& report, const OnPaper& on_paper) {
    constexpr double smaller_for_browsers = 0.93;
    std::string out = fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n", report.web_code);
    out += "<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out += element("title", report.name.empty() ? report.title : report.title + ": " + report.name);
    out += fmt::format("<style>{}:root{{--print:{:.2f}pt}}</style>\n</head>\n<body>\n", style,
                       on_paper.body_size * smaller_for_browsers);
    if (on_paper.left_out.empty()) {
        put_report(out, report, "", "");
    } else {
        put_report(out, report, "screen", "");
        put_report(out, on_paper.shown, "page", on_paper.left_out);
    }
    out += "</body>\n</html>\n";
    return out;
}

} // namespace zebra::report
