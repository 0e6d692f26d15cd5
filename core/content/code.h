// A code of a public terminology, for what other programs read (see assets/content/codes.json).
#pragma once

#include "core/content/statement.h"

#include <string>

namespace zebra::content {

// Confidence and review are the code's: whether it means what it is used for.
struct Code {
    std::string id; // here: "carcinoid_syndrome"
    std::string system;
    std::string code; // there: "35868009"
    std::string display;
    Statement::Confidence confidence = Statement::Confidence::general;
    Statement::Review review = Statement::Review::needs_review;
};

} // namespace zebra::content
