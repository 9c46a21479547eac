// SPDX-License-Identifier: MIT
// What an outcome is called in a shell and in the journal, in English: one sentence for each. The staff page has words
// of its own. Used by show_command and words.
#pragma once

#include <string_view>

#include "firmware/staff/outcome.hpp"

namespace lectern::app {

/// Without a full stop: what is, and what to do; a technician is no visitor.
[[nodiscard]] std::string_view sentence_of(staff::Outcome outcome);

}  // namespace lectern::app
