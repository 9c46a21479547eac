// SPDX-License-Identifier: MIT
// Finds the people and terms of people.toml in the texts by their aliases. Used once, after every text was read.
#pragma once

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// Ties every alias of a layer's language that stands there as whole words to its person: the longest one first, none
/// over words that are tied already.  Cost: the texts' length by that of the longest alias.
void link_aliases(SourceExhibit& exhibit);

/// True where aliases listed for `alias_language` hold for a layer in `layer_language`: "zh" for "zh-Hans" too.
[[nodiscard]] bool serves(std::string_view alias_language, std::string_view layer_language);

}  // namespace lectern::compiler
