// A FHIR document while it is being made: its entries, its sections, and the UUIDs by which they
// are referred to.
#pragma once

#include "core/base/date.h"
#include "core/card/fhir_parts.h"
#include "core/content/code.h"

#include <string>
#include <string_view>
#include <vector>

namespace zebra::card::fhir {

class Document {
  public:
    // The UUIDs are derived from the content and the moment; the language as a web page names it.
    Document(std::string_view content, std::string language, const Now& now);

    // A reference to the person, who is added last: with add_patient().
    Json patient() const;

    // With a narrative of these paragraphs.
    Json resource(std::string_view type, const std::vector<std::string>& paragraphs) const;
    // The same, of the patient.
    Json about_patient(std::string_view type, const std::vector<std::string>& paragraphs) const;

    // Returns the url by which it is referred to.
    std::string add(Json resource);
    void add_patient(Json resource);
    // nullptr: the title is all there is of a code.
    void add_section(std::string_view title, const content::Code* code,
                     const std::vector<std::string>& paragraphs,
                     const std::vector<std::string>& urls);

    const Json& sections() const { return sections_; }
    // Of type document, the composition first.
    Json bundle(Json composition) const;

  private:
    std::string url_of(std::string_view name) const;
    static Json entry(const std::string& url, Json resource);

    std::string language_;
    std::string timestamp_;
    std::string seed_;
    std::vector<Json> entries_;
    Json sections_ = Json::array();
};

} // namespace zebra::card::fhir
