// Where a tryptophan figure comes from, told from the codes that USDA publishes with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace zebra::foods {

enum class Origin {
    measured,   // analysed in this food
    derived,    // analytical, or worked out from analyses of this food or its parts
    imputed,    // not analysed: taken over from a similar food, or assumed
    calculated, // not analysed: from a recipe, a formulation, a label, a maker's or mixed figures
    estimated,  // no published figure, only an estimate of this program
    none        // no figure at all
};

// "measured", "derived", ...: the words of the command line.
std::string_view to_word(Origin origin);

struct FigureSource {
    std::string_view source;     // code of source_codes.tsv; empty: no figure
    std::string_view derivation; // code of derivation_codes.tsv, often empty
    int data_points = 0;         // analyses behind the figure, as published; 0: none stated
};

// The first line that fits decides:
//
//   source   derivation                    data points   origin
//   (empty)  any                           any           none
//   any      A, AI, AS                     any           measured   "analytical data"
//   any      R*, FL*                       any           calculated recipe, estimated formulation
//   any      L*, MC, ML                    any           calculated label, calculated by the maker
//   any      Z, S, T                       any           imputed    assumed, standard, other tables
//   5 8 9 11 any                           any           calculated label, maker, mixed figures
//   4 7      any                           any           imputed    the rest of "calculated or
//                                                                   imputed", assumed zero
//   13       none                          any           measured   "analytical data from the
//                                                                   literature"
//   1 6 12   none, JA, MA                  1 or more     measured   analyses of its own
//   1 6 12   all else                      any           derived    "analytical or derived from
//                                                                   analytical", and no more is
//                                                                   said
//   all else any                           any           imputed    an unknown code is no evidence
//
// "Measured" is said only where USDA speaks of analytical data or states analyses of its own.
// USDA's own number of data points stands beside the word wherever it is shown.
Origin origin_of(const FigureSource& figure);

// One plain sentence on how the figure was obtained, with USDA's own words for its codes:
// "Measured in this food (USDA: Analytical data; 4 data points)."
// `source_words` and `derivation_words` are the words of the code tables, empty where there is no
// code.
std::string origin_sentence(const FigureSource& figure, std::string_view source_words,
                            std::string_view derivation_words);

// The same for a dish: calculated by this project from its recipe. `protein_share`: how much of its
// protein comes from ingredients with a figure, 0 .. 1.
std::string recipe_sentence(double protein_share);

} // namespace zebra::foods
