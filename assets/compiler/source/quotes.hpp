// SPDX-License-Identifier: MIT
// Which of a document's quotes a visitor is shown. Used by build/overview alone. Pure.
#pragma once

#include <string>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// The quote that a visitor of a language is shown: one from a text in that language, else from a translation, else
/// from any text; of several the first with a gloss in that language, else the first.  Null where there is none whose
/// words stand in its passage.
[[nodiscard]] const SourceQuoted* quote_for(const SourceDocument& document, const std::string& language);

}  // namespace lectern::compiler
