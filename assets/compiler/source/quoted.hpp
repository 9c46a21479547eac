// SPDX-License-Identifier: MIT
// Words that a curator quotes from a passage of a text: where they stand in it. A line end there and a space in the
// quotation are the same; every other sign is compared as it is. Used by check and build. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// A stretch of a text.  Units: bytes of the cell's text, half-open.
struct Stretch {
  const Cell* cell = nullptr;
  std::size_t start = 0, end = 0;
};

/// What stands there, with spaces in place of line ends.
[[nodiscard]] std::string words_of(const Stretch& stretch);

/// The words of a passage, paragraph by paragraph; nothing where the layer does not hold it.  Lifetime: the layer's.
[[nodiscard]] std::vector<Stretch> passage_of(const SourceLayer& layer, std::string_view passage);

/// Every place where words stand in one paragraph of a passage.  Empty words stand nowhere.
[[nodiscard]] std::vector<Stretch> places_of_words(const std::vector<Stretch>& passage, std::string_view words);

/// A sentence's words; nothing where it does not stand in its passage, once and in one paragraph.
[[nodiscard]] std::optional<Stretch> stretch_of(const SourceSentence& sentence, const SourceLayer& layer);

/// Where most of the first of `words` stand, and as much after it as `words` have in all: what a curator who mistook a
/// sign will have meant.  Nothing where not even one word of theirs stands there.
[[nodiscard]] std::optional<Stretch> nearest_words(const std::vector<Stretch>& passage, std::string_view words);

}  // namespace lectern::compiler
