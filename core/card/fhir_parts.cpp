#include "core/card/fhir_parts.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace zebra::card::fhir {

namespace {

constexpr std::string_view hl7_systems = "http://terminology.hl7.org/CodeSystem/";
constexpr std::string_view absent_url =
    "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

constexpr std::uint64_t fnv_prime = 0x100000001b3;
constexpr std::uint64_t fnv_start = 0xcbf29ce484222325;

std::uint64_t fnv_1a(std::string_view text, std::uint64_t hash) {
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= fnv_prime;
    }
    return hash;
}

} // namespace

std::string uuid_of(std::string_view seed, std::string_view name) {
    // the name first, so that every later letter spreads what tells it from others
    const std::string all = fmt::format("{}:{}{}", name.size(), name, seed);
    const std::uint64_t first = fnv_1a(all, fnv_start);
    const std::uint64_t second = fnv_1a(all, fnv_1a("second half", fnv_start));
    return fmt::format("{:08x}-{:04x}-8{:03x}-{:04x}-{:012x}", first >> 32U,
                       (first >> 16U) & 0xffffU, first & 0xfffU,
                       ((second >> 48U) & 0x3fffU) | 0x8000U, second & 0xffffffffffffU);
}

Json narrative(std::string_view language, const std::vector<std::string>& paragraphs) {
    std::string div = fmt::format(
        R"(<div xmlns="http://www.w3.org/1999/xhtml" lang="{0}" xml:lang="{0}">)", language);
    for (const std::string& paragraph : paragraphs) {
        std::vector<std::string> lines;
        for (const std::string_view line : split(paragraph, '\n')) {
            lines.push_back(escape_html(line));
        }
        div += "<p>" + join(lines, "<br/>") + "</p>";
    }
    return {{"status", "generated"}, {"div", div + "</div>"}};
}

Json concept_of(std::string_view text, const content::Code* code) {
    Json result = Json::object();
    if (code != nullptr) {
        result["coding"] = Json::array(
            {{{"system", code->system}, {"code", code->code}, {"display", code->display}}});
    }
    result["text"] = text;
    return result;
}

Json concept_of_hl7(std::string_view system, std::string_view code, std::string_view text) {
    Json result = Json::object();
    result["coding"] =
        Json::array({{{"system", fmt::format("{}{}", hl7_systems, system)}, {"code", code}}});
    result["text"] = text;
    return result;
}

Json not_known() {
    Json result = Json::object();
    result["extension"] = Json::array({{{"url", absent_url}, {"valueCode", "unknown"}}});
    return result;
}

Json reference_to(std::string_view url) {
    Json result = Json::object();
    result["reference"] = url;
    return result;
}

Json annotations(const std::vector<std::string>& texts) {
    Json list = Json::array();
    for (const std::string& text : texts) {
        Json note = Json::object();
        note["text"] = text;
        list.push_back(std::move(note));
    }
    return list;
}

Json phone(std::string_view number) {
    Json result = Json::object();
    result["system"] = "phone";
    result["value"] = number;
    return result;
}

bool says_none(std::string_view typed) {
    std::string word = ascii_lower(trim(typed));
    while (!word.empty() && word.back() == '.') word.pop_back();
    constexpr auto words = std::to_array<std::string_view>(
        {"none", "none known", "no", "nil", "no known allergies", "nkda", "-"});
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string warning(const CardView& view, const Risk& risk) {
    std::string text = risk.headline.text + "\n" + risk.signs.text + "\n"
                       + std::string{trim(pair(view, risk.before.text, ""))};
    int number = 0;
    for (const Line& step : risk.steps) text += fmt::format("\n{}. {}", ++number, step.text);
    return text;
}

} // namespace zebra::card::fhir
