// SPDX-License-Identifier: MIT
// Where the people, places and terms of an exhibit are named in its documents. Used by people. Pure; it links nothing.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/source/model.hpp"
#include "assets/pack/schema.hpp"

namespace lectern::compiler {

/// By the id of an entry, in order of time, each document once.
using OccurrencesById = std::map<std::string, std::vector<pack::fb::Occurrence>>;

/// What a visitor of `language` finds: in each document the first passage of the first text that names the entry, texts
/// in the order in which they are offered; a passage that is no form's print comes first.  Words that belong to no
/// passage do not count, and gists for their own language alone.
[[nodiscard]] OccurrencesById occurrences_for(const SourceExhibit& exhibit, std::string_view language);

}  // namespace lectern::compiler
