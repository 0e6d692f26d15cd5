// The parts of the card as rows, in the order of CardView. What is empty in the view makes no row.
#pragma once

#include "core/card/print/drawing.h"
#include "core/card/view.h"

#include <string>

namespace zebra::card::print {

// Of an em, in the drawing's units.
struct Sizes {
    double body = 0;
    double small = 0;  // references, the English under a line
    double tiny = 0;   // sources, where the card comes from
    double title = 0;  // of a section
    double strong = 0; // what must be seen at once: allergy, phone numbers
    double headline = 0;
    double name = 0;
    double what = 0;
    double leading = 1.25; // line height in em
    bool compact = false;  // details and contacts run on instead of one below the other

    double line() const { return body * leading; }
};

class Parts {
  public:
    Parts(Flow& flow, const CardView& view, const Sizes& sizes)
        : flow_(&flow), view_(&view), sizes_(sizes) {}

    // White on black; `right` is kept free for the stripes.
    void head(double right);
    void name_and_birth();
    void allergy_and_urgent();
    // On amber, with the signs or without them.
    void headline(const Risk& risk, bool with_signs);
    void steps(const Risk& risk);
    void closing();
    void summary();
    // At most so many, each with its number.
    void contacts(std::size_t most);
    void flags();
    void plan();
    void details();
    void notes();
    void review();
    void sources();
    void left_out(const std::string& sentence);
    // "As of 22 Nov 2026. Last reviewed: 3 Nov 2026".
    void dates();
    void made_by();

    void title(const std::string& text);
    // Between the parts.
    double room() const { return sizes_.body * (sizes_.compact ? 0.4 : 0.6); }

  private:
    Run run(const std::string& text, Weight weight, double size, Ink ink = Ink::ink) const;
    // With its references and, where there is one, its English.
    void statement(const Line& line, Weight weight = Weight::regular, ParagraphStyle style = {});
    ParagraphStyle style() const;
    void run_on(const FactGroup& group);
    void contact(const Contact& contact);

    Flow* flow_;
    const CardView* view_;
    Sizes sizes_;
};

} // namespace zebra::card::print
