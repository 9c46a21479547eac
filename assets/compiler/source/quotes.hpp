// SPDX-License-Identifier: MIT
// The words that a document's quote takes from a passage of one of its texts: asked for when they are proved and when
// they are written, so that what was proved is what is shown. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// The stretches of a passage in a text, in its order; none where the text does not hold it.
/// Lifetime: that of `layer`.
[[nodiscard]] std::vector<std::string_view> stretches_of(const SourceLayer& layer, std::string_view passage);

/// The document's text of an id; null where there is none.
[[nodiscard]] const SourceLayer* layer_of(const SourceDocument& document, std::string_view id);

/// The words as they stand in one stretch of the passage, on one line; nothing where they do not stand there.
[[nodiscard]] std::optional<std::string> quoted_words(const SourceDocument& document, const SourceQuote& quote);

/// The quote that a visitor of a language is shown: one from a text in that language, else from a translation, else
/// from any text; of several the first with a gloss in that language, else the first.  Null where there is none whose
/// words stand in its passage.
[[nodiscard]] const SourceQuote* quote_for(const SourceDocument& document, const std::string& language);

}  // namespace lectern::compiler
