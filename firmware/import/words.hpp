// SPDX-License-Identifier: MIT
// What the importer says in a shell and in the journal, in English: a line for each pack and for what happened to it.
// Used by import_command alone.
#pragma once

#include <string>

#include "firmware/staff/report.hpp"

namespace lectern::importing {

/// One line: which pack, where, how large, whose, and whether it may be shown.
[[nodiscard]] std::string in_words(const staff::Found& found);
/// One line: what happened, to which pack, and what is known besides.
[[nodiscard]] std::string in_words(const staff::Event& event);
[[nodiscard]] std::string in_words(const staff::Progress& progress);

}  // namespace lectern::importing
