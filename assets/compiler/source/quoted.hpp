// SPDX-License-Identifier: MIT
// Words that a curator quotes from a passage of a text, on a card or on the attract screen: where they stand in it.
// White space of any kind and length counts as a space; every other sign is compared as it is. They are asked for when
// they are proved and when they are written, so that what was proved is what is shown. Used by check and build. Pure.
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

/// What stands there; and the same with a space in place of each line end and tab.  Lifetime: the layer's.
[[nodiscard]] std::string_view standing_in(const Stretch& stretch);
[[nodiscard]] std::string on_one_line(const Stretch& stretch);

/// The document's text of an id; null where there is none.
[[nodiscard]] const SourceLayer* layer_of(const SourceDocument& document, std::string_view id);

/// The words of a passage, paragraph by paragraph; nothing where the layer does not hold it.  Lifetime: the layer's.
[[nodiscard]] std::vector<Stretch> passage_of(const SourceLayer& layer, std::string_view passage);

/// Every place where words stand in one paragraph of a passage, whole: not within longer ones.  Empty words stand
/// nowhere.
[[nodiscard]] std::vector<Stretch> places_of_words(const std::vector<Stretch>& passage, std::string_view words);

/// What is quoted; nothing where it does not stand in its passage, once and in one paragraph.
[[nodiscard]] std::optional<Stretch> stretch_of(const SourceQuoted& quoted, const SourceLayer& layer);
[[nodiscard]] std::optional<Stretch> stretch_of(const SourceQuoted& quoted, const SourceDocument& document);

/// What stands in a passage where most words of `words` stand in their order: what a curator who mistook a sign will
/// have meant. Nothing where no more than a third of them do.  Cost: the product of both lengths in words.
[[nodiscard]] std::optional<Stretch> nearest_words(const std::vector<Stretch>& passage, std::string_view words);

}  // namespace lectern::compiler
