#include "core/card/fhir_document.h"

#include <fmt/format.h>

#include <chrono>
#include <utility>

namespace zebra::card::fhir {

namespace {

std::string utc(std::int64_t unix_seconds) {
    using namespace std::chrono;
    const sys_seconds moment{seconds{unix_seconds}};
    const sys_days day = floor<days>(moment);
    const hh_mm_ss clock{moment - day};
    return fmt::format("{}T{:02}:{:02}:{:02}Z", to_iso(Date{day}), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

} // namespace

Document::Document(std::string_view content, std::string language, const Now& now)
    : language_(std::move(language)), timestamp_(utc(now.unix_seconds)),
      seed_(fmt::format("{} {} {}", language_, timestamp_, content)) {}

std::string Document::url_of(std::string_view name) const {
    return "urn:uuid:" + uuid_of(seed_, name);
}

Json Document::patient() const { return reference_to(url_of("patient")); }

Json Document::resource(std::string_view type, const std::vector<std::string>& paragraphs) const {
    Json made = Json::object();
    made["resourceType"] = type;
    made["language"] = language_;
    made["text"] = narrative(language_, paragraphs);
    return made;
}

Json Document::about_patient(std::string_view type,
                             const std::vector<std::string>& paragraphs) const {
    Json made = resource(type, paragraphs);
    made[type == "AllergyIntolerance" ? "patient" : "subject"] = patient();
    return made;
}

Json Document::entry(const std::string& url, Json resource) {
    Json made = Json::object();
    made["fullUrl"] = url;
    made["resource"] = std::move(resource);
    return made;
}

std::string Document::add(Json resource) {
    std::string url = url_of(fmt::format("entry {}", entries_.size()));
    entries_.push_back(entry(url, std::move(resource)));
    return url;
}

void Document::add_patient(Json resource) {
    entries_.push_back(entry(url_of("patient"), std::move(resource)));
}

void Document::add_section(std::string_view title, const content::Code* code,
                           const std::vector<std::string>& paragraphs,
                           const std::vector<std::string>& urls) {
    Json section = Json::object();
    section["title"] = title;
    section["code"] = concept_of(title, code);
    section["text"] = narrative(language_, paragraphs);
    for (const std::string& url : urls) section["entry"].push_back(reference_to(url));
    sections_.push_back(std::move(section));
}

Json Document::bundle(Json composition) const {
    Json made = Json::object();
    made["resourceType"] = "Bundle";
    made["language"] = language_;
    made["identifier"] =
        Json::object({{"system", "urn:ietf:rfc:3986"}, {"value", url_of("document")}});
    made["type"] = "document";
    made["timestamp"] = timestamp_;
    made["entry"] = Json::array();
    made["entry"].push_back(entry(url_of("composition"), std::move(composition)));
    for (const Json& each : entries_) made["entry"].push_back(each);
    return made;
}

} // namespace zebra::card::fhir
