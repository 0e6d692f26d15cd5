// What the resources of a FHIR document are made of. Codes always come with text, and every
// resource with a narrative, so that nothing depends on a terminology server.
#pragma once

#include "core/card/view.h"
#include "core/content/code.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace zebra::card::fhir {

using Json = nlohmann::ordered_json;

// The same seed and name give the same UUID, in the form urn:uuid:... takes. RFC 9562 version 8
// (custom): made of two FNV-1a hashes, good for telling documents apart and for nothing else.
std::string uuid_of(std::string_view seed, std::string_view name);

// Paragraphs, escaped; line feeds within one become line breaks. The language as a web page names
// it.
Json narrative(std::string_view language, const std::vector<std::string>& paragraphs);

// A CodeableConcept; nullptr: text alone.
Json concept_of(std::string_view text, const content::Code* code = nullptr);
// One of HL7's own small code systems, for the status of a resource and the like.
Json concept_of_hl7(std::string_view system, std::string_view code, std::string_view text);

// In place of a value that must be there: it is not known.
Json not_known();

Json reference_to(std::string_view url);
Json annotations(const std::vector<std::string>& texts);
Json phone(std::string_view number);

// Whether the text is what people write where there is nothing; the form suggests "none known".
bool says_none(std::string_view typed);

// Headline, signs, "Before ...:", "1. ...": one text, for receivers that show only that.
std::string warning(const CardView& view, const Risk& risk);

} // namespace zebra::card::fhir
