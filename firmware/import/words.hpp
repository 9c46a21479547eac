// SPDX-License-Identifier: MIT
// What the importer says in a shell and in the journal, in English: a sentence for each outcome, a line for each pack.
// The staff page has words of its own. Used by import_command alone.
#pragma once

#include <string>
#include <string_view>

#include "firmware/staff/report.hpp"

namespace lectern::importing {

/// Without a full stop: what is, and what to do; a technician is no visitor.
[[nodiscard]] std::string_view sentence_of(staff::Outcome outcome);

/// One line: which pack, where, how large, whose, and whether it may be shown.
[[nodiscard]] std::string in_words(const staff::Found& found);
/// One line: what happened, to which pack, and what is known besides.
[[nodiscard]] std::string in_words(const staff::Event& event);
[[nodiscard]] std::string in_words(const staff::Progress& progress);

}  // namespace lectern::importing
