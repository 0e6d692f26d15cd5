// What the search knows about words, as data (search_words.tsv).
#pragma once

#include <string_view>

namespace zebra::foods {

struct SearchWord {
    enum class Kind {
        // How names begin that say first on which shelf a food stands and then what it is: "nuts",
        // since the head of "Nuts, walnuts, english" is "walnuts". May take several parts of a
        // name: "alcoholic beverage, distilled". The longest that fits counts.
        shelf,
        // A word in the head of a name behind which the head only gets qualified ("made" in "Soy
        // sauce made from soy and wheat").
        link,
        // A word that says nothing by itself ("of"): not looked for beside other words.
        filler,
        // A word that says little ("fresh", "large"): a food with it comes a little further in
        // front, one without it loses nothing.
        weak,
        // A word behind which stands what the food is for ("for" in "ham for sandwiches"): all of
        // that is weak.
        aim,
        // A word behind which stands what comes with the food ("with" in "tea with milk"): that is
        // less of the query than what stands before.
        extra,
        // A unit ("g"): set aside with the number before it.
        unit,
        // A word or phrase in a name that makes the food plainer (weight below 0) or less plain
        // (above 0) than others of its kind.
        plainness,
        // The same for a whole food group, by its code.
        group,
        // Where other names are said that few know (OtherName::where: "brand", "italian"). They
        // cost so much more while they were not typed in full, and a part of one that is an
        // ordinary word by itself ("john") says nothing.
        elsewhere
    };

    Kind kind = Kind::filler;
    std::string_view words;
    int weight = 0;
};

} // namespace zebra::foods
