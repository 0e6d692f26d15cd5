// A catalogue of a few made-up foods, to see one rule at a time.
#pragma once

#include "core/foods/catalogue.h"

#include <string>
#include <vector>

namespace zebra::test {

// Foods with the given names, numbered 00001, 00002, ... in this order, and nothing else known of
// them. `search_words` and `other_names`: the rows of the tables, "plainness\traw\t-10".
foods::Catalogue tiny_catalogue(const std::vector<std::string>& names,
                                const std::vector<std::string>& search_words = {},
                                const std::vector<std::string>& other_names = {});

} // namespace zebra::test
