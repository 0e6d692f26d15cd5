// The content the project ships, loaded once for all tests.
#pragma once

#include "core/content/card_words.h"
#include "core/content/content.h"

#include <string>
#include <string_view>
#include <vector>

namespace zebra::test {

const content::Content& shipped_content();

// What may never be said, however it is framed (quoted, refuted, in any case). Returns what was
// found, empty when the text is clean. `allow_octreotide` is false for the card of someone with a
// phaeochromocytoma or paraganglioma.
std::string forbidden_in(std::string_view text, bool allow_octreotide = true);

// All of them, English first.
const std::vector<content::CardWords>& shipped_card_words();

// The same in the languages of the card: no adrenaline, no or without it, none of the word
// octreotide where it is not allowed.
std::string forbidden_in_translation(std::string_view text, bool allow_octreotide = true);

} // namespace zebra::test
