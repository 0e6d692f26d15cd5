// What the program says about medicine: never a string in code, always data with a source.
#pragma once

#include <string>
#include <vector>

namespace zebra::content {

// A publication or page that a statement rests on.
struct Source {
    // How far it was read. Statements that rest on `general` alone are still to be confirmed.
    enum class Read { found, general, own };

    std::string id;
    std::string about; // what it is about, in a few words; not always its printed title
    std::string by;
    int year = 0; // of publication; for undated pages the year they were read
    std::string where;
    std::string link; // empty when there is none
    Read read = Read::general;
};

// "Xu and others, Cancers 14:2966, 2022", one line for lists of sources.
std::string describe(const Source& source);

struct Statement {
    // found: read in the source itself. secondary: read in a page that quotes it. general: clinical
    // knowledge whose source is still to be confirmed. calculated: worked out from found figures.
    // own: no medical claim (a label, something the person said).
    enum class Confidence { found, secondary, general, calculated, own };

    // needs_review: needed for safety although not confirmed. not_reviewed: confirmed in its
    // source, wording not yet seen by a clinician.
    enum class Review { not_reviewed, needs_review, reviewed };

    std::string id;
    std::string text; // may hold {emergency_number}
    std::vector<std::string> sources;
    int year = 0; // of the newest source
    Confidence confidence = Confidence::general;
    Review review = Review::needs_review;
    // The statement shown in its place on the card of someone with a phaeochromocytoma or
    // paraganglioma; empty when this one may stand there.
    std::string on_phaeochromocytoma;
};

} // namespace zebra::content
